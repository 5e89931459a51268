import type { Entry } from '@/entries/useEntries';

export type FilmClock = 'value' | 'recorded';

/** A picture of the film: a moment, and what had happened to bring it about. */
export interface Step {
  /** A day on the clock of value dates, the number of an entry on that of recording. */
  at: string;
  /** When that was, to be read. */
  when: string;
  entries: Entry[];
}

/**
 * The moments at which something changed, the first first. On the clock of value dates each day is one; on that of
 * recording, all that was recorded within a second.
 */
export function stepsOf(entries: Entry[], clock: FilmClock): Step[] {
  const steps = new Map<string, Step>();
  for (const entry of entries.toReversed()) {
    const when = clock === 'value' ? entry.valuedate : entry.time.slice(0, 19);
    if (when === undefined) {
      continue;
    }
    const step = steps.get(when);
    if (step === undefined) {
      steps.set(when, {
        at: clock === 'value' ? when : String(entry.position),
        when: clock === 'value' ? when : entry.time,
        entries: [entry],
      });
    } else {
      step.entries.push(entry);
      step.at = clock === 'value' ? when : String(entry.position);
    }
  }
  return [...steps.values()].sort((a, b) =>
    clock === 'value' ? a.at.localeCompare(b.at) : Number(a.at) - Number(b.at),
  );
}

/** The picture that shows a moment: the last one that is not after it. */
export function indexOf(steps: Step[], at: string, clock: FilmClock): number {
  if (at === '') {
    return 0;
  }
  const after = steps.findIndex((step) => (clock === 'value' ? step.at > at : Number(step.at) > Number(at)));
  return after < 0 ? steps.length - 1 : Math.max(0, after - 1);
}
