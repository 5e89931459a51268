import { type Column, isNumeric } from './column';

/** A table as it goes into a file: names, the codes beside them, and what the columns mean. */
export interface Exported {
  headers: string[];
  rows: (string | number | undefined)[][];
  numeric: boolean[];
  /** Pairs of a word and what it says: the moment, the address, the meaning of each column. */
  notes: [string, string][];
}

export function exported<T>(
  rows: T[],
  columns: Column<T>[],
  codeTitle: (title: string) => string,
  notes: [string, string][],
): Exported {
  const parts = columns.flatMap((column) => [
    { title: column.title, value: column.value, numeric: isNumeric(column.kind) },
    ...(column.code === undefined ? [] : [{ title: codeTitle(column.title), value: column.code, numeric: false }]),
  ]);
  return {
    headers: parts.map((part) => part.title),
    rows: rows.map((row) => parts.map((part) => part.value(row))),
    numeric: parts.map((part) => part.numeric),
    notes: [
      ...notes,
      ...columns.flatMap((column): [string, string][] =>
        column.meaning === undefined ? [] : [[column.title, column.meaning]],
      ),
    ],
  };
}

/** What a spreadsheet would take for a formula; a number may well begin with a minus. */
const FORMULA = /^[=+\-@\t\r]/;

export async function csvOf(table: Exported): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const cell = (value: string | number | undefined, numeric: boolean) => {
    const text = value === undefined ? '' : String(value);
    return !numeric && FORMULA.test(text) ? `'${text}` : text;
  };
  const lines = [
    table.headers,
    ...table.rows.map((row) => row.map((value, column) => cell(value, table.numeric[column] === true))),
    [],
    ...table.notes.map(([word, meaning]) => [`# ${word}`, meaning]),
  ];
  // With a mark of its encoding, without which some spreadsheets take Arabic for noise.
  return new Blob(['\uFEFF', papa.unparse(lines, { newline: '\r\n' })], { type: 'text/csv;charset=utf-8' });
}

/** As many digits as a spreadsheet's numbers hold exactly. */
const EXACT = 15;

export async function xlsxOf(table: Exported, sheets: [string, string]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  const cell = (value: string | number | undefined, numeric: boolean) => {
    if (value === undefined || value === '') {
      return null;
    }
    const exact = numeric && String(value).replace(/\D/g, '').length <= EXACT;
    return exact ? { value: Number(value), type: Number } : { value: String(value), type: String };
  };
  const head = (texts: string[]) => texts.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data = [
    head(table.headers),
    ...table.rows.map((row) => row.map((value, column) => cell(value, table.numeric[column] === true))),
  ];
  const notes = table.notes.map((pair) => pair.map((value) => ({ value, type: String })));
  const file = (write as unknown as (sheets: object[]) => { toBlob: () => Promise<Blob> })([
    { data, sheet: sheets[0], stickyRowsCount: 1 },
    { data: notes, sheet: sheets[1] },
  ]);
  return file.toBlob();
}
