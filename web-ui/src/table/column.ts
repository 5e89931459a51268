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

/** Rows in the order of a column; empty cells come last, whichever way it is sorted. */
export function ordered<T>(
  rows: T[],
  column: Column<T>,
  descending: boolean,
  compare: (a: string, b: string) => number,
): T[] {
  const values = rows.map((row) => column.value(row));
  const rank = isNumeric(column.kind) ? Number : ranks(values, compare);
  const way = descending ? -1 : 1;
  const full: { row: T; rank: number }[] = [];
  const empty: T[] = [];
  rows.forEach((row, index) => {
    const value = values[index];
    if (value === undefined) {
      empty.push(row);
    } else {
      full.push({ row, rank: rank(value) });
    }
  });
  full.sort((a, b) => way * (a.rank - b.rank));
  return [...full.map(({ row }) => row), ...empty];
}

/** Words are compared once for each that there is, not for each pair of rows: a language's order takes its time. */
function ranks(
  values: (string | number | undefined)[],
  compare: (a: string, b: string) => number,
): (value: string | number) => number {
  const words = [...new Set(values.flatMap((value) => (value === undefined ? [] : [String(value)])))].sort(compare);
  const found = new Map<string, number>();
  let rank = 0;
  words.forEach((word, index) => {
    const before = words[index - 1];
    rank += before === undefined || compare(before, word) === 0 ? 0 : 1;
    found.set(word, rank);
  });
  return (value) => found.get(String(value)) ?? 0;
}
