import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { Failed } from '@/frame/Outcome';
import { useTexts } from '@/language/useTexts';
import type { Draft } from './useDraft';
import type { Submission } from './useSubmit';

/** A form whose draft is kept, and which tells what came of it. */
export function Form<T>({
  draft,
  submission,
  action,
  children,
}: {
  draft: Draft<T>;
  submission: Submission;
  /** What the button says that it does. */
  action: string;
  children: ReactNode;
}): ReactNode {
  const t = useTexts();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    submission.run();
  };
  return (
    <form onSubmit={send} noValidate={false}>
      <Stack gap="md" maw="46rem">
        {draft.restored ? (
          <Alert variant="light" p="xs">
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t('form.restored')}</Text>
              <Button size="compact-sm" variant="default" onClick={draft.clear}>
                {t('form.beginAnew')}
              </Button>
            </Group>
          </Alert>
        ) : null}
        {children}
        {submission.fault === undefined ? null : <Failed fault={submission.fault} />}
        <Group>
          <Button type="submit" loading={submission.sending}>
            {action}
          </Button>
          <Text size="xs" c="dimmed">
            {t('form.kept')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
