import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { rememberedParticipant } from './MeProvider';
import { held, hold, renewedIn } from './held';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.useRealTimers();
});

test('a token is held as long as it is good, and no longer', () => {
  const soon = Math.floor(Date.now() / 1000) + 60;
  hold({ access_token: 'good', expires_at: soon });
  expect(held()).toMatchObject({ token: 'good', expires: soon * 1000 });
  hold({ access_token: 'over', expires_at: soon - 120 });
  expect(held()).toBeUndefined();
});

test.each([
  [900, 840],
  [120, 60],
  // Were it a minute before the end, a token of a minute would be renewed without end.
  [60, 30],
  [20, 10],
  [0, 0],
])('a token of %i seconds is renewed after %i', (life, after) => {
  vi.useFakeTimers();
  const now = Date.now();
  expect(renewedIn({ token: 'good', since: now, expires: now + life * 1000 })).toBe(after * 1000);
});

test('a token of a year is renewed in time, and not at once', () => {
  const now = Date.now();
  const year = { token: 'good', since: now, expires: now + 365 * 86_400_000 };
  expect(renewedIn(year)).toBe(2 ** 31 - 1);
});

test('whoever signs out holds none', () => {
  hold({ access_token: 'good', expires_at: Math.floor(Date.now() / 1000) + 60 });
  hold(undefined);
  expect(held()).toBeUndefined();
});

const me = (participants: string[]) => ({ id: 'somebody', participants }) as unknown as Schemas['Me'];

test('whoever acts for several goes on acting for the one chosen last, as long as it may', () => {
  expect(rememberedParticipant(me(['one', 'two']))).toBe('one');
  localStorage.setItem('ctax.acting-for.somebody', 'two');
  expect(rememberedParticipant(me(['one', 'two']))).toBe('two');
  expect(rememberedParticipant(me(['one', 'three']))).toBe('one');
});

test('whoever acts for one need not say for whom', () => {
  expect(rememberedParticipant(me(['one']))).toBeUndefined();
  expect(rememberedParticipant(undefined)).toBeUndefined();
});
