import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { FundingRow, ShownMeasure } from './measure';

const USUAL = ['required', 'pledged', 'received'] as const;

/** Amounts that no rate is known for: they are in no figure, so they are told beside them. */
export function Unrated({ row, measures = USUAL }: { row: FundingRow; measures?: readonly ShownMeasure[] }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const told = measures.flatMap((measure) => {
    const amounts = Object.entries(row.noRate?.[measure] ?? {}).filter(([, amount]) => Number(amount) !== 0);
    return amounts.length === 0
      ? []
      : [
          `${t(`map.measure.${measure}`)}: ${amounts.map(([currency, amount]) => format.money(amount, currency)).join(', ')}`,
        ];
  });
  return told.length === 0 ? null : (
    <Text size="sm" mt={4}>
      {t('map.unrated', { amounts: told.join('; ') })}
    </Text>
  );
}
