import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef, type CSSProperties, type ReactNode } from 'react';
import { Nothing } from '@/frame/Outcome';
import { usePrinting } from '@/frame/usePrinting';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { ColumnFilter } from './ColumnFilter';
import { type Column, isNumeric } from './column';
import { useCell } from './useCell';
import { type Coming, TableTools } from './TableTools';
import { type TableState, useTable } from './useTable';
import './table.css';

interface Shown<T> {
  /** Names the table in saved views and exported files. */
  name: string;
  title: string;
  rows: T[];
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** Sorted by this column to begin with, downwards with a minus before it. */
  sort?: string;
  /** Where a page has several tables, what the words of this one in the address begin with. */
  prefix?: string;
  /** What stands there when there are no rows at all. */
  empty?: ReactNode;
  /** As of which moment the rows are; goes into an exported file. */
  asOf?: string | undefined;
  /** Rows that have just changed. */
  changed?: ReadonlySet<string>;
  /** How many rows have been read of how many, while others are still to come. */
  coming?: Coming;
  tools?: ReactNode;
}

/** More rows than this are drawn only where they are seen. */
const MANY = 150;
const ROW = 37;
/** What is drawn beyond what is seen, on either side. */
const BEYOND = 8;
/** More rows than these no browser lays out for paper within patience; who needs all of them exports a file. */
const PRINTED = 5000;

/** A table that can be sorted, filtered, searched, narrowed to columns, saved as a view and exported as it is seen. */
export function DataTable<T extends object>({
  name,
  title,
  rows,
  columns,
  rowKey,
  sort = '',
  prefix = '',
  empty,
  asOf,
  changed,
  coming,
  tools,
}: Shown<T>): ReactNode {
  const t = useTexts();
  const state = useTable(rows, columns, prefix, sort);
  if (rows.length === 0 && empty !== undefined) {
    return empty;
  }
  return (
    <div className="data-table">
      <TableTools
        state={state}
        name={name}
        title={title}
        total={rows.length}
        asOf={asOf}
        coming={coming === undefined || coming.read === coming.total ? undefined : coming}
        more={tools}
      />
      {state.rows.length === 0 ? (
        <Nothing title={t('table.nothingFound')} hint={t('table.nothingFoundHint')} />
      ) : (
        <Rows state={state} title={title} rowKey={rowKey} changed={changed} all={rows} />
      )}
    </div>
  );
}

function Rows<T extends object>({
  state,
  title,
  rowKey,
  changed,
  all,
}: {
  state: TableState<T>;
  title: string;
  rowKey: (row: T) => string;
  changed: ReadonlySet<string> | undefined;
  all: T[];
}): ReactNode {
  const scrolled = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const many = state.rows.length > MANY && !printing;
  const virtual = useVirtualizer({
    count: many ? state.rows.length : 0,
    getScrollElement: () => scrolled.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    // Scrolling does not wait for what it uncovers.
    useFlushSync: false,
  });
  const drawn = virtual.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  const before = many && first ? first.start : 0;
  const after = many && last ? virtual.getTotalSize() - last.end : 0;
  const shown = many ? drawn.map((item) => item.index) : state.rows.slice(0, PRINTED).map((_, index) => index);
  return (
    <div
      ref={scrolled}
      aria-busy={state.behind}
      className={many ? 'scrolled many' : 'scrolled'}
      // Whoever uses the keyboard scrolls it with the arrows.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      <Table
        stickyHeader
        highlightOnHover
        verticalSpacing={6}
        aria-rowcount={state.rows.length + 1}
        style={{ '--columns': state.visible.length }}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {state.visible.map((column) => (
              <Heading key={column.id} column={column} state={state} rows={all} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {before > 0 ? <Gap height={before} /> : null}
          {shown.map((index) => {
            const row = state.rows[index];
            return row === undefined ? null : (
              <KeptRow
                key={rowKey(row)}
                row={row}
                index={index}
                columns={state.visible as Column<object>[]}
                changed={changed?.has(rowKey(row)) === true}
                measure={many ? virtual.measureElement : undefined}
              />
            );
          })}
          {after > 0 ? <Gap height={after} /> : null}
        </Table.Tbody>
      </Table>
      {printing && state.rows.length > PRINTED ? <NotAll rows={state.rows.length} /> : null}
    </div>
  );
}

function NotAll({ rows }: { rows: number }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return (
    <Text size="sm" mt="xs">
      {t('table.printed', { count: PRINTED, rows: format.number(PRINTED), total: format.number(rows) })}
    </Text>
  );
}

function Gap({ height }: { height: number }): ReactNode {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function alignOf<T>(column: Column<T>): CSSProperties {
  return isNumeric(column.kind) ? { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } : { textAlign: 'start' };
}

function Heading<T>({ column, state, rows }: { column: Column<T>; state: TableState<T>; rows: T[] }): ReactNode {
  const sorted = state.sort?.column === column.id ? (state.sort.descending ? 'descending' : 'ascending') : 'none';
  const Icon = sorted === 'none' ? IconArrowsSort : sorted === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th aria-sort={sorted} style={alignOf(column)} title={column.meaning}>
      <Group gap={2} wrap="nowrap" justify={isNumeric(column.kind) ? 'flex-end' : 'flex-start'}>
        <UnstyledButton onClick={() => state.sortBy(column.id)} fz="sm" fw={600} className="sorter">
          {column.title}
          <Icon size={14} aria-hidden className="unprinted" opacity={sorted === 'none' ? 0.45 : 1} />
        </UnstyledButton>
        <ColumnFilter column={column} state={state} rows={rows} />
      </Group>
    </Table.Th>
  );
}

function Row({
  row,
  index,
  columns,
  changed,
  measure,
}: {
  row: object;
  index: number;
  columns: Column<object>[];
  changed: boolean;
  measure: ((element: Element | null) => void) | undefined;
}): ReactNode {
  const cell = useCell<object>();
  return (
    <Table.Tr
      aria-rowindex={index + 2}
      data-index={index}
      {...(measure === undefined ? {} : { ref: measure })}
      className={changed ? 'just-changed' : undefined}
    >
      {columns.map((column, number) =>
        number === 0 ? (
          <Table.Th
            key={column.id}
            scope="row"
            style={alignOf(column)}
            fw={500}
            data-wide={isNumeric(column.kind) ? undefined : true}
          >
            {cell(column, row)}
          </Table.Th>
        ) : (
          <Table.Td key={column.id} style={alignOf(column)}>
            {cell(column, row)}
          </Table.Td>
        ),
      )}
    </Table.Tr>
  );
}

/** While a table is scrolled, the rows that stay are not drawn again. */
const KeptRow = memo(Row);

export function Dash(): ReactNode {
  return (
    <Text span c="dimmed" aria-hidden>
      –
    </Text>
  );
}
