import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Origin } from '@/record/History';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { useConversionText } from './useConversionText';
import type { Conversion, ExplanationEntry } from './useExplanation';

/** The entries behind a figure: when, what, of which record, how much, by which rate, by whom. */
export function EntriesTable({
  entries,
  title,
  asOf,
  empty,
}: {
  entries: ExplanationEntry[];
  title: string;
  asOf: string | undefined;
  empty: ReactNode;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const converted = useConversionText();
  const columns = useMemo<Column<ExplanationEntry>[]>(
    () => [
      { id: 'position', title: t('entries.position'), kind: 'number', value: (row) => row.position },
      { id: 'valueDate', title: t('field.name.valueDate'), kind: 'day', value: (row) => row.valueDate },
      {
        id: 'type',
        title: t('entries.type'),
        kind: 'choice',
        value: (row) => t(`event.${row.type}`, { defaultValue: row.type }),
        show: (row) => (
          <>
            <RecordLink record={row.record}>{t(`event.${row.type}`, { defaultValue: row.type })}</RecordLink>
            {row.recordName === undefined ? null : (
              <Text size="xs" c="dimmed" className="record-name">
                <bdi>{row.recordName}</bdi>
              </Text>
            )}
          </>
        ),
        code: (row) => row.type,
      },
      {
        id: 'record',
        title: t('entries.subject'),
        value: (row) => row.recordName ?? row.record,
        code: (row) => row.record,
        spare: true,
      },
      {
        id: 'amount',
        title: t('explain.amount'),
        meaning: t('explain.amountMeaning'),
        kind: 'amount',
        value: (row) => row.amount,
      },
      {
        id: 'own',
        title: t('explain.own'),
        meaning: t('explain.ownMeaning'),
        value: (row) => ownOf(row, format.money),
      },
      {
        id: 'rate',
        title: t('explain.rate'),
        meaning: t('explain.rateMeaning'),
        value: (row) => converted(row.conversions).join('; '),
        show: (row) => <Converted conversions={row.conversions} ways={converted(row.conversions)} />,
      },
      {
        id: 'cause',
        title: t('explain.cause'),
        kind: 'choice',
        value: (row) =>
          row.cause === undefined
            ? undefined
            : t(`cause.${row.cause}`) + (row.kind === undefined ? '' : `: ${t(`cause.${row.kind}`)}`),
        code: (row) => row.cause,
      },
      {
        id: 'by',
        title: t('entries.by'),
        value: (row) => by(row)['source'],
        show: (row) => <Origin by={by(row)} />,
        code: (row) => by(row)['participant'],
      },
      { id: 'recorded', title: t('record.recordedColumn'), kind: 'instant', value: (row) => row.recorded },
    ],
    [t, format, converted],
  );
  return (
    <DataTable
      name="explanation"
      title={title}
      rows={entries}
      columns={columns}
      rowKey={(row) => `${row.position} ${row.record}`}
      sort="position"
      asOf={asOf}
      empty={empty}
    />
  );
}

/** By which rates; and since when the table knows them. */
function Converted({ conversions = [], ways }: { conversions: Conversion[] | undefined; ways: string[] }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const known = conversions.flatMap(({ rates = [] }) =>
    rates.flatMap(({ recorded, origin }) =>
      recorded === undefined
        ? []
        : [t('explain.known', { instant: format.instant(recorded) }) + (origin === undefined ? '' : ` · ${origin}`)],
    ),
  );
  return ways.length === 0 ? null : (
    <div className="conversion">
      {ways.map((way) => (
        <div key={way}>
          <bdi>{way}</bdi>
        </div>
      ))}
      {[...new Set(known)].map((since) => (
        <Text key={since} size="xs" c="dimmed">
          <bdi>{since}</bdi>
        </Text>
      ))}
    </div>
  );
}

/** Who made an entry, as the exchange tells it: words by name. */
function by(row: ExplanationEntry): Record<string, string> {
  return row.by ?? {};
}

function ownOf(row: ExplanationEntry, money: (amount: string, currency: string) => string): string {
  return Object.entries((row.own ?? {}) as Record<string, string>)
    .map(([currency, amount]) => money(amount, currency))
    .join(' + ');
}

/** Leads to the page of a record by what the exchange calls it: pledges/ID. */
export function RecordLink({ record, children }: { record: string; children: ReactNode }): ReactNode {
  const [kind, id] = record.split('/');
  if (id === undefined || !['pledges', 'needs', 'activities'].includes(kind ?? '')) {
    return (
      <Text span size="sm">
        {children}
      </Text>
    );
  }
  return (
    <Link to={`/${kind}/$id` as never} params={{ id } as never}>
      {children}
    </Link>
  );
}
