import type { Entry } from './useEntries';

const PLURALS: Record<string, string> = { pledge: 'pledges', need: 'needs', activity: 'activities' };

/** The record that an entry is of, as the exchange calls it: pledges/ID. */
export function recordOf({ subjecttype = '', subject }: Entry): string {
  return `${PLURALS[subjecttype] ?? subjecttype}/${subject}`;
}
