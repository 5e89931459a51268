import { useCallback } from 'react';
import { useReader } from '@/access/MeProvider';
import type { Search } from '@/address/useParam';
import { Figure, type Measure } from '@/frame/Figure';
import { useTexts } from '@/language/useTexts';
import type { Column } from './column';

/** Makes columns of figures in the display currency, each of which opens to its entries. */
export function useFigureColumn(): <T extends Partial<Record<Measure, string>>>(
  measure: Measure,
  question: (row: T) => Search,
  options?: { spare?: boolean },
) => Column<T> {
  const t = useTexts();
  const { session } = useReader();
  const currency = session.settings.displayCurrencies[0] ?? 'USD';
  return useCallback(
    (measure, question, options) => ({
      id: measure,
      title: t('measure.in', { measure: t(`measure.${measure}`), currency }),
      meaning: t(`measure.meaning.${measure}`),
      kind: 'amount',
      value: (row) => row[measure],
      show: (row) =>
        row[measure] === undefined ? null : (
          <Figure amount={row[measure]} currency={currency} measure={measure} question={question(row)} bare />
        ),
      ...options,
    }),
    [t, currency],
  );
}
