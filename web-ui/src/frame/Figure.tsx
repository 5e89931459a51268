import { Anchor, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';

export type Measure =
  | 'required'
  | 'originalRequired'
  | 'pledged'
  | 'committed'
  | 'received'
  | 'outstanding'
  | 'allocated'
  | 'gap'
  | 'surplus';

/**
 * A figure that opens to the entries that make it up.
 *
 * @param amount a decimal; absent where there is no rate to say it in this currency
 * @param question which part of the whole the figure is of, in the words of the explanation's address
 */
export function Figure({
  amount,
  currency,
  measure,
  question,
  compact,
  bare,
  size,
}: {
  amount: string | undefined;
  currency: string;
  measure: Measure;
  question?: Search;
  compact?: boolean;
  /** Without its currency, which stands above it. */
  bare?: boolean;
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  if (amount === undefined) {
    return (
      <Text span c="dimmed" {...(size === undefined ? {} : { size })}>
        {t('figure.noRate')}
      </Text>
    );
  }
  const whole = format.money(amount, currency);
  return (
    <Tooltip label={t('figure.open', { figure: whole })}>
      <Anchor
        className="figure"
        inherit={size === undefined}
        {...(size === undefined ? {} : { size })}
        renderRoot={(props) => (
          <Link
            {...props}
            to={'/explain'}
            search={(before: Search) =>
              ({
                ...(before['asOf'] === undefined ? {} : { asOf: before['asOf'] }),
                ...(before['valueAsOf'] === undefined ? {} : { valueAsOf: before['valueAsOf'] }),
                ...question,
                measure,
                displayCurrency: currency,
              }) as never
            }
          />
        )}
      >
        <bdi>{compact === true ? format.compact(amount, currency) : bare === true ? format.amount(amount) : whole}</bdi>
      </Anchor>
    </Tooltip>
  );
}
