import { Group, MultiSelect, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAll } from '@/api/useView';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Filters } from './useFilters';

export const PILLARS = ['I', 'II', 'III', 'IV'];

/** By which part of the whole the map, the matrix and the flows are narrowed. */
export function FilterFields({ filters }: { filters: Filters }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const themes = useAll('/api/themes', { moment: {} });
  const donors = useAll('/api/participants', { moment: {}, query: { kind: ['DONOR'] } as never });
  const { pillars, set } = filters;
  return (
    <Group gap="sm" align="flex-end" pt="sm">
      <MultiSelect
        label={t('map.filter.pillar')}
        data={PILLARS.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
        value={pillars}
        onChange={(pillar) => set({ pillar, theme: undefined })}
        clearable
        flex="1 1 16rem"
      />
      <MultiSelect
        label={t('map.filter.theme')}
        data={(themes.data?.items ?? [])
          .filter(({ pillar }) => pillars.length === 0 || (pillar !== undefined && pillars.includes(pillar)))
          .map(({ code, name }) => ({ value: code, label: format.theme(code, name) }))}
        value={filters.themes}
        onChange={(theme) => set({ theme })}
        searchable
        clearable
        flex="1 1 16rem"
      />
      <MultiSelect
        label={t('map.filter.donor')}
        data={(donors.data?.items ?? [])
          .map(({ code, name }) => ({ value: code, label: name }))
          .sort((a, b) => format.compare(a.label, b.label))}
        value={filters.donors}
        onChange={(donor) => set({ donor })}
        searchable
        clearable
        flex="1 1 14rem"
      />
      <TextInput
        type="date"
        label={t('map.filter.from')}
        value={filters.from}
        onChange={(event) => set({ periodFrom: event.currentTarget.value })}
        flex="0 1 10rem"
      />
      <TextInput
        type="date"
        label={t('map.filter.to')}
        value={filters.to}
        onChange={(event) => set({ periodTo: event.currentTarget.value })}
        flex="0 1 10rem"
      />
      {filters.currencies.length < 2 ? null : (
        <Select
          label={t('map.filter.currency')}
          data={filters.currencies}
          value={filters.currency}
          allowDeselect={false}
          onChange={(currency) => set({ displayCurrency: currency ?? undefined })}
          flex="0 1 7rem"
        />
      )}
    </Group>
  );
}
