import { ActionIcon, Button, Checkbox, CloseButton, Group, Menu, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconColumns, IconDownload, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Failed } from '@/frame/Outcome';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { useTableExport } from './useTableExport';
import type { TableState } from './useTable';
import { SavedViews } from './SavedViews';

/** How many rows of a list have been read, of how many. */
export interface Coming {
  read: number;
  total: number;
}

/** What can be done with a table as a whole. */
export function TableTools<T>({
  state,
  name,
  title,
  total,
  asOf,
  coming,
  more,
}: {
  state: TableState<T>;
  name: string;
  title: string;
  total: number;
  asOf: string | undefined;
  coming: Coming | undefined;
  more: ReactNode;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return (
    <Group justify="space-between" gap="xs" mb="xs" className="table-tools">
      <Group gap="xs" className="unprinted">
        <Find find={state.find} setFind={state.setFind} />
        <Columns state={state} />
        <SavedViews name={name} />
        <Export state={state} name={name} title={title} asOf={asOf} whole={coming === undefined} />
        {state.changed ? (
          <Button size="compact-sm" variant="subtle" onClick={state.clear}>
            {t('table.clear')}
          </Button>
        ) : null}
        {more}
      </Group>
      <div>
        <Text size="sm" c="dimmed" role="status">
          {state.rows.length === total
            ? t('table.rows', { count: total, rows: format.number(total) })
            : t('table.rowsOf', {
                count: total,
                rows: format.number(state.rows.length),
                total: format.number(total),
              })}
        </Text>
        {coming === undefined ? null : (
          <Text size="sm" fw={600} aria-busy="true">
            {t('table.coming', {
              count: coming.total,
              rows: format.number(coming.read),
              total: format.number(coming.total),
            })}
          </Text>
        )}
      </div>
    </Group>
  );
}

/** So long after the last letter the table is looked through. */
const PAUSE = 150;

function Find({ find, setFind }: { find: string; setFind: (text: string) => void }): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState(find);
  const [told, setTold] = useState(find);
  if (find !== told) {
    // The address says something else, and not because of what was typed here.
    setTold(find);
    setTyped(find);
  }
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    setFind(text);
  }, PAUSE);
  const type = (text: string) => {
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      aria-label={t('table.find')}
      placeholder={t('table.find')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === '' ? null : <CloseButton size="sm" aria-label={t('table.noFind')} onClick={() => type('')} />
      }
      w={{ base: '100%', xs: '14rem' }}
    />
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
  whole,
}: {
  state: TableState<T>;
  name: string;
  title: string;
  asOf: string | undefined;
  whole: boolean;
}): ReactNode {
  const t = useTexts();
  const save = useTableExport(state, name, title, asOf);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const begin = (form: 'csv' | 'xlsx') => {
    setSaving(true);
    setFault(undefined);
    save(form)
      .catch(setFault)
      .finally(() => setSaving(false));
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('table.export')}
            title={t(whole ? 'table.export' : 'table.exportLater')}
            // A file of what has come so far would be taken for the whole.
            disabled={!whole}
            loading={saving}
          >
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => begin('csv')}>{t('table.csv')}</Menu.Item>
          <Menu.Item onClick={() => begin('xlsx')}>{t('table.xlsx')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {fault === undefined ? null : <Failed fault={fault} />}
    </>
  );
}
