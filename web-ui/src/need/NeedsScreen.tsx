import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useGrowing } from '@/api/useGrowing';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { ListScreen } from '@/table/ListScreen';
import type { Column } from '@/table/column';
import { useFigureColumn } from '@/table/useFigureColumn';

/** Gaps in the capacity of States, and how far money meets them. */
export function NeedsScreen(): ReactNode {
  const t = useTexts();
  return (
    <ListScreen
      name="needs"
      title={t('need.all')}
      lead={t('need.allLead')}
      list={useGrowing('/api/needs')}
      columns={useNeedColumns()}
      sort="-gap"
      another={{ operation: 'POST /api/needs', to: '/needs/new', label: t('need.identify') }}
      none={t('need.none')}
      noneHint={t('need.noneHint')}
    />
  );
}

function useNeedColumns(): Column<Schemas['NeedRow']>[] {
  const t = useTexts();
  const format = useFormat();
  const figure = useFigureColumn();
  return useMemo(
    () => [
      {
        id: 'title',
        title: t('field.name.title'),
        value: (row) => row.title,
        show: (row) => (
          <Link to={'/needs/$id'} params={{ id: row.id }}>
            <bdi>{row.title}</bdi>
          </Link>
        ),
        code: (row) => row.id,
      },
      {
        id: 'country',
        title: t('field.name.country'),
        kind: 'choice',
        value: (row) => (row.country === undefined ? undefined : format.place(row.country)),
        code: (row) => row.country,
      },
      {
        id: 'theme',
        title: t('field.name.theme'),
        kind: 'choice',
        value: (row) => (row.theme === undefined ? undefined : format.theme(row.theme)),
        code: (row) => row.theme,
      },
      {
        id: 'priority',
        title: t('field.name.priority'),
        kind: 'choice',
        value: (row) => t(`need.priority.${row.priority}`),
        code: (row) => row.priority,
      },
      {
        id: 'state',
        title: t('need.state'),
        kind: 'choice',
        value: (row) => t(`need.states.${row.state}`),
        code: (row) => row.state,
      },
      figure('required', (row) => ({ need: row.id })),
      figure('allocated', (row) => ({ need: row.id })),
      figure('gap', (row) => ({ need: row.id })),
      figure('surplus', (row) => ({ need: row.id }), { spare: true }),
      figure('received', (row) => ({ need: row.id }), { spare: true }),
      { id: 'valueDate', title: t('need.since'), kind: 'day', value: (row) => row.valueDate },
      {
        id: 'appeal',
        title: t('earmark.appeal'),
        value: (row) => row.appealName,
        code: (row) => row.appealCode,
        spare: true,
      },
      {
        id: 'recorded',
        title: t('record.recordedColumn'),
        kind: 'instant',
        value: (row) => row.recorded,
        spare: true,
      },
    ],
    [t, format, figure],
  );
}
