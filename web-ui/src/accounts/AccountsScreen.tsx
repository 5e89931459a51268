import { Anchor, Badge, Drawer, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useParam } from '@/address/useParam';
import type { Schemas } from '@/api/client';
import { useAll, useView } from '@/api/useView';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { AccountPanel } from './AccountPanel';
import { ClientPanel } from './ClientPanel';
import { Make } from './Make';
import { Secret, type Told } from './Secret';

type Account = Schemas['PersonAccount'];
type Client = Schemas['MachineClient'];

const NOW = { moment: {} };
const STATES: Record<Account['state'], string> = {
  ACTIVE: 'teal',
  LOCKED: 'yellow',
  DEACTIVATED: 'gray',
  ERASED: 'gray',
};

/** Who may sign in: people with their accounts, and other systems. */
export function AccountsScreen(): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const accounts = useView('/accounts', NOW);
  const clients = useView('/clients', NOW);
  const participants = useAll('/api/participants', NOW);
  const [account, setAccount] = useParam('account', '');
  const [client, setClient] = useParam('client', '');
  const [secret, setSecret] = useState<Told>();
  const known = useMemo(
    () => new Map((participants.data?.items ?? []).map(({ id, name }) => [id, name])),
    [participants.data],
  );
  const names = useCallback((ids: string[]) => ids.map((id) => known.get(id) ?? id).join(', '), [known]);
  const accountColumns = useAccountColumns(names, setAccount);
  const clientColumns = useClientColumns(names, setClient);
  const chosen = accounts.data?.find(({ id }) => id === account);
  const machine = clients.data?.find(({ id }) => id === client);
  return (
    <Page title={t('accounts.title')} lead={t('accounts.lead')}>
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('accounts.people')}
        </Title>
        {accounts.isError ? <Failed fault={accounts.error} retry={() => void accounts.refetch()} /> : null}
        {accounts.data === undefined && !accounts.isError ? <Waiting /> : null}
        {accounts.data === undefined ? null : (
          <DataTable
            name="accounts"
            title={t('accounts.people')}
            rows={accounts.data}
            columns={accountColumns}
            rowKey={(row) => row.id}
            tools={may('POST /accounts') ? <Make what="account" made={setSecret} /> : null}
          />
        )}
      </Stack>
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('accounts.clients')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('accounts.clientsMeaning')}
        </Text>
        {clients.isError ? <Failed fault={clients.error} retry={() => void clients.refetch()} /> : null}
        {clients.data === undefined ? null : (
          <DataTable
            name="clients"
            title={t('accounts.clients')}
            prefix="client."
            rows={clients.data}
            columns={clientColumns}
            rowKey={(row) => row.id}
            tools={may('POST /clients') ? <Make what="client" made={setSecret} /> : null}
            empty={
              <Nothing
                title={t('accounts.noClients')}
                action={may('POST /clients') ? <Make what="client" made={setSecret} /> : null}
              />
            }
          />
        )}
      </Stack>
      <Drawer
        opened={chosen !== undefined}
        onClose={() => setAccount('')}
        position="right"
        title={<bdi>{chosen?.name ?? chosen?.id}</bdi>}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {chosen === undefined ? null : <AccountPanel account={chosen} reset={setSecret} />}
      </Drawer>
      <Drawer
        opened={machine !== undefined}
        onClose={() => setClient('')}
        position="right"
        title={<bdi>{machine?.displayName}</bdi>}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {machine === undefined ? null : <ClientPanel client={machine} names={names} renewed={setSecret} />}
      </Drawer>
      {secret === undefined ? null : <Secret {...secret} close={() => setSecret(undefined)} />}
    </Page>
  );
}

function State({ state }: { state: Account['state'] }): ReactNode {
  const t = useTexts();
  return (
    <Badge variant="dot" color={STATES[state]} tt="none">
      {t(`accounts.states.${state}`)}
    </Badge>
  );
}

function Opening({ name, open }: { name: string; open: () => void }): ReactNode {
  return (
    <Anchor component="button" type="button" onClick={open} ta="start" mih={24} size="sm">
      <bdi style={{ overflowWrap: 'anywhere' }}>{name}</bdi>
    </Anchor>
  );
}

function useAccountColumns(names: (ids: string[]) => string, open: (id: string) => void): Column<Account>[] {
  const t = useTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('accounts.name'),
        value: (row) => row.name ?? t('accounts.states.ERASED'),
        show: (row) => <Opening name={row.name ?? row.id.slice(0, 8)} open={() => open(row.id)} />,
        code: (row) => row.id,
      },
      { id: 'displayName', title: t('accounts.displayName'), value: (row) => row.displayName },
      {
        id: 'role',
        title: t('accounts.role'),
        kind: 'choice',
        value: (row) => t(`role.${row.role}`),
        code: (row) => row.role,
      },
      { id: 'participants', title: t('accounts.participants'), value: (row) => names(row.participants) || undefined },
      {
        id: 'state',
        title: t('accounts.state'),
        kind: 'choice',
        value: (row) => t(`accounts.states.${row.state}`),
        show: (row) => <State state={row.state} />,
        code: (row) => row.state,
      },
      { id: 'signedIn', title: t('accounts.signedIn'), kind: 'instant', value: (row) => row.signedIn },
      { id: 'created', title: t('accounts.created'), kind: 'instant', value: (row) => row.created, spare: true },
      { id: 'language', title: t('accounts.language'), kind: 'choice', value: (row) => row.language, spare: true },
    ],
    [t, names, open],
  );
}

function useClientColumns(names: (ids: string[]) => string, open: (id: string) => void): Column<Client>[] {
  const t = useTexts();
  return useMemo(
    () => [
      {
        id: 'id',
        title: t('accounts.clientId'),
        value: (row) => row.id,
        show: (row) => <Opening name={row.id} open={() => open(row.id)} />,
        code: (row) => row.account,
      },
      { id: 'displayName', title: t('accounts.clientName'), value: (row) => row.displayName },
      {
        id: 'role',
        title: t('accounts.role'),
        kind: 'choice',
        value: (row) => t(`role.${row.role}`),
        code: (row) => row.role,
      },
      { id: 'participants', title: t('accounts.participants'), value: (row) => names(row.participants) || undefined },
      {
        id: 'state',
        title: t('accounts.state'),
        kind: 'choice',
        value: (row) => t(row.active ? 'accounts.states.ACTIVE' : 'accounts.states.DEACTIVATED'),
        show: (row) => <State state={row.active ? 'ACTIVE' : 'DEACTIVATED'} />,
      },
      { id: 'created', title: t('accounts.created'), kind: 'instant', value: (row) => row.created },
    ],
    [t, names, open],
  );
}
