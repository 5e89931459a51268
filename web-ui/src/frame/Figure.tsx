import { Anchor, Tooltip } from '@mantine/core';
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

/** A share opens as well: to the figures that it is of. */
export type Opened = Measure | 'coverage';

/**
 * A figure that opens to the entries that make it up.
 *
 * @param amount a decimal, for a share a ratio; absent where there is no rate to say it in this currency
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
  measure: Opened;
  question?: Search;
  compact?: boolean;
  /** Without its currency, which stands above it. */
  bare?: boolean;
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const share = measure === 'coverage';
  const whole =
    amount === undefined ? t('figure.noRate') : share ? format.percent(amount) : format.money(amount, currency);
  return (
    <Tooltip label={t('figure.open', { figure: whole })}>
      <Anchor
        className="figure"
        inherit={size === undefined}
        {...(size === undefined ? {} : { size })}
        renderRoot={(props) => (
          <Link {...props} to={'/explain'} search={opening(question ?? {}, measure, currency) as never} />
        )}
      >
        <bdi>
          {amount === undefined || share
            ? whole
            : compact === true
              ? format.compact(amount, currency)
              : bare === true
                ? format.amount(amount)
                : whole}
        </bdi>
      </Anchor>
    </Tooltip>
  );
}

/** The address at which a figure opens, from the moment that it is of, else from the one that the reader looks from. */
export function opening(question: Search, measure: Opened, currency: string) {
  return (before: Search): Search => {
    const from = 'asOf' in question || 'valueAsOf' in question ? question : before;
    // What is named as absent is not taken over from the address.
    const moment = { asOf: from['asOf'], valueAsOf: from['valueAsOf'] } as Search;
    return { ...question, ...moment, measure, displayCurrency: currency };
  };
}
