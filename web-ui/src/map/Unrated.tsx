import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { opening } from '@/frame/Figure';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { FundingRow, ShownMeasure } from './measure';

const USUAL = ['required', 'pledged', 'received'] as const;

/** Amounts that no rate is known for: they are in no figure, so they are told beside them. */
export function Unrated({
  row,
  measures = USUAL,
  currency,
  question,
}: {
  row: FundingRow;
  measures?: readonly ShownMeasure[];
  currency: string;
  question: Search;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const told = measures.flatMap((measure) => {
    const amounts = Object.entries(row.noRate?.[measure] ?? {}).filter(([, amount]) => Number(amount) !== 0);
    return amounts.length === 0
      ? []
      : [{ measure, text: amounts.map(([own, amount]) => format.money(amount, own)).join(', ') }];
  });
  return told.length === 0 ? null : (
    <Text size="sm" mt={4}>
      {t('map.unrated', { amounts: '' })}
      {told.map(({ measure, text }, index) => (
        <span key={measure}>
          {index === 0 ? '' : '; '}
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link {...props} to={'/explain'} search={opening(question, measure, currency) as never} />
            )}
          >
            {`${t(`map.measure.${measure}`)}: ${text}`}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
