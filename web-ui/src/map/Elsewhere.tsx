import { Paper, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Figure } from '@/frame/Figure';
import { useTexts } from '@/language/useTexts';
import { type FundingRow, isPlace } from './measure';
import { activitiesOf, placeOf, usePlaced } from './placed';
import type { Filters } from './useFilters';

/** Money that no map can show, since it is of no one country; without it the map would seem to be all. */
export function Elsewhere({ rows, filters }: { rows: FundingRow[]; filters: Filters }): ReactNode {
  const t = useTexts();
  const placed = usePlaced();
  const elsewhere = rows.filter((row) => !isPlace(row));
  return elsewhere.length === 0 ? null : (
    <Paper withBorder p="sm" component="section">
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
              <Table.Th scope="col" ta="end">
                {t('map.measure.pledged')}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t('map.measure.received')}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t('map.activities')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {elsewhere.map((row) => (
              <Table.Tr key={`${row.country ?? ''} ${row.region ?? ''}`}>
                <Table.Th scope="row" fw={400}>
                  {placed(row)}
                </Table.Th>
                {(['pledged', 'received'] as const).map((measure) => (
                  <Table.Td key={measure} ta="end">
                    <Figure
                      amount={row[measure]}
                      measure={measure}
                      currency={filters.currency}
                      question={{ ...filters.question, ...placeOf(row) }}
                      compact
                    />
                  </Table.Td>
                ))}
                <Table.Td ta="end">{activitiesOf(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}
