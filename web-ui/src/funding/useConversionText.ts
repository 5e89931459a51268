import { useCallback } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Conversion } from './useExplanation';

/** How the parts of an amount came to the display currency, each in words: 1 EUR = 1.0812 USD, European Central Bank, 3 Mar 2024 (table). */
export function useConversionText(): (conversions: Conversion[] | undefined) => string[] {
  const t = useTexts();
  const format = useFormat();
  return useCallback(
    (conversions = []) => {
      const rates = (conversion: Conversion) =>
        (conversion.rates ?? [])
          .map(({ from, to, rate, source, date }) =>
            t('explain.said', {
              one: format.decimal('1'),
              from,
              to,
              rate: format.decimal(rate),
              source,
              day: format.day(date),
            }),
          )
          .join(' · ');
      const way = (conversion: Conversion) => {
        const said = rates(conversion);
        return said === ''
          ? t(`explain.basis.${conversion.basis}`)
          : t(`explain.way.${conversion.basis}`, { rates: said });
      };
      return conversions.map((conversion) => {
        const { currency, own, rates: named } = conversion;
        // Where several parts were converted each in its way, an amount says which part is meant.
        if (conversions.length > 1 && own !== undefined) {
          return `${format.money(own, currency)}: ${way(conversion)}`;
        }
        return named === undefined || named.length === 0 ? `${currency}: ${way(conversion)}` : way(conversion);
      });
    },
    [t, format],
  );
}
