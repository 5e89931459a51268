import { useCallback } from 'react';
import { useTexts } from '@/language/useTexts';

const OWN = ['screen', 'demonstration'] as const;

/** What an entry was recorded from, in words: what is not one of the exchange's own, such as a file and its line, as it is. */
export function useSource(): (source: string) => string {
  const t = useTexts();
  return useCallback(
    (source) => {
      const own = OWN.find((one) => one === source);
      return own === undefined ? source : t(`record.source.${own}`);
    },
    [t],
  );
}
