import { describe, expect, it } from 'vitest';
import { type Direction, neighbour } from './neighbour';
import type { Spot } from './projection';

const spot = (code: string, x: number, y: number): Spot => ({ code, x, y, small: false });
const HERE = spot('here', 100, 100);
const ALL = [HERE, spot('east', 120, 104), spot('far east', 160, 100), spot('north', 100, 60), spot('aside', 104, 180)];

describe('the next country in a direction', () => {
  it.each<[Direction, string | undefined]>([
    ['ArrowRight', 'east'],
    ['ArrowUp', 'north'],
    ['ArrowDown', 'aside'],
    ['ArrowLeft', undefined],
  ])('by %s is %s', (direction, code) => {
    expect(neighbour(HERE, direction, ALL)?.code).toBe(code);
  });
});
