import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import type { Schemas } from '@/api/client';
import { useGrowing } from '@/api/useGrowing';
import { Found } from '@/frame/Found';
import { Nothing } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { useFigureColumn } from '@/table/useFigureColumn';

/** Gaps in the capacity of States, and how far money meets them. */
export function NeedsScreen(): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const needs = useGrowing('/api/needs');
  const columns = useNeedColumns();
  const identify = may('POST /api/needs') ? (
    <Button component={Link} to="/needs/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('need.identify')}
    </Button>
  ) : null;
  return (
    <Page title={t('need.all')} lead={t('need.allLead')} actions={identify}>
      <Found found={needs}>
        {({ items, asOf, read, total }) => (
          <DataTable
            name="needs"
            title={t('need.all')}
            rows={items}
            columns={columns}
            rowKey={(row) => row.id}
            sort="-gap"
            asOf={asOf}
            coming={{ read, total }}
            empty={<Nothing title={t('need.none')} hint={t('need.noneHint')} action={identify} />}
          />
        )}
      </Found>
    </Page>
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
