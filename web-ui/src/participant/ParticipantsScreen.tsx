import { Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useGrowing } from '@/api/useGrowing';
import { Found } from '@/frame/Found';
import { Nothing } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTexts } from '@/language/useTexts';
import { useFormat } from '@/language/useFormat';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';

/** Who takes part in the exchange. */
export function ParticipantsScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const participants = useGrowing('/api/participants');
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
    <Page title={t('participant.all')} lead={t('participant.allLead')}>
      <Found found={participants}>
        {({ items, asOf, read, total }) => (
          <DataTable
            name="participants"
            title={t('participant.all')}
            rows={items}
            columns={columns}
            rowKey={(row) => row.id}
            sort="name"
            asOf={asOf}
            coming={{ read, total }}
            empty={<Nothing title={t('participant.none')} />}
          />
        )}
      </Found>
    </Page>
  );
}
