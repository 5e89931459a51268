import type { ReactNode } from 'react';

type Kind = 'text' | 'choice' | 'amount' | 'number' | 'percent' | 'day' | 'instant';

/** A column of a table, on the screen and in an exported file. */
export interface Column<T> {
  id: string;
  title: string;
  /** What the column means, in one sentence. */
  meaning?: string;
  kind?: Kind;
  /** What it is sorted, filtered and exported by; an amount is the text of a decimal. */
  value: (row: T) => string | number | undefined;
  /** What is seen, where that is more than the value. */
  show?: (row: T) => ReactNode;
  /** The code of what the value names; a column of its own in an exported file. */
  code?: (row: T) => string | undefined;
  /** Only shown to whoever chooses it. */
  spare?: boolean;
}

export function isNumeric(kind: Kind | undefined): boolean {
  return kind === 'amount' || kind === 'number' || kind === 'percent';
}

/** Empty cells come last, whichever way a column is sorted. */
export function order<T>(column: Column<T>, compare: (a: string, b: string) => number): (a: T, b: T) => number {
  return (a, b) => {
    const one = column.value(a);
    const other = column.value(b);
    if (one === undefined || other === undefined) {
      return one === other ? 0 : one === undefined ? 1 : -1;
    }
    return isNumeric(column.kind) ? Number(one) - Number(other) : compare(String(one), String(other));
  };
}
