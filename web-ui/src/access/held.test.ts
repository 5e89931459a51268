import { beforeEach, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { rememberedParticipant } from './MeProvider';
import { held, hold } from './held';

beforeEach(() => sessionStorage.clear());

test('a token is held as long as it is good, and no longer', () => {
  const soon = Math.floor(Date.now() / 1000) + 60;
  hold({ access_token: 'good', expires_at: soon });
  expect(held()).toEqual({ token: 'good', expires: soon * 1000 });
  hold({ access_token: 'over', expires_at: soon - 120 });
  expect(held()).toBeUndefined();
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
