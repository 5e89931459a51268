import type { Schemas } from '@/api/client';

export interface RefusalCount {
  code: string;
  field: string | undefined;
  rows: number;
  /** The exchange's own sentence about the first of them. */
  example: string;
}

/** How many rows were refused for what, the most frequent first. */
export function refusals(rows: Schemas['ImportedRow'][]): RefusalCount[] {
  const counted = new Map<string, RefusalCount>();
  for (const { outcome, code = '', field, reason = '' } of rows) {
    if (outcome !== 'REFUSED') {
      continue;
    }
    const key = `${code} ${field ?? ''}`;
    const before = counted.get(key);
    if (before === undefined) {
      counted.set(key, { code, field, rows: 1, example: reason });
    } else {
      before.rows++;
    }
  }
  return [...counted.values()].sort((a, b) => b.rows - a.rows);
}
