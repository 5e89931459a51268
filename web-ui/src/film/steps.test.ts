import { expect, test } from 'vitest';
import type { Entry } from '@/entries/useEntries';
import { indexOf, stepsOf } from './steps';

const entry = (position: number, time: string, valuedate?: string) =>
  ({ position, time, valuedate }) as unknown as Entry;

/** The latest first, as they are listed. */
const ENTRIES = [
  entry(4, '2026-01-02T10:00:00.500Z', '2008-01-01'),
  entry(3, '2026-01-02T10:00:00.100Z', '2008-03-01'),
  entry(2, '2026-01-01T09:00:00Z', '2007-01-01'),
  entry(1, '2026-01-01T08:00:00Z'),
];

test('on value dates each day is a picture, in the order in which things happened', () => {
  const steps = stepsOf(ENTRIES, 'value');
  expect(steps.map(({ at }) => at)).toEqual(['2007-01-01', '2008-01-01', '2008-03-01']);
});

test('on the clock of recording, what was recorded together is one picture', () => {
  const steps = stepsOf(ENTRIES, 'recorded');
  expect(steps.map(({ at, entries }) => [at, entries.length])).toEqual([
    ['1', 1],
    ['2', 1],
    ['4', 2],
  ]);
});

test('a moment between two pictures is shown by the earlier', () => {
  const steps = stepsOf(ENTRIES, 'value');
  expect(indexOf(steps, '2008-02-01', 'value')).toBe(1);
  expect(indexOf(steps, '1999-01-01', 'value')).toBe(0);
  expect(indexOf(steps, '2030-01-01', 'value')).toBe(2);
});
