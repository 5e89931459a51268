import { useMemo } from 'react';
import { eraOf, namesOn } from '@/place/names';
import { useDay } from '@/time/day';
import { useTexts } from './useTexts';
import { useSpoken } from './LanguageProvider';
import { LOCALES, type Language } from './languages';

export interface Format {
  /** An exact amount with its currency; the text of a decimal, as the exchange gives it. */
  money: (amount: string, currency: string) => string;
  /** An exact amount without its currency, for columns that name it. */
  amount: (amount: string) => string;
  /** A decimal with all its digits, such as a rate. */
  decimal: (decimal: string) => string;
  /** An amount in few letters: 1.3M. */
  compact: (amount: string, currency?: string) => string;
  number: (value: number) => string;
  /** A ratio such as 0.25. */
  percent: (ratio: string) => string;
  /** A day (2008-01-31). */
  day: (day: string) => string;
  /** An instant, to the second, in the reader's own time. */
  instant: (instant: string) => string;
  /** A country by its ISO alpha-3 code or a region by its M49 code, as the United Nations called it on the day looked at. */
  place: (code: string) => string;
  /** A theme of the catalogue; one that was added later is called as it was added. */
  theme: (code: string, otherwise?: string) => string;
  compare: (a: string, b: string) => number;
}

function formats(language: Language, places: Record<string, string>, t: ReturnType<typeof useTexts>): Format {
  const locale = LOCALES[language];
  const cache = new Map<string, Intl.NumberFormat>();
  const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = cache.get(key) ?? new Intl.NumberFormat(locale, options);
    cache.set(key, known);
    return known;
  };
  // A decimal is written from its own text: as a binary number it would not be exact.
  const exact = (format: Intl.NumberFormat, decimal: string) => format.format(decimal as unknown as number);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const themes = new Map<string, string>();
  const theme = (code: string, otherwise: string) => {
    const key = `${code} ${otherwise}`;
    const name = themes.get(key) ?? t(`theme.name.${code}`, { defaultValue: otherwise });
    themes.set(key, name);
    return name;
  };
  const order = new Intl.Collator(locale, { numeric: true });
  const decimals = (decimal: string) => (/\.0*$|^[^.]*$/.test(decimal) ? 0 : 2);
  return {
    money: (decimal, currency) =>
      exact(
        numbers({
          style: 'currency',
          currency,
          currencyDisplay: 'code',
          minimumFractionDigits: decimals(decimal),
          maximumFractionDigits: decimals(decimal),
        }),
        decimal,
      ),
    amount: (decimal) =>
      exact(numbers({ minimumFractionDigits: decimals(decimal), maximumFractionDigits: decimals(decimal) }), decimal),
    decimal: (decimal) => exact(numbers({ maximumFractionDigits: 20 }), decimal),
    compact: (decimal, currency) =>
      exact(
        numbers({
          notation: 'compact',
          maximumSignificantDigits: 3,
          ...(currency === undefined ? {} : { style: 'currency', currency, currencyDisplay: 'code' }),
        }),
        decimal,
      ),
    number: (value) => numbers({}).format(value),
    percent: (ratio) => exact(numbers({ style: 'percent', maximumFractionDigits: 0 }), ratio),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    instant: (instant) => instants.format(new Date(instant)),
    place: (code) => places[code] ?? code,
    theme: (code, otherwise) => theme(code, otherwise ?? code),
    compare: (a, b) => order.compare(a, b),
  };
}

/** Numbers, days and names as the language that is spoken writes them. */
export function useFormat(): Format {
  const { language, places } = useSpoken();
  const t = useTexts();
  // Seldom another: a day more is no reason to draw everything anew.
  const era = eraOf(places, useDay());
  return useMemo(() => formats(language, namesOn(places, era), t), [language, places, era, t]);
}
