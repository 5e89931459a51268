import { useMemo } from 'react';
import { useReader } from '@/access/MeProvider';
import { type Search, useAddress, useParam, useParamList } from '@/address/useParam';
import { useAll } from '@/api/useView';

/** Which part of all the money and needs is looked at; all of it stands in the address. */
export interface Filters {
  pillars: string[];
  themes: string[];
  donors: string[];
  from: string;
  to: string;
  currency: string;
  currencies: string[];
  count: number;
  /** As the exchange is asked. */
  query: Record<string, string | string[]>;
  /** As the explanation of a figure is asked for. */
  question: Search;
  set: (change: Record<string, string | string[] | undefined>) => void;
}

const USUAL = 'USD';

export function useFilters(): Filters {
  const [pillars] = useParamList('pillar');
  const [themes] = useParamList('theme');
  const [donors] = useParamList('donor');
  const [from] = useParam('periodFrom', '');
  const [to] = useParam('periodTo', '');
  const { displayCurrencies } = useReader().session.settings;
  const [currency] = useParam('displayCurrency', displayCurrencies[0] ?? USUAL);
  const catalogue = useAll('/api/themes', { moment: {}, enabled: pillars.length > 0 });
  const [, set] = useAddress();
  return useMemo(() => {
    // The exchange knows themes; a pillar stands for those under it.
    const under = (catalogue.data?.items ?? [])
      .filter((theme) => theme.pillar !== undefined && pillars.includes(theme.pillar))
      .map((theme) => theme.code);
    const asked = themes.length > 0 ? themes : under;
    const question: Search = {
      ...(asked.length === 0 ? {} : { theme: asked }),
      ...(donors.length === 0 ? {} : { donor: donors }),
      ...(from === '' ? {} : { periodFrom: from }),
      ...(to === '' ? {} : { periodTo: to }),
    };
    return {
      pillars,
      themes,
      donors,
      from,
      to,
      currency,
      currencies: displayCurrencies,
      count: pillars.length + themes.length + donors.length + (from === '' ? 0 : 1) + (to === '' ? 0 : 1),
      query: { ...question, displayCurrency: currency },
      question,
      set,
    };
  }, [pillars, themes, donors, from, to, currency, displayCurrencies, catalogue.data, set]);
}
