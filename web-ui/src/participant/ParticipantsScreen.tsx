import { Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useGrowing } from '@/api/useGrowing';
import { useTexts } from '@/language/useTexts';
import { useFormat } from '@/language/useFormat';
import { ListScreen } from '@/table/ListScreen';
import type { Column } from '@/table/column';

/** Who takes part in the exchange. */
export function ParticipantsScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const columns = useMemo<Column<Schemas['ParticipantRow']>[]>(
    () => [
      {
        id: 'name',
        title: t('participant.name'),
        value: (row) => row.name,
        show: (row) => <bdi>{row.name}</bdi>,
      },
      {
        id: 'code',
        title: t('participant.code'),
        value: (row) => row.code,
        show: (row) => (
          <Text span ff="monospace" size="sm">
            {row.code}
          </Text>
        ),
      },
      {
        id: 'kind',
        title: t('participant.kind'),
        kind: 'choice',
        value: (row) => t(`participant.kinds.${row.kind}`),
        code: (row) => row.kind,
      },
      {
        id: 'country',
        title: t('field.name.country'),
        kind: 'choice',
        value: (row) => (row.country === undefined ? undefined : format.place(row.country)),
        code: (row) => row.country,
      },
      {
        id: 'registered',
        title: t('record.recordedColumn'),
        kind: 'instant',
        value: (row) => row.registered,
        spare: true,
      },
    ],
    [t, format],
  );
  return (
    <ListScreen
      name="participants"
      title={t('participant.all')}
      lead={t('participant.allLead')}
      list={useGrowing('/api/participants')}
      columns={columns}
      sort="name"
      none={t('participant.none')}
    />
  );
}
