/** Days that somebody who compares two moments mostly means, counted back from one. */
export const QUICK = ['yearEnd', 'yearAgo', 'monthAgo'] as const;
export type Quick = (typeof QUICK)[number];

export function quickDay(which: Quick, from: string): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  switch (which) {
    case 'yearEnd':
      return dayOf(year - 1, 12, 31);
    case 'yearAgo':
      return dayOf(year - 1, month, day);
    case 'monthAgo':
      return month === 1 ? dayOf(year - 1, 12, day) : dayOf(year, month - 1, day);
  }
}

/** The last day of the month, where it has no such day. */
function dayOf(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
