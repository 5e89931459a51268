import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { useMoment } from '@/time/moment';
import { useMomentText } from '@/time/useMomentText';
import { usePrinting } from './usePrinting';

/** Paper has no clock above it and no address: what it shows of which moment, and where that is found again. */
export function Printed(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const moment = useMoment();
  const text = useMomentText();
  const printing = usePrinting();
  if (!printing) {
    return null;
  }
  const instant = format.instant(new Date().toISOString());
  return (
    <Text size="sm" className="printed" component="div">
      {t('frame.name')} · {t('time.printed', { moment: text(moment), instant })}
      <br />
      <bdi dir="ltr">{location.href}</bdi>
    </Text>
  );
}
