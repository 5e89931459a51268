import { ActionIcon, Button, Checkbox, CloseButton, Group, Menu, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconColumns, IconDownload, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { useTableExport } from './useTableExport';
import type { TableState } from './useTable';
import { SavedViews } from './SavedViews';

/** What can be done with a table as a whole. */
export function TableTools<T>({
  state,
  name,
  title,
  total,
  asOf,
  more,
}: {
  state: TableState<T>;
  name: string;
  title: string;
  total: number;
  asOf: string | undefined;
  more: ReactNode;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return (
    <Group justify="space-between" gap="xs" mb="xs">
      <Group gap="xs" className="unprinted">
        <TextInput
          aria-label={t('table.find')}
          placeholder={t('table.find')}
          value={state.find}
          onChange={(event) => state.setFind(event.currentTarget.value)}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            state.find === '' ? null : (
              <CloseButton size="sm" aria-label={t('table.noFind')} onClick={() => state.setFind('')} />
            )
          }
          w={{ base: '100%', xs: '14rem' }}
        />
        <Columns state={state} />
        <SavedViews name={name} />
        <Export state={state} name={name} title={title} asOf={asOf} />
        {state.changed ? (
          <Button size="compact-sm" variant="subtle" onClick={state.clear}>
            {t('table.clear')}
          </Button>
        ) : null}
        {more}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {state.rows.length === total
          ? t('table.rows', { count: total, rows: format.number(total) })
          : t('table.rowsOf', {
              count: total,
              rows: format.number(state.rows.length),
              total: format.number(total),
            })}
      </Text>
    </Group>
  );
}

function Columns<T>({ state }: { state: TableState<T> }): ReactNode {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start" shadow="md" withRoles={false}>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('table.columns')}
          title={t('table.columns')}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconColumns size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('table.columns')}>
        <Checkbox.Group
          label={t('table.columns')}
          value={state.visible.map((column) => column.id)}
          onChange={(ids) =>
            state.choose(state.columns.filter((column) => ids.includes(column.id)).map((column) => column.id))
          }
        >
          <Stack gap={6} pt="xs">
            {state.columns.map((column) => (
              <Checkbox key={column.id} value={column.id} label={column.title} description={column.meaning} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

function Export<T>({
  state,
  name,
  title,
  asOf,
}: {
  state: TableState<T>;
  name: string;
  title: string;
  asOf: string | undefined;
}): ReactNode {
  const t = useTexts();
  const save = useTableExport(state, name, title, asOf);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('table.export')} title={t('table.export')}>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('csv')}>{t('table.csv')}</Menu.Item>
        <Menu.Item onClick={() => void save('xlsx')}>{t('table.xlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
