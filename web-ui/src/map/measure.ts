import type { Schemas } from '@/api/client';

export type FundingRow = Schemas['FundingRow'];

/** What the map can show, the most asked for first. */
export const MEASURES = ['gap', 'coverage', 'required', 'pledged', 'received'] as const;

export type MapMeasure = (typeof MEASURES)[number];

/** What the matrix can show besides. */
export type ShownMeasure = MapMeasure | 'allocated' | 'committed';

export function isMapMeasure(text: string): text is MapMeasure {
  return MEASURES.includes(text as MapMeasure);
}

/** A figure of a row, or why there is none. Nothing recorded is not zero, and no rate is neither. */
export type Standing =
  | { kind: 'nothing' }
  | { kind: 'noRate'; own: Record<string, string> }
  | { kind: 'zero' }
  | { kind: 'some'; amount: string };

export function standing(row: FundingRow | undefined, measure: ShownMeasure): Standing {
  if (row === undefined) {
    return { kind: 'nothing' };
  }
  const basis = measure === 'gap' || measure === 'coverage' ? 'required' : measure;
  const unrated = row.noRate?.[measure] ?? row.noRate?.[basis] ?? {};
  const amount = row[measure];
  if (amount !== undefined && Number(amount) !== 0) {
    return { kind: 'some', amount };
  }
  if (Object.keys(unrated).length > 0) {
    return { kind: 'noRate', own: unrated };
  }
  return amount === undefined || row.own?.[basis] === undefined ? { kind: 'nothing' } : { kind: 'zero' };
}

/** Rows that are of a country or area, and not of several, of a region as a whole, or of none. */
export function isPlace(row: FundingRow): row is FundingRow & { country: string } {
  return row.country !== undefined && /^[A-Z]{3}$/.test(row.country);
}

/** A row among the others of its picture. */
export function rowKeyOf(row: FundingRow): string {
  return row.country ?? '';
}
