import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useGrowing } from '@/api/useGrowing';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { ListScreen } from '@/table/ListScreen';
import type { Column } from '@/table/column';

/** Assistance that was asked for, is planned, under way or done. */
export function ActivitiesScreen(): ReactNode {
  const t = useTexts();
  return (
    <ListScreen
      name="activities"
      title={t('activity.all')}
      lead={t('activity.allLead')}
      list={useGrowing('/api/activities')}
      columns={useActivityColumns()}
      sort="-start"
      another={{ operation: 'POST /api/activities', to: '/activities/new', label: t('activity.enter') }}
      none={t('activity.none')}
      noneHint={t('activity.noneHint')}
    />
  );
}

export function useActivityColumns(): Column<Schemas['ActivityRow']>[] {
  const t = useTexts();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        title: t('field.name.title'),
        value: (row) => row.title,
        show: (row) => (
          <Link to={'/activities/$id'} params={{ id: row.id }}>
            <bdi>{row.title}</bdi>
          </Link>
        ),
        code: (row) => row.id,
      },
      {
        id: 'kind',
        title: t('activity.kind'),
        kind: 'choice',
        value: (row) => t(`activity.kinds.${row.kind}`),
        code: (row) => row.kind,
      },
      {
        id: 'state',
        title: t('activity.state'),
        kind: 'choice',
        value: (row) => t(`activity.states.${row.state}`),
        code: (row) => row.state,
      },
      { id: 'start', title: t('activity.start'), kind: 'day', value: (row) => row.start },
      { id: 'end', title: t('activity.end'), kind: 'day', value: (row) => row.end, spare: true },
      {
        id: 'country',
        title: t('field.name.country'),
        value: (row) => row.country.map(format.place).join(', '),
        code: (row) => row.country.join(','),
      },
      {
        id: 'theme',
        title: t('field.name.theme'),
        kind: 'choice',
        value: (row) => format.theme(row.theme),
        code: (row) => row.theme,
      },
      {
        id: 'lead',
        title: t('activity.lead'),
        kind: 'choice',
        value: (row) => row.leadName,
        code: (row) => row.leadCode,
      },
      { id: 'place', title: t('activity.place'), value: (row) => row.place, spare: true },
      {
        id: 'recorded',
        title: t('record.recordedColumn'),
        kind: 'instant',
        value: (row) => row.recorded,
        spare: true,
      },
    ],
    [t, format],
  );
}
