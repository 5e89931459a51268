import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What one row says, and how it is changed. */
export type Row<T> = (row: T, put: (change: Partial<T>) => void, number: number) => ReactNode;

/** Rows that are added and taken away, with what they come to. */
export function RowsField<T>({
  label,
  help,
  rows,
  onChange,
  fresh,
  addLabel,
  removeLabel,
  sum,
  wrong,
  error,
  children,
}: {
  label: string;
  help: string | undefined;
  rows: T[];
  onChange: (rows: T[]) => void;
  /** What stands in a row that was just added. */
  fresh: T;
  addLabel: string;
  removeLabel: (number: number) => string;
  /** Told where there is something to tell. */
  sum: string | undefined;
  /** Whether the rows cannot come to this. */
  wrong: boolean;
  error: string | undefined;
  children: Row<T>;
}): ReactNode {
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {help === undefined ? null : (
          <Text size="xs" c="dimmed">
            {help}
          </Text>
        )}
        {rows.map((row, index) => (
          // The rows have no names of their own.
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            {children(
              row,
              (change) => onChange(rows.map((other, at) => (at === index ? { ...other, ...change } : other))),
              index + 1,
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={removeLabel(index + 1)}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
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
            onClick={() => onChange([...rows, fresh])}
          >
            {addLabel}
          </Button>
          {sum === undefined ? null : (
            <Text size="sm" role="status" c={wrong ? 'var(--mantine-color-error)' : 'dimmed'}>
              {sum}
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
