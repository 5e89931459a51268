import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { type Schemas, api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { useSubmit } from '@/form/useSubmit';
import { Confirmed } from '@/frame/Confirmed';
import { Failed, useAdvice } from '@/frame/Outcome';
import { useTold } from '@/frame/Told';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Facts } from '@/record/Facts';
import { reached } from './reach';
import { type Authority, RoleFields, told } from './RoleFields';
import type { Told } from './Secret';

type Account = Schemas['PersonAccount'];

type Action = 'reset' | 'lock' | 'unlock' | 'deactivate' | 'erase';

const NEEDS: Record<Action, string> = {
  reset: 'POST /accounts/{id}/password-resets',
  lock: 'POST /accounts/{id}/locks',
  unlock: 'POST /accounts/{id}/unlocks',
  deactivate: 'POST /accounts/{id}/deactivations',
  erase: 'DELETE /accounts/{id}',
};

/** What can be done to an account in its state. */
function possible({ state }: Account): Action[] {
  switch (state) {
    case 'ACTIVE':
      // Unlocking also ends a pause after failed attempts.
      return ['reset', 'unlock', 'lock', 'deactivate', 'erase'];
    case 'LOCKED':
      return ['reset', 'unlock', 'deactivate', 'erase'];
    case 'DEACTIVATED':
      return ['erase'];
    case 'ERASED':
      return [];
  }
}

const isGrave = (action: Action) => action === 'deactivate' || action === 'erase';

/** An account, and what its administrators may do to it. */
export function AccountPanel({ account, reset }: { account: Account; reset: (told: Told) => void }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { may, me } = useReader();
  const call = useCall();
  const say = useTold();
  const [asking, setAsking] = useState<Action>();
  const own = me?.id === account.id;
  const mine = !own && reached(me).includes(account.role);
  const whose = account.name ?? account.id;
  const act = async (action: Action) => {
    const params = { path: { id: account.id } };
    switch (action) {
      case 'reset': {
        const made = await call<Schemas['AccountWithPassword']>(api.POST('/accounts/{id}/password-resets', { params }));
        reset({ whose, kind: 'password', secret: made.oneTimePassword ?? '' });
        return;
      }
      case 'lock':
        await call(api.POST('/accounts/{id}/locks', { params }));
        break;
      case 'unlock':
        await call(api.POST('/accounts/{id}/unlocks', { params }));
        break;
      case 'deactivate':
        await call(api.POST('/accounts/{id}/deactivations', { params }));
        break;
      case 'erase':
        await call(api.DELETE('/accounts/{id}', { params }));
        break;
    }
    say(t(`accounts.done.${action}`, { whose }));
  };
  return (
    <Stack>
      <Facts
        facts={[
          [t('accounts.state'), t(`accounts.states.${account.state}`)],
          [t('accounts.role'), t(`role.${account.role}`)],
          [t('accounts.displayName'), account.displayName],
          [t('accounts.created'), format.instant(account.created)],
          [
            t('accounts.signedIn'),
            account.signedIn === undefined ? t('accounts.never') : format.instant(account.signedIn),
          ],
          [t('accounts.password'), account.mustChangePassword ? t('accounts.mustChange') : undefined],
          [t('accounts.opaque'), <bdi key="id">{account.id}</bdi>],
        ]}
      />
      {account.demonstration ? <Text size="sm">{t('accounts.demonstration')}</Text> : null}
      {mine ? null : <Alert variant="outline">{t(own ? 'accounts.yourOwn' : 'accounts.outOfReach')}</Alert>}
      {mine ? (
        <Stack gap="xs">
          {possible(account)
            .filter((action) => may(NEEDS[action]))
            .map((action) => (
              <div key={action}>
                <Button
                  variant="default"
                  {...(isGrave(action) ? { c: 'var(--mantine-color-error)' } : {})}
                  onClick={() => setAsking(action)}
                >
                  {t(`accounts.action.${action}`)}
                </Button>
              </div>
            ))}
        </Stack>
      ) : null}
      {mine && account.state !== 'ERASED' && account.state !== 'DEACTIVATED' && may('POST /accounts/{id}/changes') ? (
        <ChangeAuthority key={`${account.role} ${account.participants.join()}`} account={account} />
      ) : null}
      {asking === undefined ? null : (
        <Confirmed
          title={t('accounts.asking', { action: t(`accounts.action.${asking}`), whose })}
          meaning={t(`accounts.actionMeaning.${asking}`)}
          action={t(`accounts.action.${asking}`)}
          grave={isGrave(asking)}
          act={() => act(asking)}
          close={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}

function ChangeAuthority({ account }: { account: Account }): ReactNode {
  const t = useTexts();
  const call = useCall();
  const say = useTold();
  const [authority, setAuthority] = useState<Authority>({ role: account.role, participants: account.participants });
  const submission = useSubmit(async () => {
    await call(api.POST('/accounts/{id}/changes', { params: { path: { id: account.id } }, body: told(authority) }));
    say(t('accounts.done.change', { whose: account.name ?? account.id }));
  }, useAdvice());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submission.run();
      }}
    >
      <Stack>
        <Title order={3} size="h5">
          {t('accounts.change')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('accounts.changeMeaning')}
        </Text>
        <RoleFields value={authority} onChange={setAuthority} submission={submission} />
        {submission.fault === undefined ? null : <Failed fault={submission.fault} />}
        <Group>
          <Button type="submit" variant="default" loading={submission.sending}>
            {t('accounts.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
