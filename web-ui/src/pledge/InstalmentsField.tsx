import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { plainDecimal } from '@/form/digits';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';

export interface InstalmentDraft {
  due: string;
  amount: string;
}

/** In hundredths, which holds all that a clerk types exactly. */
const cents = (decimal: string) => Math.round(Number(plainDecimal(decimal)) * 100) || 0;

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
  const sum = value.reduce((total, { amount }) => total + cents(amount), 0);
  const put = (index: number, change: Partial<InstalmentDraft>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {t('instalments.help')}
        </Text>
        {value.map((instalment, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <TextInput
              type="date"
              flex={1}
              aria-label={t('instalments.due', { number: index + 1 })}
              value={instalment.due}
              onChange={(event) => put(index, { due: event.currentTarget.value })}
              required
            />
            <TextInput
              flex={1}
              aria-label={t('instalments.amount', { number: index + 1 })}
              inputMode="decimal"
              rightSection={<Text size="xs">{currency}</Text>}
              rightSectionWidth={44}
              value={instalment.amount}
              onChange={(event) => put(index, { amount: event.currentTarget.value })}
              onBlur={() => put(index, { amount: plainDecimal(instalment.amount) })}
              required
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('instalments.remove', { number: index + 1 })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, { due: '', amount: '' }])}
          >
            {t('instalments.add')}
          </Button>
          {value.length === 0 ? null : (
            <Text
              size="sm"
              role="status"
              c={whole !== undefined && sum > cents(whole) ? 'var(--mantine-color-error)' : 'dimmed'}
            >
              {t('instalments.sum', { sum: format.money((sum / 100).toFixed(2), currency) })}
            </Text>
          )}
        </Group>
        {error === undefined ? null : (
          <Text size="xs" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

export function instalmentsOf(drafts: InstalmentDraft[], currency: string) {
  return drafts.map(({ due, amount }) => ({ due, amount: { amount: plainDecimal(amount), currency } }));
}
