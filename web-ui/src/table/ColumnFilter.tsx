import { ActionIcon, Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core';
import { IconFilter, IconFilterFilled } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import { type Column, isNumeric } from './column';
import type { Condition } from './condition';
import type { TableState } from './useTable';

/** Narrows a table by what one of its columns says. */
export function ColumnFilter<T>({
  column,
  state,
  rows,
}: {
  column: Column<T>;
  state: TableState<T>;
  rows: T[];
}): ReactNode {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const own = state.conditions.filter((condition) => condition.column === column.id);
  const Icon = own.length > 0 ? IconFilterFilled : IconFilter;
  const set = (next: Condition[]) =>
    state.setConditions([...state.conditions.filter((condition) => condition.column !== column.id), ...next]);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom" shadow="md" withRoles={false} withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={24}
          color={own.length > 0 ? 'exchange' : 'gray'}
          aria-label={t('table.filter', { column: column.title })}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="unprinted"
        >
          <Icon size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('table.filter', { column: column.title })}>
        {open ? (
          <Stack gap="xs">
            <Fields column={column} own={own} set={set} rows={rows} />
            <Button size="xs" variant="default" onClick={() => set([])} disabled={own.length === 0}>
              {t('table.noFilter')}
            </Button>
          </Stack>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields<T>({
  column,
  own,
  set,
  rows,
}: {
  column: Column<T>;
  own: Condition[];
  set: (next: Condition[]) => void;
  rows: T[];
}): ReactNode {
  if (column.kind === 'choice') {
    return <Choices column={column} own={own} set={set} rows={rows} />;
  }
  if (isNumeric(column.kind) || column.kind === 'day' || column.kind === 'instant') {
    return <Range column={column} own={own} set={set} />;
  }
  return <Contains column={column} own={own} set={set} />;
}

interface Part<T> {
  column: Column<T>;
  own: Condition[];
  set: (next: Condition[]) => void;
}

function Contains<T>({ column, own, set }: Part<T>): ReactNode {
  const t = useTexts();
  return (
    <TextInput
      label={t('table.contains')}
      value={own.find((condition) => condition.sign === '~')?.value ?? ''}
      onChange={({ currentTarget: { value } }) => set(value === '' ? [] : [{ column: column.id, sign: '~', value }])}
    />
  );
}

function Range<T>({ column, own, set }: Part<T>): ReactNode {
  const t = useTexts();
  const type = isNumeric(column.kind) ? 'number' : 'date';
  const at = (sign: '>' | '<') => own.find((condition) => condition.sign === sign)?.value ?? '';
  const put = (sign: '>' | '<', value: string) =>
    set([
      ...own.filter((condition) => condition.sign !== sign),
      ...(value === '' ? [] : [{ column: column.id, sign, value }]),
    ]);
  return (
    <>
      <TextInput
        type={type}
        step="any"
        label={t('table.from')}
        value={at('>')}
        onChange={(event) => put('>', event.currentTarget.value)}
      />
      <TextInput
        type={type}
        step="any"
        label={t('table.to')}
        value={at('<')}
        onChange={(event) => put('<', event.currentTarget.value)}
      />
    </>
  );
}

function Choices<T>({ column, own, set, rows }: Part<T> & { rows: T[] }): ReactNode {
  const t = useTexts();
  const values = useMemo(
    () => [...new Set(rows.map((row) => String(column.value(row) ?? '')))].sort((a, b) => a.localeCompare(b)),
    [column, rows],
  );
  return (
    <ScrollArea.Autosize mah={260} type="auto">
      <Checkbox.Group
        label={column.title}
        value={own.map((condition) => condition.value)}
        onChange={(chosen) => set(chosen.map((value) => ({ column: column.id, sign: '=', value })))}
      >
        <Stack gap={6} pt={4}>
          {values.map((value) => (
            <Checkbox key={value} value={value} label={value === '' ? t('table.emptyValue') : value} />
          ))}
        </Stack>
      </Checkbox.Group>
    </ScrollArea.Autosize>
  );
}
