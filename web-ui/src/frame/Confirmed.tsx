import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSubmit } from '@/form/useSubmit';
import { useTexts } from '@/language/useTexts';
import { Failed, useAdvice } from './Outcome';

/** Asks before something is done that is not easily taken back. */
export function Confirmed({
  title,
  meaning,
  action,
  grave = false,
  act,
  close,
  children,
}: {
  title: string;
  meaning: string;
  /** What the button says that it does. */
  action: string;
  grave?: boolean;
  act: () => Promise<void>;
  close: () => void;
  children?: ReactNode;
}): ReactNode {
  const t = useTexts();
  const submission = useSubmit(async () => {
    await act();
    close();
  }, useAdvice());
  return (
    <Modal opened onClose={close} title={title} centered closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <Stack>
        <Text size="sm">{meaning}</Text>
        {children}
        {submission.fault === undefined ? null : <Failed fault={submission.fault} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('frame.cancel')}
          </Button>
          <Button onClick={submission.run} loading={submission.sending} {...(grave ? { color: 'red.8' } : {})}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
