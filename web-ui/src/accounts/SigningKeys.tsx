import { Badge, Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { useView } from '@/api/useView';
import { Confirmed } from '@/frame/Confirmed';
import { Failed, Waiting } from '@/frame/Outcome';
import { useTold } from '@/frame/Told';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';

/** The keys that tokens are signed with, and how another one takes over. */
export function SigningKeys(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { may } = useReader();
  const call = useCall();
  const say = useTold();
  const keys = useView('/signing-keys', { moment: {} });
  const [asking, setAsking] = useState(false);
  const [withdraw, setWithdraw] = useState(false);
  const rotate = async () => {
    await call(api.POST('/signing-keys', { body: { withdraw } }));
    say(t('security.rotated'));
  };
  const ask = () => {
    setWithdraw(false);
    setAsking(true);
  };
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('security.keys')}
        </Title>
        {may('POST /signing-keys') ? (
          <Button variant="default" onClick={ask}>
            {t('security.rotate')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {t('security.keysMeaning')}
      </Text>
      {keys.isError ? <Failed fault={keys.error} retry={() => void keys.refetch()} /> : null}
      {keys.data === undefined && !keys.isError ? <Waiting /> : null}
      {keys.data?.map(({ id, created, retired }) => (
        <Card key={id} withBorder p="sm">
          <Group justify="space-between" gap="xs">
            <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{id}</bdi>
            </Text>
            <Badge variant="dot" miw="max-content" color={retired === undefined ? 'teal' : 'gray'} tt="none">
              {t(retired === undefined ? 'security.signs' : 'security.retired')}
            </Badge>
          </Group>
          <Text size="xs" c="dimmed">
            {retired === undefined
              ? t('security.since', { at: format.instant(created) })
              : t('security.until', { at: format.instant(created), until: format.instant(retired) })}
          </Text>
        </Card>
      ))}
      {asking ? (
        <Confirmed
          title={t('security.rotate')}
          meaning={t(withdraw ? 'security.withdrawMeaning' : 'security.rotateMeaning')}
          action={t('security.rotate')}
          grave={withdraw}
          act={rotate}
          close={() => setAsking(false)}
        >
          <Checkbox
            label={t('security.withdraw')}
            description={t('security.withdrawHelp')}
            checked={withdraw}
            onChange={(event) => setWithdraw(event.currentTarget.checked)}
          />
        </Confirmed>
      ) : null}
    </Stack>
  );
}
