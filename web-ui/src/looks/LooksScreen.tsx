import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { useNames } from '@/accounts/useNames';
import { useParam } from '@/address/useParam';
import type { Schemas } from '@/api/client';
import { useAll } from '@/api/useView';
import { DayField, TextField } from '@/form/fields';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { RecordLink } from '@/funding/EntriesTable';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { type Wanted, useLooks } from './useLooks';

type Look = Schemas['Look'];

const TYPING = 300;

/** Midnight of a day in the reader's own time, so many days later. */
function midnight(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** Who was shown which restricted record, when, and on whose authority. */
export function LooksScreen(): ReactNode {
  const t = useTexts();
  const [record, setRecord] = useParam('record', '');
  const [account, setAccount] = useParam('account', '');
  const [from, setFrom] = useParam('from', '');
  const [to, setTo] = useParam('to', '');
  const wanted = useMemo<Wanted>(
    () => ({
      ...(record === '' ? {} : { record }),
      ...(account === '' ? {} : { account }),
      ...(from === '' ? {} : { from: midnight(from) }),
      // The day itself is still within.
      ...(to === '' ? {} : { to: midnight(to, 1) }),
    }),
    [record, account, from, to],
  );
  const [settled] = useDebouncedValue(wanted, TYPING);
  const looks = useLooks(settled);
  const columns = useColumns();
  const rows = useMemo(() => (looks.data?.pages ?? []).flatMap(({ items }) => items), [looks.data]);
  const narrowed = Object.keys(wanted).length > 0;
  return (
    <Page title={t('looks.title')} lead={t('looks.lead')}>
      <Group align="flex-end" gap="sm" className="unprinted">
        <TextInput
          label={t('looks.record')}
          description={t('looks.recordHelp')}
          value={record}
          onChange={(event) => setRecord(event.currentTarget.value.trim())}
        />
        <TextField label={t('looks.accountId')} help={t('looks.accountHelp')} value={account} onChange={setAccount} />
        <DayField label={t('looks.from')} value={from} onChange={setFrom} />
        <DayField label={t('looks.to')} value={to} onChange={setTo} />
      </Group>
      {looks.isError ? <Failed fault={looks.error} retry={() => void looks.refetch()} /> : null}
      {looks.data === undefined ? (
        looks.isError ? null : (
          <Waiting />
        )
      ) : (
        <DataTable
          name="looks"
          title={t('looks.title')}
          rows={rows}
          columns={columns}
          rowKey={(row) => String(row.number)}
          sort="-number"
          asOf={looks.data.pages[0]?.asOf}
          empty={
            <Nothing
              title={t(narrowed ? 'looks.noneFound' : 'looks.none')}
              hint={t(narrowed ? 'looks.noneFoundHint' : 'looks.noneHint')}
            />
          }
        />
      )}
      {looks.hasNextPage ? (
        <Group>
          <Button variant="default" loading={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
            {t('looks.earlier')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('looks.earlierHint')}
          </Text>
        </Group>
      ) : null}
    </Page>
  );
}

function useColumns(): Column<Look>[] {
  const t = useTexts();
  const nameOf = useNames();
  const participants = useAll('/api/participants', { moment: {} });
  const names = useMemo(
    () => new Map((participants.data?.items ?? []).map(({ id, name }) => [id, name])),
    [participants.data],
  );
  return useMemo(
    () => [
      { id: 'number', title: t('looks.number'), kind: 'number', value: (row) => row.number },
      { id: 'at', title: t('looks.at'), kind: 'instant', value: (row) => row.at },
      {
        id: 'account',
        title: t('looks.account'),
        kind: 'choice',
        value: (row) => nameOf(row.account) ?? t('looks.nobody'),
        code: (row) => row.account,
      },
      {
        id: 'role',
        title: t('looks.role'),
        kind: 'choice',
        value: (row) => (row.role === undefined ? undefined : t(`role.${row.role}`, { defaultValue: row.role })),
        code: (row) => row.role,
      },
      {
        id: 'participants',
        title: t('looks.participants'),
        value: (row) => row.participants.map((id) => names.get(id) ?? id).join(', ') || undefined,
        code: (row) => row.participants.join(' '),
      },
      {
        id: 'record',
        title: t('looks.record'),
        value: (row) => row.record,
        show: (row) => (
          <RecordLink record={row.record}>
            <bdi>{shortened(row.record)}</bdi>
          </RecordLink>
        ),
      },
      {
        id: 'operation',
        title: t('looks.operation'),
        meaning: t('looks.operationMeaning'),
        kind: 'choice',
        value: (row) => row.operation,
      },
      { id: 'correlation', title: t('looks.correlation'), value: (row) => row.correlationId, spare: true },
    ],
    [t, nameOf, names],
  );
}

/** The whole id stands in the exported file, and behind the link. */
function shortened(record: string): string {
  const [kind, id = ''] = record.split('/');
  return `${kind}/${id.slice(0, 8)}`;
}
