import type { FundingRow, ShownMeasure } from '@/map/measure';

export type By = 'country' | 'region';

/** A row of the matrix, with the exchange's own total of it. */
export interface Line {
  key: string;
  total: FundingRow | undefined;
  cells: ReadonlyMap<string, FundingRow>;
}

export const SEVERAL = 'several';
export const NOT_SPECIFIED = 'not specified';

function isOther(key: string): boolean {
  return key === SEVERAL || key === NOT_SPECIFIED;
}

/** The rows of a matrix: what the pairs say, and the totals that the exchange itself has summed. */
export function linesOf(by: By, pairs: readonly FundingRow[], totals: readonly FundingRow[]): Line[] {
  const cells = new Map<string, Map<string, FundingRow>>();
  for (const pair of pairs) {
    const key = pair[by];
    if (key !== undefined && pair.theme !== undefined) {
      const line = cells.get(key) ?? new Map<string, FundingRow>();
      line.set(pair.theme, pair);
      cells.set(key, line);
    }
  }
  const found = new Map(totals.flatMap((total) => (total[by] === undefined ? [] : [[total[by], total] as const])));
  return [...new Set([...found.keys(), ...cells.keys()])].map((key) => ({
    key,
    total: found.get(key),
    cells: cells.get(key) ?? new Map(),
  }));
}

/** Columns: themes in the order of their codes, then what is of several or of none. */
export function themesOf(totals: readonly FundingRow[]): FundingRow[] {
  const rank = ({ theme = '' }: FundingRow) => (theme === NOT_SPECIFIED ? 2 : theme === SEVERAL ? 1 : 0);
  return totals
    .filter(({ theme }) => theme !== undefined)
    .toSorted((a, b) => rank(a) - rank(b) || ((a.theme ?? '') < (b.theme ?? '') ? -1 : 1));
}

export interface Sort {
  /** `name`, `total` or the code of a theme. */
  column: string;
  descending: boolean;
}

export function sortOf(text: string): Sort {
  return { column: text.replace(/^-/, ''), descending: text.startsWith('-') };
}

/** Sorted by a column; without a figure there last, and what is of several or of none after all others. */
export function sorted(
  lines: readonly Line[],
  { column, descending }: Sort,
  measure: ShownMeasure,
  nameOf: (key: string) => string,
  compare: (a: string, b: string) => number,
): Line[] {
  const sign = descending ? -1 : 1;
  const valueOf = (line: Line) => {
    const amount = (column === 'total' ? line.total : line.cells.get(column))?.[measure];
    return amount === undefined ? undefined : Number(amount);
  };
  return lines.toSorted((a, b) => {
    const others = Number(isOther(a.key)) - Number(isOther(b.key));
    if (others !== 0) {
      return others;
    }
    const byName = compare(nameOf(a.key), nameOf(b.key));
    if (column === 'name') {
      return sign * byName;
    }
    const [one, other] = [valueOf(a), valueOf(b)];
    return one === undefined || other === undefined
      ? Number(one === undefined) - Number(other === undefined) || byName
      : sign * (one - other) || byName;
  });
}

export type Item = { kind: 'group'; key: string } | { kind: 'line'; line: Line };

/** The same rows under the regions that they lie in, in the order in which the regions first come up. */
export function grouped(lines: readonly Line[], regionOf: (key: string) => string | undefined): Item[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const region = regionOf(line.key) ?? '';
    groups.set(region, [...(groups.get(region) ?? []), line]);
  }
  const named = [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === ''));
  return named.flatMap(([region, members]): Item[] => [
    { kind: 'group', key: region },
    ...members.map((line): Item => ({ kind: 'line', line })),
  ]);
}
