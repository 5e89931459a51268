import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import { RowsField } from './RowsField';
import { plainDecimal } from './digits';

export interface Part {
  code: string;
  /** Per cent of the whole; empty where nobody said. */
  share: string;
}

/** What the shares come to, in hundredths of a per cent, so that it is exact. */
export function sumOf(parts: Part[]): number {
  return parts.reduce((sum, { share }) => sum + Math.round(Number(share === '' ? 0 : plainDecimal(share)) * 100), 0);
}

/** Shares are given for all or for none, and come to a hundred. */
export function areWhole(parts: Part[]): boolean {
  return parts.every(({ share }) => share === '') || sumOf(parts) === 10_000;
}

/** Several countries or themes, with their shares of the whole. */
export function SharesField({
  label,
  help,
  value,
  onChange,
  choices,
  error,
}: {
  label: string;
  help?: string;
  value: Part[];
  onChange: (parts: Part[]) => void;
  choices: { value: string; label: string }[];
  error?: string | undefined;
}): ReactNode {
  const t = useTexts();
  return (
    <RowsField
      label={label}
      help={help}
      rows={value}
      onChange={onChange}
      fresh={{ code: '', share: '' }}
      addLabel={t('shares.add')}
      removeLabel={(number) => t('shares.remove', { number })}
      sum={value.some(({ share }) => share !== '') ? t('shares.sum', { sum: sumOf(value) / 100 }) : undefined}
      wrong={!areWhole(value)}
      error={error}
    >
      {(part, put, number) => (
        <>
          <Select
            flex={1}
            aria-label={t('shares.which', { number })}
            placeholder={t('shares.choose')}
            data={choices.filter(
              (choice) => choice.value === part.code || !value.some(({ code }) => code === choice.value),
            )}
            value={part.code === '' ? null : part.code}
            searchable
            onChange={(code) => put({ code: code ?? '' })}
          />
          <TextInput
            w="6.5rem"
            aria-label={t('shares.share', { number })}
            rightSection="%"
            inputMode="decimal"
            value={part.share}
            onChange={(event) => put({ share: event.currentTarget.value })}
            onBlur={() => put({ share: plainDecimal(part.share) })}
          />
        </>
      )}
    </RowsField>
  );
}
