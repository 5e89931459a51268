import { Stack, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { EntriesTable } from './EntriesTable';
import { Unequal } from './Unequal';
import { sumOf } from './sumOf';
import { useExplanation } from './useExplanation';

/** The causes of a difference, which come to it exactly, and the entries behind them. */
export function Causes({ search, currency }: { search: Search; currency: string }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const found = useExplanation(search);
  if (found.isError) {
    return <Failed fault={found.error} />;
  }
  const explained = found.data;
  if (explained?.change === undefined) {
    return <Waiting />;
  }
  const causes = Object.entries(explained.change.causes);
  const kinds = Object.entries(explained.change.cameToTheirDay);
  const sum = sumOf(causes.map(([, amount]) => amount));
  return (
    <Stack>
      <Table aria-label={t('explain.cause')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('explain.cause')}</Table.Th>
            <Table.Th ta="end">{t('explain.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {causes.flatMap(([cause, amount]) => [
            <Table.Tr key={cause}>
              <Table.Td>{t(`cause.${cause}`)}</Table.Td>
              <Table.Td ta="end" className="figure">
                <bdi>{format.money(amount, currency)}</bdi>
              </Table.Td>
            </Table.Tr>,
            ...(cause === 'VALUE_DATE' ? kinds : []).map(([kind, part]) => (
              <Table.Tr key={`${cause} ${kind}`} c="dimmed" fz="sm">
                <Table.Td ps="xl">{t('compare.cameAs', { kind: t(`cause.${kind}`) })}</Table.Td>
                <Table.Td ta="end" className="figure">
                  <bdi>{format.money(part, currency)}</bdi>
                </Table.Td>
              </Table.Tr>
            )),
          ])}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('compare.difference')}</Table.Th>
            <Table.Th ta="end" className="figure">
              <bdi>{format.money(sum, currency)}</bdi>
            </Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Unequal figure={explained.change.difference} sum={sum} />
      <EntriesTable
        entries={explained.entries}
        title={t('explain.entries')}
        asOf={explained.asOf}
        empty={<Nothing title={t('explain.none')} />}
      />
    </Stack>
  );
}
