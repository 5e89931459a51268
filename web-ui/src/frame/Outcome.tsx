import { Alert, Button, Center, Loader, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '@/api/client';
import { useTexts } from '@/language/useTexts';

export function Waiting(): ReactNode {
  const t = useTexts();
  return (
    <Center mih="12rem" role="status" aria-label={t('frame.loading')} aria-busy="true">
      <Loader type="dots" />
    </Center>
  );
}

/** The same within a line, or where a part of the application is fetched that takes no place of its own. */
export function WaitingHere(): ReactNode {
  const t = useTexts();
  return <Loader type="dots" size="sm" aria-label={t('frame.loading')} role="status" aria-busy="true" />;
}

/** What somebody can do about a problem; the exchange's own sentence below, since it names what it is about. */
export function useAdvice(): (fault: unknown) => string {
  const t = useTexts();
  return (fault) => {
    if (!(fault instanceof Problem)) {
      return t('problem.unexpected');
    }
    const known = t(`problem.code.${fault.code}`, { defaultValue: '' });
    if (known !== '') {
      return known;
    }
    switch (fault.status) {
      case 0:
        return t('problem.noAnswer');
      case 403:
        return t('problem.notAllowed');
      case 404:
        return t('problem.notThere');
      case 409:
        return t('problem.refused');
      case 429:
        return t('problem.tooMany');
      case 400:
      case 422:
        return t('problem.wrong');
      default:
        return t('problem.unexpected');
    }
  };
}

export function Failed({ fault, retry }: { fault: unknown; retry?: () => void }): ReactNode {
  const t = useTexts();
  const advice = useAdvice();
  return (
    <Alert color="red" variant="outline" title={advice(fault)} role="alert">
      <Stack gap="xs" align="flex-start">
        {fault instanceof Problem && fault.detail !== '' ? (
          <Text size="sm">
            <bdi lang="en">{fault.detail}</bdi> <Text span c="dimmed">{`(${fault.code})`}</Text>
          </Text>
        ) : null}
        {retry === undefined ? null : (
          <Button size="xs" variant="default" onClick={retry}>
            {t('frame.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Nothing is there: why, and what to do. */
export function Nothing({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }): ReactNode {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs">
        <Text fw={600} ta="center">
          {title}
        </Text>
        {hint === undefined ? null : (
          <Text c="dimmed" size="sm" ta="center" maw="36rem">
            {hint}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  );
}
