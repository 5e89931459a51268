import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { type Schemas, api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { Confirmed } from '@/frame/Confirmed';
import { Nothing } from '@/frame/Outcome';
import { useTold } from '@/frame/Told';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { useGroupName } from './ProjectionCard';

type Parked = Schemas['Parked'];

/** Events that a view could not take in, and how they are tried again once the cause is mended. */
export function DeadLetters({ parked, groups }: { parked: Parked[]; groups: Schemas['ProjectionGroup'][] }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const nameOf = useGroupName();
  const { may } = useReader();
  const call = useCall();
  const say = useTold();
  const [asking, setAsking] = useState<string>();
  const columns = useColumns();
  const waiting = [...new Set(parked.map(({ group }) => group))];
  const mending = (name: string) => groups.find(({ group }) => group === name)?.mending ?? 'RETRY';
  const retry = async (group: string) => {
    const mended = await call(api.POST('/ops/dead-letters/{group}/retry', { params: { path: { group } } }));
    const counts = { before: format.number(mended.before), after: format.number(mended.after) };
    say(
      mended.by === 'REBUILD'
        ? t('operations.rebuildBegun', { group: nameOf(group) })
        : t('operations.retried', counts),
    );
  };
  return (
    <>
      <DataTable
        name="dead-letters"
        title={t('operations.deadLetters')}
        prefix="parked."
        rows={parked}
        columns={columns}
        rowKey={({ group, eventId }) => `${group} ${eventId}`}
        sort="position"
        empty={<Nothing title={t('operations.noDeadLetters')} hint={t('operations.noDeadLettersHint')} />}
        tools={
          may('POST /ops/dead-letters/{group}/retry')
            ? waiting.map((group) => (
                <Button key={group} size="xs" variant="default" onClick={() => setAsking(group)}>
                  {t('operations.retryOf', { group: nameOf(group) })}
                </Button>
              ))
            : null
        }
      />
      {asking === undefined ? null : (
        <Confirmed
          title={t('operations.retryOf', { group: nameOf(asking) })}
          meaning={t(`operations.retryMeaning.${mending(asking)}`)}
          action={t('operations.retry')}
          act={() => retry(asking)}
          close={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function useColumns(): Column<Parked>[] {
  const t = useTexts();
  const nameOf = useGroupName();
  return useMemo(
    () => [
      { id: 'position', title: t('operations.position'), kind: 'number', value: (row) => row.position },
      {
        id: 'group',
        title: t('operations.groupColumn'),
        kind: 'choice',
        value: (row) => nameOf(row.group),
        code: (row) => row.group,
      },
      {
        id: 'event',
        title: t('operations.event'),
        kind: 'choice',
        value: (row) => t(`event.${row.eventType}`, { defaultValue: row.eventType }),
        code: (row) => row.eventType,
      },
      { id: 'record', title: t('operations.record'), value: (row) => row.aggregateId },
      {
        id: 'cause',
        title: t('operations.cause'),
        meaning: t('operations.causeMeaning'),
        value: (row) => row.cause,
        show: (row) => (row.cause === undefined ? t('operations.behind') : <bdi lang="en">{row.cause}</bdi>),
      },
      { id: 'recorded', title: t('operations.recorded'), kind: 'instant', value: (row) => row.recorded, spare: true },
      { id: 'parkedAt', title: t('operations.parkedAt'), kind: 'instant', value: (row) => row.parkedAt },
    ],
    [t, nameOf],
  );
}
