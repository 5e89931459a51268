import { useCallback } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Moment } from './moment';

const POSITION = /^\d+$/;

/** A moment in words. */
export function useMomentText(): (moment: Pick<Moment, 'asOf' | 'valueAsOf'>) => string {
  const t = useTexts();
  const format = useFormat();
  return useCallback(
    ({ asOf, valueAsOf }) => {
      const parts: string[] = [];
      if (asOf !== undefined) {
        parts.push(
          POSITION.test(asOf)
            ? t('time.atPosition', { position: format.number(Number(asOf)) })
            : t('time.recordedBy', { instant: instantText(asOf, format.instant) }),
        );
      }
      if (valueAsOf !== undefined) {
        parts.push(t('time.happenedBy', { day: dayText(valueAsOf, format.day) }));
      }
      return parts.length === 0 ? t('time.now') : parts.join(t('time.and'));
    },
    [t, format],
  );
}

/** What somebody typed into the address may be no moment at all; the exchange then says so. */
function instantText(text: string, format: (text: string) => string): string {
  return Number.isNaN(Date.parse(text)) ? text : format(text);
}

function dayText(text: string, format: (text: string) => string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? format(text) : text;
}
