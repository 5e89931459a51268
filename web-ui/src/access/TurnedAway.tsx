import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '@/api/client';
import { useAdvice } from '@/frame/Outcome';
import { useTexts } from '@/language/useTexts';
import type { Session } from './session';

/** Somebody has signed in whom the exchange does not let in: why, and the ways on from here. */
export function TurnedAway({ fault, session }: { fault: Problem; session: Session }): ReactNode {
  const t = useTexts();
  const advice = useAdvice();
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw="36rem">
        <Stack>
          <Title order={1} size="h3">
            {t('account.turnedAway')}
          </Title>
          <Text role="alert">{advice(fault)}</Text>
          <Text size="sm" c="dimmed">
            <bdi lang="en">{fault.detail}</bdi> {`(${fault.code})`}
          </Text>
          <Group>
            <Button variant="default" onClick={() => location.reload()}>
              {t('frame.tryAgain')}
            </Button>
            <Button variant="default" onClick={() => void session.signOut()}>
              {t('account.signOut')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Center>
  );
}
