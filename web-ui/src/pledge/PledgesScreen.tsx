import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useGrowing } from '@/api/useGrowing';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { ListScreen } from '@/table/ListScreen';
import { type Column } from '@/table/column';
import { useFigureColumn } from '@/table/useFigureColumn';

type Row = Schemas['PledgeRow'];

/** All pledges that the reader may know of. */
export function PledgesScreen(): ReactNode {
  const t = useTexts();
  return (
    <ListScreen
      name="pledges"
      title={t('pledge.all')}
      lead={t('pledge.allLead')}
      list={useGrowing('/api/pledges')}
      columns={usePledgeColumns()}
      sort="-valueDate"
      another={{ operation: 'POST /api/pledges', to: '/pledges/new', label: t('pledge.record') }}
      none={t('pledge.none')}
      noneHint={t('pledge.noneHint')}
    />
  );
}

export function usePledgeColumns(): Column<Row>[] {
  const t = useTexts();
  const format = useFormat();
  const figure = useFigureColumn();
  return useMemo(
    () => [
      {
        id: 'reference',
        title: t('pledge.reference'),
        value: (row) => row.reference ?? row.id.slice(0, 8),
        show: (row) => (
          <Link to={'/pledges/$id'} params={{ id: row.id }}>
            <bdi>{row.reference ?? row.id.slice(0, 8)}</bdi>
          </Link>
        ),
        code: (row) => row.id,
      },
      {
        id: 'donor',
        title: t('pledge.donor'),
        kind: 'choice',
        value: (row) => row.donorName,
        code: (row) => row.donorCode,
      },
      { id: 'valueDate', title: t('field.name.valueDate'), kind: 'day', value: (row) => row.valueDate },
      {
        id: 'state',
        title: t('pledge.state'),
        kind: 'choice',
        value: (row) => t(`pledge.states.${row.state}`),
        code: (row) => row.state,
      },
      figure('pledged', (row) => ({ pledge: row.id })),
      figure('committed', (row) => ({ pledge: row.id }), { spare: true }),
      figure('received', (row) => ({ pledge: row.id })),
      {
        id: 'grade',
        title: t('earmark.label'),
        kind: 'choice',
        value: (row) => t(`earmark.grade.${row.grade}`),
        code: (row) => row.grade,
      },
      {
        id: 'country',
        title: t('pledge.country'),
        value: (row) => row.country.map(format.place).join(', '),
        code: (row) => row.country.join(','),
      },
      {
        id: 'theme',
        title: t('pledge.theme'),
        value: (row) => row.theme.map((code) => format.theme(code)).join(', '),
        code: (row) => row.theme.join(','),
        spare: true,
      },
      { id: 'currency', title: t('pledge.currency'), kind: 'choice', value: (row) => row.currency, spare: true },
      {
        id: 'kind',
        title: t('pledge.kind'),
        kind: 'choice',
        value: (row) => t(`pledge.kinds.${row.kind}`),
        code: (row) => row.kind,
        spare: true,
      },
      {
        id: 'form',
        title: t('pledge.form'),
        kind: 'choice',
        value: (row) => t(`pledge.forms.${row.form}`),
        code: (row) => row.form,
        spare: true,
      },
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
