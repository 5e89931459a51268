import { useMemo } from 'react';
import { useAll } from '@/api/useView';
import { useFormat } from '@/language/useFormat';

export interface Choice {
  value: string;
  label: string;
}

const ALWAYS = { moment: {} };

/** Countries by the names that the United Nations give them. */
export function useCountries(): Choice[] {
  const format = useFormat();
  const countries = useAll('/api/countries', ALWAYS);
  return useMemo(
    () =>
      (countries.data?.items ?? [])
        .map(({ code }) => ({ value: code, label: format.place(code) }))
        .sort((a, b) => format.compare(a.label, b.label)),
    [countries.data, format],
  );
}

export function useRegions(): Choice[] {
  const format = useFormat();
  const regions = useAll('/api/regions', ALWAYS);
  return useMemo(
    () =>
      (regions.data?.items ?? [])
        .map(({ code }) => ({ value: code, label: format.place(code) }))
        .sort((a, b) => format.compare(a.label, b.label)),
    [regions.data, format],
  );
}

export function useThemes(): Choice[] {
  const format = useFormat();
  const themes = useAll('/api/themes', ALWAYS);
  return useMemo(
    () => (themes.data?.items ?? []).map(({ code, name }) => ({ value: code, label: format.theme(code, name) })),
    [themes.data, format],
  );
}

export function useAppeals(): Choice[] {
  const appeals = useAll('/api/appeals', ALWAYS);
  return useMemo(() => (appeals.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), [appeals.data]);
}

export function useParticipants(kind?: string): Choice[] {
  const format = useFormat();
  const participants = useAll('/api/participants', {
    ...ALWAYS,
    query: (kind === undefined ? {} : { kind: [kind] }) as never,
  });
  return useMemo(
    () =>
      (participants.data?.items ?? [])
        .map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))
        .sort((a, b) => format.compare(a.label, b.label)),
    [participants.data, format],
  );
}
