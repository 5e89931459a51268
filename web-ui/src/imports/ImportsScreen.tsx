import { Badge, Button, Drawer } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import type { Schemas } from '@/api/client';
import { useAll } from '@/api/useView';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { useMoment } from '@/time/moment';
import { KINDS, PATHS } from './kinds';
import { StartImport } from './StartImport';

type Import = Schemas['Import'];

/** Every file that was ever taken over, and how to take over another. */
export function ImportsScreen(): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const { past } = useMoment();
  const [starting, setStarting] = useState(false);
  const imports = useAll('/api/imports');
  const columns = useImportColumns();
  const start =
    !past && KINDS.some((kind) => may(`POST ${PATHS[kind]}`)) ? (
      <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setStarting(true)}>
        {t('imports.begin')}
      </Button>
    ) : null;
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')} actions={start}>
      {imports.isError ? <Failed fault={imports.error} retry={() => void imports.refetch()} /> : null}
      {imports.data === undefined ? (
        imports.isError ? null : (
          <Waiting />
        )
      ) : (
        <DataTable
          name="imports"
          title={t('imports.title')}
          rows={imports.data.items}
          columns={columns}
          rowKey={(row) => row.id}
          sort="-started"
          asOf={imports.data.asOf}
          empty={<Nothing title={t('imports.none')} hint={t('imports.noneHint')} action={start} />}
        />
      )}
      <Drawer
        opened={starting}
        onClose={() => setStarting(false)}
        position="right"
        size="md"
        title={t('imports.begin')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <StartImport begun={() => setStarting(false)} />
      </Drawer>
    </Page>
  );
}

function useImportColumns(): Column<Import>[] {
  const t = useTexts();
  return useMemo(
    () => [
      {
        id: 'files',
        title: t('imports.files'),
        value: (row) => row.files.map(({ name }) => name).join(', '),
        show: (row) => (
          <Link to={'/imports/$id'} params={{ id: row.id }}>
            <bdi style={{ overflowWrap: 'anywhere' }}>{row.files.map(({ name }) => name).join(', ')}</bdi>
          </Link>
        ),
        code: (row) => row.id,
      },
      {
        id: 'kind',
        title: t('imports.kindLabel'),
        kind: 'choice',
        value: (row) => t(`imports.kind.${row.kind}`, { defaultValue: row.kind }),
        code: (row) => row.kind,
      },
      {
        id: 'state',
        title: t('imports.state'),
        kind: 'choice',
        value: (row) => t(`imports.states.${row.state}`),
        show: (row) => <StateBadge state={row.state} />,
        code: (row) => row.state,
      },
      { id: 'rows', title: t('imports.rows'), kind: 'number', value: (row) => row.rows },
      {
        id: 'accepted',
        title: t('imports.outcome.ACCEPTED'),
        meaning: t('imports.outcomeMeaning.ACCEPTED'),
        kind: 'number',
        value: (row) => row.accepted,
      },
      {
        id: 'unchanged',
        title: t('imports.outcome.UNCHANGED'),
        meaning: t('imports.outcomeMeaning.UNCHANGED'),
        kind: 'number',
        value: (row) => row.unchanged,
      },
      {
        id: 'refused',
        title: t('imports.outcome.REFUSED'),
        meaning: t('imports.outcomeMeaning.REFUSED'),
        kind: 'number',
        value: (row) => row.refused,
      },
      { id: 'source', title: t('imports.source'), kind: 'choice', value: (row) => row.source, spare: true },
      { id: 'started', title: t('imports.started'), kind: 'instant', value: (row) => row.started },
      { id: 'finished', title: t('imports.finished'), kind: 'instant', value: (row) => row.finished, spare: true },
    ],
    [t],
  );
}

export function StateBadge({ state }: { state: Import['state'] }): ReactNode {
  const t = useTexts();
  return (
    <Badge variant="dot" color={state === 'RUNNING' ? 'yellow' : 'gray'} tt="none">
      {t(`imports.states.${state}`)}
    </Badge>
  );
}
