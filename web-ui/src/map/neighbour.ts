import type { Spot } from './projection';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export function isDirection(key: string): key is Direction {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight';
}

/** The next place in a direction: near, and rather straight ahead than aside. */
export function neighbour(from: Spot, direction: Direction, spots: Iterable<Spot>): Spot | undefined {
  const sideways = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1;
  let best: Spot | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const ahead = sign * (sideways ? spot.x - from.x : spot.y - from.y);
    const aside = Math.abs(sideways ? spot.y - from.y : spot.x - from.x);
    const distance = ahead + 2 * aside;
    if (spot.code !== from.code && ahead > 0 && aside <= 2 * ahead && distance < least) {
      best = spot;
      least = distance;
    }
  }
  return best;
}
