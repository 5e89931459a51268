import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { usePrinting } from '@/frame/usePrinting';
import { useTexts } from '@/language/useTexts';
import type { FundingRow } from '@/map/measure';
import { Cell, type Shown, type Spot } from './Cell';
import type { Item, Line, Sort } from './lines';
import './matrix.css';

const ROW = 34;
/** More rows than this are drawn only where they are seen. */
const MANY = 60;

export interface MatrixProps {
  title: string;
  items: Item[];
  themes: FundingRow[];
  total: FundingRow;
  shown: Shown;
  sort: Sort;
  sortBy: (column: string) => void;
  firstColumn: string;
  nameOf: (key: string) => string;
  groupNameOf: (key: string) => string;
  themeNameOf: (theme: FundingRow) => string;
  /** The question that a row's figures answer. */
  questionOf: (line: Line) => Search;
  /** The question that all figures answer. */
  question: Search;
}

/** Rows by themes with the exchange's own totals; one stop of the tab key, within which arrow keys move. */
export function Matrix(props: MatrixProps): ReactNode {
  const { title, items, themes, total, shown, nameOf, question } = props;
  const t = useTexts();
  const scrolled = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const wanted = useRef(false);
  const many = items.length > MANY && !printing;
  const virtual = useVirtualizer({
    count: many ? items.length : 0,
    getScrollElement: () => scrolled.current,
    estimateSize: () => ROW,
    overscan: 16,
  });
  const drawn = virtual.getVirtualItems();
  const visible = many ? drawn.map(({ index }) => index) : items.map((_, index) => index);
  const before = many ? (drawn[0]?.start ?? 0) : 0;
  const after = many ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0;

  useEffect(() => {
    if (wanted.current) {
      const cell = scrolled.current?.querySelector<HTMLElement>(`[data-cell="${active.row},${active.column}"]`);
      if (cell) {
        wanted.current = false;
        cell.focus({ preventScroll: true });
        cell.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = moved(event, active, items, themes.length);
    if (next !== undefined) {
      event.preventDefault();
      wanted.current = true;
      setActive(next);
      if (many && next.row > 0) {
        virtual.scrollToIndex(next.row - 1);
      }
    }
  };
  const at = (row: number, column: number) => ({
    spot: { row, column },
    active: active.row === row && active.column === column,
  });
  const all = t('matrix.total');
  return (
    <div ref={scrolled} className="matrix-scrolled map-colours">
      <table
        role="grid"
        aria-label={title}
        aria-rowcount={items.length + 2}
        aria-colcount={themes.length + 2}
        className="matrix"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const [row, column] = (event.target.dataset['cell'] ?? '').split(',').map(Number);
          if (row !== undefined && column !== undefined && (row !== active.row || column !== active.column)) {
            setActive({ row, column });
          }
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <Heading {...props} column="name" text={props.firstColumn} className="matrix-corner" />
            <Heading {...props} column="total" text={all} className="matrix-theme" />
            {themes.map((theme) => (
              <Heading
                key={theme.theme}
                {...props}
                column={theme.theme ?? ''}
                text={props.themeNameOf(theme)}
                className="matrix-theme"
              />
            ))}
          </tr>
          <tr aria-rowindex={2} className="matrix-total">
            <th scope="row">{all}</th>
            <Cell row={total} shown={shown} label={all} question={question} {...at(0, 0)} total />
            {themes.map((theme, column) => (
              <Cell
                key={theme.theme}
                row={theme}
                shown={shown}
                label={props.themeNameOf(theme)}
                question={{ ...question, theme: theme.theme ?? '' }}
                {...at(0, column + 1)}
                total
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Space height={before} /> : null}
          {visible.map((index) => {
            const item = items[index];
            if (item === undefined) {
              return null;
            }
            if (item.kind === 'group') {
              return (
                <tr key={`group ${item.key}`} aria-rowindex={index + 3} className="matrix-group">
                  <th scope="rowgroup" colSpan={themes.length + 2}>
                    <span>{props.groupNameOf(item.key)}</span>
                  </th>
                </tr>
              );
            }
            const { line } = item;
            const asked = props.questionOf(line);
            return (
              <tr key={line.key} aria-rowindex={index + 3}>
                <th scope="row" title={nameOf(line.key)}>
                  <span>{nameOf(line.key)}</span>
                </th>
                <Cell
                  row={line.total}
                  shown={shown}
                  label={nameOf(line.key)}
                  question={asked}
                  {...at(index + 1, 0)}
                  total
                />
                {themes.map((theme, column) => (
                  <Cell
                    key={theme.theme}
                    row={line.cells.get(theme.theme ?? '')}
                    shown={shown}
                    label={`${nameOf(line.key)}, ${props.themeNameOf(theme)}`}
                    question={{ ...asked, theme: theme.theme ?? '' }}
                    {...at(index + 1, column + 1)}
                  />
                ))}
              </tr>
            );
          })}
          {after > 0 ? <Space height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function Heading({
  column,
  text,
  className,
  sort,
  sortBy,
}: Pick<MatrixProps, 'sort' | 'sortBy'> & { column: string; text: string; className: string }): ReactNode {
  const here = sort.column === column;
  const Icon = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={here ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      title={text}
    >
      <UnstyledButton fz="sm" fw={600} onClick={() => sortBy(column)}>
        <span>{text}</span>
        {here ? <Icon size={14} aria-hidden className="unprinted" /> : null}
      </UnstyledButton>
    </th>
  );
}

function Space({ height }: { height: number }): ReactNode {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** Where a key leads to; over the headings of groups it goes to the next figure. */
function moved(event: KeyboardEvent<HTMLElement>, from: Spot, items: Item[], themes: number): Spot | undefined {
  const towards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const across = (by: number): Spot => ({ ...from, column: Math.min(Math.max(from.column + by, 0), themes) });
  const down = (by: number): Spot => {
    let row = from.row + by;
    while (items[row - 1]?.kind === 'group') {
      row += Math.sign(by);
    }
    return row < 0 || row > items.length ? from : { ...from, row };
  };
  switch (event.key) {
    case 'ArrowRight':
      return across(towards);
    case 'ArrowLeft':
      return across(-towards);
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return down(-1);
    case 'PageDown':
      return down(Math.min(10, items.length - from.row));
    case 'PageUp':
      return down(-Math.min(10, from.row));
    case 'Home':
      return { ...from, column: 0 };
    case 'End':
      return { ...from, column: themes };
    default:
      return undefined;
  }
}
