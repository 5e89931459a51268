import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { type Schemas, api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { Confirmed } from '@/frame/Confirmed';
import { useTold } from '@/frame/Told';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Facts } from '@/record/Facts';
import { reached } from './reach';
import type { Told } from './Secret';

type Client = Schemas['MachineClient'];

const NEEDS = {
  renew: 'POST /clients/{id}/secrets',
  end: 'POST /clients/{id}/deactivations',
} as const;
type Action = keyof typeof NEEDS;

/** Another system that signs in by itself, and what its administrators may do to it. */
export function ClientPanel({
  client,
  names,
  renewed,
}: {
  client: Client;
  names: (ids: string[]) => string;
  renewed: (told: Told) => void;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { may, me } = useReader();
  const call = useCall();
  const say = useTold();
  const [asking, setAsking] = useState<Action>();
  const own = me?.id === client.account;
  const mine = !own && reached(me).includes(client.role);
  const act = async (action: Action) => {
    const params = { path: { id: client.id } };
    if (action === 'renew') {
      const made = await call<Schemas['ClientWithSecret']>(api.POST('/clients/{id}/secrets', { params }));
      renewed({ whose: client.id, kind: 'secret', secret: made.secret });
    } else {
      await call(api.POST('/clients/{id}/deactivations', { params }));
      say(t('accounts.done.end', { whose: client.id }));
    }
  };
  return (
    <Stack>
      <Facts
        facts={[
          [t('accounts.state'), t(client.active ? 'accounts.states.ACTIVE' : 'accounts.states.DEACTIVATED')],
          [t('accounts.role'), t(`role.${client.role}`)],
          [t('accounts.participants'), names(client.participants)],
          [t('accounts.created'), format.instant(client.created)],
          [t('accounts.opaque'), <bdi key="id">{client.account}</bdi>],
        ]}
      />
      {client.demonstration ? <Text size="sm">{t('accounts.demonstration')}</Text> : null}
      {mine ? null : <Alert variant="outline">{t(own ? 'accounts.yourOwn' : 'accounts.outOfReach')}</Alert>}
      {mine && client.active ? (
        <Group>
          {(['renew', 'end'] as const)
            .filter((action) => may(NEEDS[action]))
            .map((action) => (
              <Button
                key={action}
                variant="default"
                {...(action === 'end' ? { c: 'var(--mantine-color-error)' } : {})}
                onClick={() => setAsking(action)}
              >
                {t(`accounts.action.${action}`)}
              </Button>
            ))}
        </Group>
      ) : null}
      {asking === undefined ? null : (
        <Confirmed
          title={t('accounts.asking', { action: t(`accounts.action.${asking}`), whose: client.id })}
          meaning={t(`accounts.actionMeaning.${asking}`)}
          action={t(`accounts.action.${asking}`)}
          grave={asking === 'end'}
          act={() => act(asking)}
          close={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}
