import { Badge } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { RecordLink } from '@/funding/EntriesTable';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';

type Row = Schemas['ImportedRow'];

/** What became of each row; refused ones say why in the reader's language. */
export function RowsTable({ rows, asOf, empty }: { rows: Row[]; asOf: string; empty: ReactNode }): ReactNode {
  const t = useTexts();
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'row', title: t('imports.row'), kind: 'number', value: (row) => row.row },
      { id: 'file', title: t('imports.file'), kind: 'choice', value: (row) => row.file },
      {
        id: 'reference',
        title: t('imports.reference'),
        meaning: t('imports.referenceMeaning'),
        value: (row) => row.reference,
        show: (row) =>
          row.record === undefined ? (
            <bdi>{row.reference}</bdi>
          ) : (
            <RecordLink record={row.record}>
              <bdi>{row.reference ?? row.record}</bdi>
            </RecordLink>
          ),
        code: (row) => row.record,
      },
      {
        id: 'outcome',
        title: t('imports.outcomeColumn'),
        kind: 'choice',
        value: (row) => t(`imports.outcome.${row.outcome}`),
        show: (row) => (
          <Badge variant="dot" color={row.outcome === 'REFUSED' ? 'red' : 'gray'} tt="none">
            {t(`imports.outcome.${row.outcome}`)}
          </Badge>
        ),
        code: (row) => row.outcome,
      },
      {
        id: 'reason',
        title: t('imports.reason'),
        kind: 'choice',
        value: (row) =>
          row.code === undefined ? undefined : t(`imports.code.${row.code}`, { defaultValue: row.reason ?? row.code }),
        code: (row) => row.code,
      },
      { id: 'field', title: t('imports.field'), kind: 'choice', value: (row) => row.field },
      { id: 'said', title: t('imports.said'), meaning: t('imports.saidMeaning'), value: (row) => row.reason },
    ],
    [t],
  );
  return (
    <DataTable
      name="import-rows"
      title={t('imports.became')}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.file} ${row.row}`}
      asOf={asOf}
      empty={empty}
    />
  );
}
