import { useMemo, type ReactNode } from 'react';
import { useAll } from '@/api/useView';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { RecordLink } from '@/funding/EntriesTable';
import { useTexts } from '@/language/useTexts';
import { useSource } from '@/record/useSource';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { Cut } from './Cut';
import { Subject } from './Subject';
import { recordOf } from './recordOf';
import { type Entry, useEntries } from './useEntries';

/** Everything that ever happened: who, when, on which authority, from where. */
export function EntriesScreen(): ReactNode {
  const t = useTexts();
  const sourceIn = useSource();
  const entries = useEntries();
  const participants = useAll('/api/participants');
  const names = useMemo(
    () => new Map((participants.data?.items ?? []).map(({ id, name }) => [id, name])),
    [participants.data],
  );
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { id: 'position', title: t('entries.position'), kind: 'number', value: (row) => row.position },
      {
        id: 'type',
        title: t('entries.type'),
        kind: 'choice',
        value: (row) => t(`event.${row.type}`, { defaultValue: row.type }),
        code: (row) => row.type,
      },
      {
        id: 'subject',
        title: t('entries.subject'),
        value: (row) => row.subjectname ?? row.subject,
        show: (row) => (
          <RecordLink record={recordOf(row)}>
            <Subject entry={row} />
          </RecordLink>
        ),
        code: (row) => row.subject,
      },
      { id: 'valueDate', title: t('field.name.valueDate'), kind: 'day', value: (row) => row.valuedate },
      {
        id: 'participant',
        title: t('entries.participant'),
        kind: 'choice',
        value: (row) => (row.participant === undefined ? undefined : (names.get(row.participant) ?? row.participant)),
        code: (row) => row.participant,
      },
      {
        id: 'role',
        title: t('entries.role'),
        kind: 'choice',
        value: (row) => (row.role === undefined ? undefined : t(`role.${row.role}`, { defaultValue: row.role })),
        code: (row) => row.role,
      },
      {
        id: 'source',
        title: t('entries.source'),
        kind: 'choice',
        value: (row) => (row.recordedfrom === undefined ? undefined : sourceIn(row.recordedfrom)),
        code: (row) => row.recordedfrom,
      },
      { id: 'actor', title: t('entries.actor'), value: (row) => row.actor, spare: true },
      { id: 'correlation', title: t('entries.correlation'), value: (row) => row.correlationid, spare: true },
      { id: 'recorded', title: t('record.recordedColumn'), kind: 'instant', value: (row) => row.time },
    ],
    [t, names, sourceIn],
  );
  return (
    <Page title={t('entries.title')} lead={t('entries.lead')}>
      {entries.isError ? <Failed fault={entries.error} retry={() => void entries.refetch()} /> : null}
      {entries.data === undefined ? (
        entries.isError ? null : (
          <Waiting />
        )
      ) : (
        <>
          <Cut entries={entries.data} />
          <DataTable
            name="entries"
            title={t('entries.title')}
            rows={entries.data.entries}
            columns={columns}
            rowKey={(row) => row.id}
            sort="-position"
            asOf={entries.data.entries[0]?.time}
            empty={<Nothing title={t('entries.none')} hint={t('entries.noneHint')} />}
          />
        </>
      )}
    </Page>
  );
}
