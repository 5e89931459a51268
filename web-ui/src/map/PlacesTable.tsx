import { Anchor, Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { Figure, type Measure } from '@/frame/Figure';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { useRegions } from '@/place/useRegions';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { rowKeyOf, type FundingRow, isPlace } from './measure';
import { activitiesOf, usePlaced } from './placed';
import type { Filters } from './useFilters';

const AMOUNTS = ['gap', 'required', 'allocated', 'pledged', 'committed', 'received'] as const;
const SPARE: ReadonlySet<string> = new Set(['committed']);

/** Everything that the map shows, and what it cannot show, as a table. */
export function PlacesTable({
  rows,
  filters,
  asOf,
  changed,
  open,
}: {
  rows: FundingRow[];
  filters: Filters;
  asOf: string | undefined;
  changed: ReadonlySet<string>;
  open: (code: string) => void;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const placed = usePlaced();
  const regions = useRegions();
  const columns = useMemo<Column<FundingRow>[]>(() => {
    const amount = (measure: (typeof AMOUNTS)[number] & Measure): Column<FundingRow> => ({
      id: measure,
      title: t(`map.measure.${measure}`),
      meaning: t(`map.meaning.${measure}`),
      kind: 'amount',
      value: (row) => row[measure],
      show: (row) => (
        <Figure
          amount={row[measure]}
          measure={measure}
          currency={filters.currency}
          question={{ ...filters.question, country: rowKeyOf(row) }}
        />
      ),
      spare: SPARE.has(measure),
    });
    return [
      {
        id: 'place',
        title: t('map.place'),
        value: placed,
        show: (row) =>
          isPlace(row) ? (
            <Anchor component="button" type="button" fz="sm" ta="start" onClick={() => open(row.country)}>
              {placed(row)}
            </Anchor>
          ) : (
            placed(row)
          ),
        code: (row) => row.country,
      },
      {
        id: 'region',
        title: t('map.region'),
        kind: 'choice',
        value: (row) => {
          const region = regions.of(rowKeyOf(row));
          return region === undefined ? undefined : format.place(region);
        },
        code: (row) => regions.of(rowKeyOf(row)),
      },
      ...AMOUNTS.map(amount),
      {
        id: 'coverage',
        title: t('map.measure.coverage'),
        meaning: t('map.coverageMeans'),
        kind: 'percent',
        value: (row) => row.coverage,
        show: (row) =>
          row.coverage === undefined ? null : (
            <Figure
              amount={row.coverage}
              measure="coverage"
              currency={filters.currency}
              question={{ ...filters.question, country: rowKeyOf(row) }}
            />
          ),
      },
      { id: 'activities', title: t('map.activities'), kind: 'number', value: activitiesOf },
    ];
  }, [t, format, placed, regions, filters, open]);
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        {t('map.table')}
      </Title>
      <DataTable
        name="map"
        title={t('map.table')}
        rows={rows}
        columns={columns}
        rowKey={rowKeyOf}
        sort="-gap"
        prefix="table-"
        asOf={asOf}
        changed={changed}
      />
    </div>
  );
}
