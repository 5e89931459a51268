import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Entries } from './useEntries';

/** Says that not all entries are here. */
export function Cut({ entries }: { entries: Entries }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return entries.whole ? null : (
    <Alert color="yellow" variant="outline">
      {t('entries.cut', { entries: format.number(entries.entries.length) })}
    </Alert>
  );
}
