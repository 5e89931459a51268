import { type Column, isNumeric } from './column';

export type Cells = (string | number | undefined)[];

/** A table as it goes into a file, but for its rows: names, the codes beside them, and what the columns mean. */
export interface Heading {
  headers: string[];
  numeric: boolean[];
  /** Pairs of a word and what it says: the moment, the address, the meaning of each column. */
  notes: [string, string][];
}

export interface Exported<T> {
  heading: Heading;
  cells: (rows: T[]) => Cells[];
}

export function exported<T>(
  columns: Column<T>[],
  codeTitle: (title: string) => string,
  notes: [string, string][],
): Exported<T> {
  const parts = columns.flatMap((column) => [
    { title: column.title, value: column.value, numeric: isNumeric(column.kind) },
    ...(column.code === undefined ? [] : [{ title: codeTitle(column.title), value: column.code, numeric: false }]),
  ]);
  return {
    heading: {
      headers: parts.map((part) => part.title),
      numeric: parts.map((part) => part.numeric),
      notes: [
        ...notes,
        ...columns.flatMap((column): [string, string][] =>
          column.meaning === undefined ? [] : [[column.title, column.meaning]],
        ),
      ],
    },
    cells: (rows) => rows.map((row) => parts.map((part) => part.value(row))),
  };
}
