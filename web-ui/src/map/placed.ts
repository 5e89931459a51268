import { useCallback } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { type FundingRow, isPlace } from './measure';

/** What a row's place is called: a country or area, several of them, or none that anybody named. */
export function usePlaced(): (row: FundingRow) => string {
  const t = useTexts();
  const format = useFormat();
  return useCallback(
    (row) =>
      isPlace(row) ? format.place(row.country) : row.country === 'several' ? t('map.several') : t('map.notSpecified'),
    [t, format],
  );
}

export function activitiesOf(row: FundingRow): number {
  return Object.values(row.activities ?? {}).reduce((sum, number) => sum + Number(number), 0);
}
