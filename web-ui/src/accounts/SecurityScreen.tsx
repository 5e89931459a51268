import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import type { Schemas } from '@/api/client';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { SigningKeys } from './SigningKeys';
import { useNames } from './useNames';
import { useSecurityEvents } from './useSecurityEvents';

type SecurityEvent = Schemas['SecurityEvent'];

/** Who signed in or failed to, what was done to accounts and keys, and the keys that sign now. */
export function SecurityScreen(): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const events = useSecurityEvents();
  const columns = useColumns();
  const rows = useMemo(() => events.data?.pages.flat() ?? [], [events.data]);
  return (
    <Page title={t('security.title')} lead={t('security.lead')}>
      {may('GET /signing-keys') ? <SigningKeys /> : null}
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('security.events')}
        </Title>
        {events.isError ? <Failed fault={events.error} retry={() => void events.refetch()} /> : null}
        {events.data === undefined ? (
          events.isError ? null : (
            <Waiting />
          )
        ) : (
          <DataTable
            name="security-events"
            title={t('security.events')}
            rows={rows}
            columns={columns}
            rowKey={(row) => String(row.number)}
            sort="-number"
            empty={<Nothing title={t('security.none')} />}
          />
        )}
        {events.hasNextPage ? (
          <Group>
            <Button variant="default" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
              {t('security.older')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('security.olderHint')}
            </Text>
          </Group>
        ) : null}
      </Stack>
    </Page>
  );
}

function useColumns(): Column<SecurityEvent>[] {
  const t = useTexts();
  const nameOf = useNames();
  return useMemo(
    () => [
      { id: 'number', title: t('security.number'), kind: 'number', value: (row) => row.number },
      { id: 'at', title: t('security.at'), kind: 'instant', value: (row) => row.at },
      {
        id: 'what',
        title: t('security.happened'),
        kind: 'choice',
        value: (row) => t(`security.what.${row.what}`, { defaultValue: row.what }),
        code: (row) => row.what,
      },
      {
        id: 'account',
        title: t('security.account'),
        meaning: t('security.accountMeaning'),
        kind: 'choice',
        value: (row) => nameOf(row.account),
        code: (row) => row.account,
      },
      {
        id: 'actor',
        title: t('security.actor'),
        meaning: t('security.actorMeaning'),
        kind: 'choice',
        value: (row) => nameOf(row.actor),
        code: (row) => row.actor,
      },
      { id: 'address', title: t('security.address'), kind: 'choice', value: (row) => row.address },
    ],
    [t, nameOf],
  );
}
