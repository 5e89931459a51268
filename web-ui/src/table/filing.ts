import type { Cells, Heading } from './exported';

/** What the worker that writes files is told. */
export type Told =
  { begin: 'csv' | 'xlsx'; heading: Heading; sheets: [string, string] } | { rows: Cells[] } | { end: true };

/** So many rows are handed over at once; in between the page does whatever else is wanted of it. */
const AT_ONCE = 2000;

/** Writes a file beside the page, which stays alive meanwhile, however long the table is. */
export async function fileOf<T>(
  form: 'csv' | 'xlsx',
  heading: Heading,
  sheets: [string, string],
  rows: T[],
  cells: (rows: T[]) => Cells[],
): Promise<Blob> {
  const worker = new Worker(new URL('./filer.ts', import.meta.url));
  try {
    const file = new Promise<Blob>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Blob>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    const tell = (told: Told) => worker.postMessage(told);
    tell({ begin: form, heading, sheets });
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      tell({ rows: cells(rows.slice(at, at + AT_ONCE)) });
      await aBreath();
    }
    tell({ end: true });
    return await file;
  } finally {
    worker.terminate();
  }
}

function aBreath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
