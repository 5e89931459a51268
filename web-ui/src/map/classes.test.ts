import { describe, expect, it } from 'vitest';
import { breaksOf, classOf, colourOf } from './classes';

describe('the classes of the map', () => {
  it('hold about as many countries each, between round amounts', () => {
    const values = [20, 30, 50, 60, 80, 90, 110, 120, 140, 160, 210, 260, 300, 410, 420, 470, 700, 1300];
    const breaks = breaksOf(values);
    expect(breaks).toEqual([60, 100, 150, 300, 400]);
    expect(breaks.every((bound) => String(bound).replace(/0+$/, '').length <= 2)).toBe(true);
    const counts = Array.from(
      { length: breaks.length + 1 },
      (_, index) => values.filter((value) => classOf(value, breaks) === index).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  });

  it.each([[[]], [[5]], [[7, 7, 7]], [[1, 1000000]], [[0.5, 0.7, 20000]]])(
    'has none without a country: %j',
    (values) => {
      const breaks = breaksOf(values);
      const used = new Set(values.map((value) => classOf(value, breaks)));
      expect(used.size).toBe(values.length === 0 ? 0 : breaks.length + 1);
    },
  );

  it('goes from pale to strong, however few there are', () => {
    expect([0, 1].map((index) => colourOf(index, [10], true))).toEqual(['var(--map-lack-0)', 'var(--map-lack-5)']);
    expect(colourOf(0, [], false)).toBe('var(--map-money-3)');
  });
});
