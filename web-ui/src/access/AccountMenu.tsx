import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useView } from '@/api/useView';
import { useTexts } from '@/language/useTexts';
import { useReader } from './MeProvider';

/** Who is signed in, for whom that one acts, and the way out. */
export function AccountMenu(): ReactNode {
  const t = useTexts();
  const { me, session, actingFor, actFor } = useReader();
  if (me === undefined) {
    return (
      <ActionIcon variant="filled" size="lg" aria-label={t('account.signIn')} onClick={() => void session.signIn()}>
        <IconUserCircle size={20} aria-hidden />
      </ActionIcon>
    );
  }
  const name = me.displayName ?? me.name ?? t(`role.${me.role}`);
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('account.menu', { name })}>
          <IconUserCircle size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} size="sm" c="var(--mantine-color-text)">
            <bdi>{name}</bdi>
          </Text>
          <Text size="xs">{t(`role.${me.role}`)}</Text>
        </Menu.Label>
        {me.participants.length > 0 ? <Participants ids={me.participants} acting={actingFor} act={actFor} /> : null}
        {session.settings.ownAccounts ? (
          <Menu.Item component="a" href="/account">
            {t('account.page')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={() => void session.signOut()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Participants({
  ids,
  acting,
  act,
}: {
  ids: string[];
  acting: string | undefined;
  act: (id: string) => void;
}): ReactNode {
  const t = useTexts();
  return (
    <>
      <Menu.Label>{t('account.actingFor')}</Menu.Label>
      {ids.map((id) => (
        <ParticipantItem key={id} id={id} acting={ids.length === 1 || id === acting} act={() => act(id)} />
      ))}
      <Menu.Divider />
    </>
  );
}

function ParticipantItem({ id, acting, act }: { id: string; acting: boolean; act: () => void }): ReactNode {
  const participant = useView('/api/participants/{id}', { path: { id } });
  return (
    <Menu.Item
      onClick={act}
      closeMenuOnClick={false}
      fw={acting ? 700 : 400}
      aria-current={acting ? 'true' : undefined}
    >
      <bdi>{participant.data?.name ?? '…'}</bdi>
    </Menu.Item>
  );
}
