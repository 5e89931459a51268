import { Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { RowsField } from '@/form/RowsField';
import { plainDecimal } from '@/form/digits';
import { isMore, sumOf } from '@/funding/sumOf';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';

export interface InstalmentDraft {
  due: string;
  amount: string;
}

/** What was typed so far, as a decimal. */
const amountOf = (typed: string) => (/^\d+(\.\d+)?$/.test(plainDecimal(typed)) ? plainDecimal(typed) : '0');

/** When which part of a pledge is to be paid. */
export function InstalmentsField({
  label,
  value,
  onChange,
  currency,
  whole,
  error,
}: {
  label: string;
  value: InstalmentDraft[];
  onChange: (instalments: InstalmentDraft[]) => void;
  currency: string;
  /** The amount of the pledge, where it is known; the sum is held against it. */
  whole?: string;
  error?: string | undefined;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const sum = sumOf(value.map(({ amount }) => amountOf(amount)));
  return (
    <RowsField
      label={label}
      help={t('instalments.help')}
      rows={value}
      onChange={onChange}
      fresh={{ due: '', amount: '' }}
      addLabel={t('instalments.add')}
      removeLabel={(number) => t('instalments.remove', { number })}
      sum={value.length === 0 ? undefined : t('instalments.sum', { sum: format.money(sum, currency) })}
      wrong={whole !== undefined && isMore(sum, amountOf(whole))}
      error={error}
    >
      {(instalment, put, number) => (
        <>
          <TextInput
            type="date"
            flex={1}
            aria-label={t('instalments.due', { number })}
            value={instalment.due}
            onChange={(event) => put({ due: event.currentTarget.value })}
            required
          />
          <TextInput
            flex={1}
            aria-label={t('instalments.amount', { number })}
            inputMode="decimal"
            rightSection={<Text size="xs">{currency}</Text>}
            rightSectionWidth={44}
            value={instalment.amount}
            onChange={(event) => put({ amount: event.currentTarget.value })}
            onBlur={() => put({ amount: plainDecimal(instalment.amount) })}
            required
          />
        </>
      )}
    </RowsField>
  );
}

export function instalmentsOf(drafts: InstalmentDraft[], currency: string) {
  return drafts.map(({ due, amount }) => ({ due, amount: { amount: plainDecimal(amount), currency } }));
}
