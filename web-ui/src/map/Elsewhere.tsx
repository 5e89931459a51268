import { Paper, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useView } from '@/api/useView';
import { Figure } from '@/frame/Figure';
import { only } from '@/funding/only';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { type FundingRow, isPlace } from './measure';
import { activitiesOf, usePlaced } from './placed';
import type { Filters } from './useFilters';

const MEASURES = ['pledged', 'received'] as const;
const NOBODY_SAID = 'not specified';

/** Money that no map can show, since it is of no one country; without it the map would seem to be all. */
export function Elsewhere({ rows, filters }: { rows: FundingRow[]; filters: Filters }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const placed = usePlaced();
  // What nobody specified comes last: its parts follow it.
  const elsewhere = rows
    .filter((row) => !isPlace(row))
    .toSorted((a, b) => Number(a.country === NOBODY_SAID) - Number(b.country === NOBODY_SAID));
  return elsewhere.length === 0 ? null : (
    <Paper withBorder p="sm" component="section" aria-label={t('map.elsewhere')}>
      <Title order={2} size="h5" id="map-elsewhere">
        {t('map.elsewhere')}
      </Title>
      <Text size="xs" c="dimmed" mb={4}>
        {t('map.elsewhereMore')}
      </Text>
      <div className="map-scrolled">
        <Table verticalSpacing={3} horizontalSpacing={4} fz="sm" aria-labelledby="map-elsewhere">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('map.place')}</Table.Th>
              {MEASURES.map((measure) => (
                <Table.Th scope="col" ta="end" key={measure}>
                  {t(`map.measure.${measure}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="end">
                {t('map.activities')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {elsewhere.map((row) => (
              <Table.Tr key={row.country}>
                <Table.Th scope="row" fw={500}>
                  {placed(row)}
                </Table.Th>
                {MEASURES.map((measure) => (
                  <Table.Td key={measure} ta="end">
                    <Figure
                      amount={row[measure]}
                      measure={measure}
                      currency={filters.currency}
                      question={{ ...filters.question, country: row.country ?? NOBODY_SAID }}
                      compact
                    />
                  </Table.Td>
                ))}
                <Table.Td ta="end">{format.number(activitiesOf(row))}</Table.Td>
              </Table.Tr>
            ))}
            {elsewhere.some((row) => row.country === NOBODY_SAID) ? <Regional filters={filters} /> : null}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}

/** Of the money of no country, what is at least of a region. */
function Regional({ filters }: { filters: Filters }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const split = useView('/api/funding', {
    query: { ...filters.query, country: [NOBODY_SAID], groupBy: ['region'] },
  });
  const rows = (split.data?.rows ?? []).flatMap((row) =>
    row.region !== undefined && /^\d{3}$/.test(row.region) ? [{ ...row, region: row.region }] : [],
  );
  return rows.map((row) => (
    <Table.Tr key={row.region}>
      <Table.Th scope="row" fw={400} style={{ paddingInlineStart: '1.25rem' }}>
        {t('map.regional', { region: format.place(row.region) })}
      </Table.Th>
      {MEASURES.map((measure) => (
        <Table.Td key={measure} ta="end">
          <Figure
            amount={row[measure]}
            measure={measure}
            currency={filters.currency}
            question={{ ...filters.question, country: NOBODY_SAID, region: only(row.region) }}
            compact
          />
        </Table.Td>
      ))}
      <Table.Td ta="end">{format.number(activitiesOf(row))}</Table.Td>
    </Table.Tr>
  ));
}
