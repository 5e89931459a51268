import { describe, expect, it } from 'vitest';
import type { Column } from './column';
import { exported } from './exported';
import { csvFile } from './files';

interface Row {
  country: string;
  code: string;
  gap?: string;
}

const COLUMNS: Column<Row>[] = [
  { id: 'country', title: 'Country', value: (row) => row.country, code: (row) => row.code },
  { id: 'gap', title: 'Gap', meaning: 'What is lacking', kind: 'amount', value: (row) => row.gap },
];
const ROWS: Row[] = [
  { country: 'Guinea', code: 'GIN', gap: '-60000.10' },
  { country: '=HYPERLINK("x")', code: '@AFG' },
];

const { heading, cells } = exported(COLUMNS, (title) => `${title} (code)`, [['Moment', 'now']]);

function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error('not read'));
    reader.readAsArrayBuffer(blob);
  });
}

async function csv(): Promise<ArrayBuffer> {
  const file = csvFile(heading);
  // In parts, as long tables come.
  ROWS.forEach((row) => file.take(cells([row])));
  return bytesOf(await file.done());
}

const linesOf = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes).split('\r\n');

describe('an exported table', () => {
  it('has the codes beside the names, and notes on what the columns mean', () => {
    expect(heading.headers).toEqual(['Country', 'Country (code)', 'Gap']);
    expect(cells(ROWS)[0]).toEqual(['Guinea', 'GIN', '-60000.10']);
    expect(heading.numeric).toEqual([false, false, true]);
    expect(heading.notes).toEqual([
      ['Moment', 'now'],
      ['Gap', 'What is lacking'],
    ]);
  });

  it('gives a spreadsheet no formula to run, and leaves numbers as they are', async () => {
    const lines = linesOf(await csv());
    expect(lines[1]).toBe('Guinea,GIN,-60000.10');
    expect(lines[2]).toBe(`"'=HYPERLINK(""x"")",'@AFG,`);
  });

  it('says below in which encoding, moment and sense it is to be read', async () => {
    const bytes = await csv();
    expect([...new Uint8Array(bytes).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(linesOf(bytes).slice(3)).toEqual(['', '# Moment,now', '# Gap,What is lacking']);
  });
});
