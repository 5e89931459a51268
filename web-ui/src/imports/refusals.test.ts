import { describe, expect, it } from 'vitest';
import { refusals } from './refusals';

const refused = (row: number, code: string, field: string) => ({
  file: 'flows.json',
  row,
  outcome: 'REFUSED' as const,
  code,
  field,
  reason: `${field} of row ${row}`,
});

describe('what rows were refused for', () => {
  it('is counted by code and field, the most frequent first', () => {
    const rows = [
      { file: 'flows.json', row: 1, outcome: 'ACCEPTED' as const },
      refused(2, 'MISSING_FIELD', 'amountUSD'),
      refused(3, 'UNKNOWN_COUNTRY', 'name'),
      refused(4, 'MISSING_FIELD', 'date'),
      refused(5, 'UNKNOWN_COUNTRY', 'name'),
    ];
    expect(refusals(rows)).toEqual([
      { code: 'UNKNOWN_COUNTRY', field: 'name', rows: 2, example: 'name of row 3' },
      { code: 'MISSING_FIELD', field: 'amountUSD', rows: 1, example: 'amountUSD of row 2' },
      { code: 'MISSING_FIELD', field: 'date', rows: 1, example: 'date of row 4' },
    ]);
  });
});
