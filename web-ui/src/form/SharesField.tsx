import { ActionIcon, Button, Fieldset, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
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
  parts,
  onChange,
  choices,
  error,
}: {
  label: string;
  help?: string;
  parts: Part[];
  onChange: (parts: Part[]) => void;
  choices: { value: string; label: string }[];
  error?: string | undefined;
}): ReactNode {
  const t = useTexts();
  const put = (index: number, change: Partial<Part>) =>
    onChange(parts.map((part, at) => (at === index ? { ...part, ...change } : part)));
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {help === undefined ? null : (
          <Text size="xs" c="dimmed">
            {help}
          </Text>
        )}
        {parts.map((part, index) => (
          // The parts have no names of their own until something is chosen.
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <Select
              flex={1}
              aria-label={t('shares.which', { number: index + 1 })}
              placeholder={t('shares.choose')}
              data={choices.filter(({ value }) => value === part.code || !parts.some(({ code }) => code === value))}
              value={part.code === '' ? null : part.code}
              searchable
              onChange={(code) => put(index, { code: code ?? '' })}
            />
            <TextInput
              w="6.5rem"
              aria-label={t('shares.share', { number: index + 1 })}
              rightSection="%"
              inputMode="decimal"
              value={part.share}
              onChange={(event) => put(index, { share: event.currentTarget.value })}
              onBlur={() => put(index, { share: plainDecimal(part.share) })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('shares.remove', { number: index + 1 })}
              onClick={() => onChange(parts.filter((_, at) => at !== index))}
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
            onClick={() => onChange([...parts, { code: '', share: '' }])}
          >
            {t('shares.add')}
          </Button>
          {parts.some(({ share }) => share !== '') ? (
            <Text size="sm" c={areWhole(parts) ? 'dimmed' : 'var(--mantine-color-error)'} role="status">
              {t('shares.sum', { sum: sumOf(parts) / 100 })}
            </Text>
          ) : null}
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
