import papa from 'papaparse';
import write from 'write-excel-file/browser';
import type { Cells, Heading } from './exported';

/** A file of a table, of which rows are taken bit by bit. */
export interface TableFile {
  take: (rows: Cells[]) => void;
  done: () => Promise<Blob>;
}

/** What a spreadsheet would take for a formula; a number may well begin with a minus. */
const FORMULA = /^[=+\-@\t\r]/;

const LINE = '\r\n';

export function csvFile({ headers, numeric, notes }: Heading): TableFile {
  const lines = (rows: Cells[]) => (rows.length === 0 ? '' : papa.unparse(rows, { newline: LINE }) + LINE);
  const cell = (value: string | number | undefined, column: number) => {
    const text = value === undefined ? '' : String(value);
    return numeric[column] !== true && FORMULA.test(text) ? `'${text}` : text;
  };
  // With a mark of its encoding, without which some spreadsheets take Arabic for noise.
  const parts = ['\uFEFF', lines([headers])];
  return {
    take: (rows) => parts.push(lines(rows.map((row) => row.map(cell)))),
    done: () => {
      parts.push(
        LINE,
        papa.unparse(
          notes.map(([word, meaning]) => [`# ${word}`, meaning]),
          { newline: LINE },
        ),
      );
      return Promise.resolve(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    },
  };
}

/** As many digits as a spreadsheet's numbers hold exactly. */
const EXACT = 15;

export function xlsxFile({ headers, numeric, notes }: Heading, sheets: [string, string]): TableFile {
  const cell = (value: string | number | undefined, column: number) => {
    if (value === undefined || value === '') {
      return null;
    }
    const exact = numeric[column] === true && String(value).replace(/\D/g, '').length <= EXACT;
    return exact ? { value: Number(value), type: Number } : { value: String(value), type: String };
  };
  const data: unknown[][] = [headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))];
  return {
    take: (rows) => {
      for (const row of rows) {
        data.push(row.map(cell));
      }
    },
    done: () => {
      const explained = notes.map((pair) => pair.map((value) => ({ value, type: String })));
      const file = (write as unknown as (sheets: object[]) => { toBlob: () => Promise<Blob> })([
        { data, sheet: sheets[0], stickyRowsCount: 1 },
        { data: explained, sheet: sheets[1] },
      ]);
      return file.toBlob();
    },
  };
}
