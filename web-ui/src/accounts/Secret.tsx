import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';

export interface Told {
  /** Whose it is. */
  whose: string;
  kind: 'password' | 'secret';
  secret: string;
}

/** A password or secret, which the exchange tells this once: nobody leaves by a slip of the hand. */
export function Secret({ whose, kind, secret, close }: Told & { close: () => void }): ReactNode {
  const t = useTexts();
  return (
    <Modal
      opened
      onClose={close}
      title={t(`accounts.secret.${kind}`, { whose })}
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Alert variant="outline" title={t('accounts.once')}>
          {t(`accounts.secretMeaning.${kind}`)}
        </Alert>
        <Code block dir="ltr" fz="md" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group justify="space-between">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              >
                {t(copied ? 'accounts.copied' : 'accounts.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={close}>{t('accounts.passedOn')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
