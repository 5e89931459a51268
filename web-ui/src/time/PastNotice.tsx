import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '@/address/useParam';
import { useTexts } from '@/language/useTexts';
import { useMoment } from './moment';
import { useMomentText } from './useMomentText';

/** Says plainly that what is seen is not of now. */
export function PastNotice(): ReactNode {
  const t = useTexts();
  const moment = useMoment();
  const text = useMomentText();
  const [, change] = useAddress();
  if (!moment.past) {
    return null;
  }
  return (
    <Alert color="yellow" variant="light" p="xs" role="status" className="past-notice">
      <Group justify="space-between" gap="xs">
        <span>{t('time.notice', { moment: text(moment) })}</span>
        <Button
          size="compact-sm"
          variant="default"
          className="unprinted"
          onClick={() => change({ asOf: undefined, valueAsOf: undefined }, { push: true })}
        >
          {t('time.backToNow')}
        </Button>
      </Group>
    </Alert>
  );
}
