import { Button, Card, Group, Modal, Select, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { type Search, useParam } from '@/address/useParam';
import { useView } from '@/api/useView';
import type { Measure } from '@/frame/Figure';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { useMoment } from '@/time/moment';
import { EntriesTable } from './EntriesTable';
import { Unequal } from './Unequal';
import { only } from './only';
import { sumOf } from './sumOf';
import { useExplanation } from './useExplanation';

const MEASURES: Measure[] = ['gap', 'required', 'pledged', 'committed', 'received', 'allocated'];
const GROUPINGS = ['country', 'region', 'theme', 'donor', 'appeal'] as const;
type By = (typeof GROUPINGS)[number];

interface Pair {
  code: string;
  name: string;
  earlier: string;
  later: string;
  difference: string;
}

/** Two moments side by side, and what caused the difference between them. */
export function CompareScreen(): ReactNode {
  const t = useTexts();
  const { asOf } = useMoment();
  const [from, setFrom] = useParam('from', '');
  const [measureText, setMeasure] = useParam('measure', 'received');
  const [byText, setBy] = useParam('by', 'country');
  const measure = MEASURES.find((one) => one === measureText) ?? 'received';
  const by = GROUPINGS.find((one) => one === byText) ?? 'country';
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')}>
      <Group gap="sm" align="flex-end" className="unprinted">
        <Earlier key={from} value={from} onChange={setFrom} />
        <Select
          label={t('compare.measure')}
          data={MEASURES.map((one) => ({ value: one, label: t(`measure.${one}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(next) => setMeasure(next ?? 'received')}
        />
        <Select
          label={t('compare.by')}
          data={GROUPINGS.map((one) => ({ value: one, label: t(`compare.grouping.${one}`) }))}
          value={by}
          allowDeselect={false}
          onChange={(next) => setBy(next ?? 'country')}
        />
      </Group>
      {from === '' ? (
        <Nothing title={t('compare.choose')} hint={t('compare.chooseHint')} />
      ) : (
        <Compared from={from} to={asOf} measure={measure} by={by} />
      )}
    </Page>
  );
}

/** The earlier moment: an instant in the reader's own time, or an entry's number. */
function Earlier({ value, onChange }: { value: string; onChange: (moment: string) => void }): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState(value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(momentOf(typed));
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t('compare.earlier')}
          description={t('compare.earlierHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('compare.go')}
        </Button>
      </Group>
    </form>
  );
}

/** A day alone is meant as its end. */
export function momentOf(typed: string): string {
  const text = typed.trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;
}

function Compared({
  from,
  to,
  measure,
  by,
}: {
  from: string;
  to: string | undefined;
  measure: Measure;
  by: By;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { valueAsOf } = useMoment();
  const [opened, setOpened] = useState<Pair>();
  const grouped = { query: { groupBy: [by] } as never };
  const limit = valueAsOf === undefined ? {} : { valueAsOf };
  const earlier = useView('/api/funding', { ...grouped, moment: { asOf: from, ...limit } });
  const later = useView('/api/funding', { ...grouped, moment: to === undefined ? limit : { asOf: to, ...limit } });
  const currency = later.data?.displayCurrency ?? 'USD';
  const pairs = useMemo(() => {
    const amount = (row: object) => ((row as Record<string, unknown>)[measure] as string | undefined) ?? '0';
    const code = (row: object) => ((row as Record<string, unknown>)[by] as string | undefined) ?? 'not specified';
    const name = (row: object, of: string) => {
      if (of === 'several') return t('place.several');
      if (of === 'not specified') return t('place.notSpecified');
      if (by === 'country' || by === 'region') return format.place(of);
      if (by === 'theme') return format.theme(of);
      return ((row as Record<string, unknown>)[`${by}Name`] as string | undefined) ?? of;
    };
    const found = new Map<string, Pair>();
    for (const row of earlier.data?.rows ?? []) {
      const of = code(row);
      found.set(of, { code: of, name: name(row, of), earlier: amount(row), later: '0', difference: '0' });
    }
    for (const row of later.data?.rows ?? []) {
      const of = code(row);
      const pair = found.get(of) ?? { code: of, name: name(row, of), earlier: '0', later: '0', difference: '0' };
      found.set(of, { ...pair, later: amount(row) });
    }
    return [...found.values()].map((pair) => ({
      ...pair,
      difference: sumOf([pair.later, pair.earlier.startsWith('-') ? pair.earlier.slice(1) : `-${pair.earlier}`]),
    }));
  }, [earlier.data, later.data, by, measure, t, format]);
  const columns = useMemo<Column<Pair>[]>(
    () => [
      { id: 'name', title: t(`compare.grouping.${by}`), value: (row) => row.name, code: (row) => row.code },
      { id: 'earlier', title: t('compare.earlier'), kind: 'amount', value: (row) => row.earlier },
      { id: 'later', title: t('compare.later'), kind: 'amount', value: (row) => row.later },
      {
        id: 'difference',
        title: t('compare.difference'),
        meaning: t('compare.differenceMeaning'),
        kind: 'amount',
        value: (row) => row.difference,
        show: (row) =>
          Number(row.difference) === 0 ? (
            <bdi>{format.amount('0')}</bdi>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpened(row)} className="figure">
              <bdi>{(Number(row.difference) > 0 ? '+' : '') + format.amount(row.difference)}</bdi>
            </Button>
          ),
      },
    ],
    [t, by, format],
  );
  const fault = earlier.error ?? later.error;
  if (fault !== null) {
    return <Failed fault={fault} />;
  }
  if (earlier.data === undefined || later.data === undefined) {
    return <Waiting />;
  }
  const total = (rows: typeof pairs, field: 'earlier' | 'later' | 'difference') =>
    format.money(sumOf(rows.map((row) => row[field])), currency);
  return (
    <>
      <Card withBorder>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {(['earlier', 'later', 'difference'] as const).map((field) => (
            <div key={field}>
              <Text size="xs" c="dimmed">
                {t(`compare.${field}`)}
              </Text>
              <Text size="lg" fw={600} className="figure">
                <bdi>{total(pairs, field)}</bdi>
              </Text>
              {field === 'difference' ? null : (
                <Text size="xs" c="dimmed">
                  {format.instant((field === 'earlier' ? earlier.data : later.data).asOf)}
                </Text>
              )}
            </div>
          ))}
        </SimpleGrid>
      </Card>
      <DataTable
        name="comparison"
        title={t('compare.title')}
        rows={pairs}
        columns={columns}
        rowKey={(row) => row.code}
        sort="-difference"
        asOf={later.data.asOf}
        empty={<Nothing title={t('compare.none')} />}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        size="xl"
        title={t('compare.causes', { name: opened?.name ?? '' })}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {opened === undefined ? null : (
          <Causes
            search={{
              measure,
              displayCurrency: currency,
              from: String(earlier.data.position),
              to: String(later.data.position),
              ...(valueAsOf === undefined ? {} : { valueAsOf }),
              [by]: only(opened.code),
            }}
            currency={currency}
          />
        )}
      </Modal>
    </>
  );
}

/** The causes of a difference, which come to it exactly, and the entries behind them. */
function Causes({ search, currency }: { search: Search; currency: string }): ReactNode {
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
  const causes = Object.entries(explained.change.causes as Record<string, string>);
  return (
    <Stack>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('explain.cause')}</Table.Th>
            <Table.Th ta="end">{t('explain.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {causes.map(([cause, amount]) => (
            <Table.Tr key={cause}>
              <Table.Td>{t(`cause.${cause}`)}</Table.Td>
              <Table.Td ta="end" className="figure">
                <bdi>{format.money(amount, currency)}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('compare.difference')}</Table.Th>
            <Table.Th ta="end" className="figure">
              <bdi>{format.money(sumOf(causes.map(([, amount]) => amount)), currency)}</bdi>
            </Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Unequal figure={explained.change.difference} sum={sumOf(causes.map(([, amount]) => amount))} />
      <EntriesTable
        entries={explained.entries}
        title={t('explain.entries')}
        asOf={explained.asOf}
        empty={<Nothing title={t('explain.none')} />}
      />
    </Stack>
  );
}
