import { useMemo } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { colourOf } from './classes';
import type { Entry } from './Legend';
import type { ShownMeasure } from './measure';

/** The classes of a measure, as its legend tells them. */
export function useClasses(measure: ShownMeasure, breaks: readonly number[]): Entry[] {
  const t = useTexts();
  const format = useFormat();
  return useMemo(() => {
    const short = (bound: number) =>
      measure === 'coverage' ? format.percent(String(bound)) : format.compact(String(bound));
    const bounds = [undefined, ...breaks, undefined];
    return bounds.slice(1).map((high, index): Entry => {
      const low = bounds[index];
      return {
        key: String(index),
        colour: colourOf(index, breaks, measure === 'gap'),
        text:
          low === undefined && high === undefined
            ? t('map.class.all')
            : low === undefined
              ? t('map.class.below', { high: short(high ?? 0) })
              : high === undefined
                ? t('map.class.from', { low: short(low) })
                : t('map.class.between', { low: short(low), high: short(high) }),
      };
    });
  }, [measure, breaks, t, format]);
}
