import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showSignedIn } from '@/testing/showSignedIn.testing';
import { SecurityScreen } from './SecurityScreen';

const event = (number: number, change: object = {}) => ({
  number,
  at: '2026-11-27T12:00:00Z',
  what: 'SIGNED_IN',
  account: 'a1',
  ...change,
});
const KEYS = [
  { id: 'new', created: '2026-11-27T12:00:00Z' },
  { id: 'old', created: '2026-11-20T12:00:00Z', retired: '2026-11-27T12:00:00Z' },
];
const show = (answers: Answers, may = ['GET /accounts', 'GET /signing-keys', 'POST /signing-keys']) =>
  showSignedIn(SecurityScreen, {
    at: '/security',
    route: '/security',
    may,
    answers: {
      'GET /accounts': () => [{ id: 'a1', name: 'jane.doe' }],
      'GET /signing-keys': () => KEYS,
      'GET /security-events': () => [event(2, { what: 'SIGN_IN_FAILED' }), event(1)],
      ...answers,
    },
  });

describe('security events', () => {
  it('say in words what happened, to whom', async () => {
    await show({});
    const table = await screen.findByRole('region', { name: 'What happened' });
    await waitFor(() => expect(within(table).getAllByText('jane.doe')).toHaveLength(2));
    expect(within(table).getByText('Sign-in failed')).toBeTruthy();
  });

  it('are read on before the last that is shown', async () => {
    const first = Array.from({ length: 500 }, (_, index) => event(1000 - index));
    const { asked } = await show({
      'GET /security-events': ({ query }) => (query['before'] === undefined ? first : [event(7)]),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show older ones' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull());
    expect(asked('GET /security-events').map(({ query }) => query['before'])).toContain('501');
    expect(await screen.findByText('501 rows')).toBeTruthy();
  });
});

describe('signing keys', () => {
  it('are taken over by a new one only after it was confirmed what that does', async () => {
    const { asked } = await show({ 'POST /signing-keys': () => KEYS });
    fireEvent.click(await screen.findByRole('button', { name: 'Sign with a new key' }));
    const asking = await screen.findByRole('dialog');
    expect(asking.textContent).toContain('nobody is signed out');
    fireEvent.click(within(asking).getByRole('checkbox', { name: 'Withdraw the keys before' }));
    expect(asking.textContent).toContain('everybody, you too, must sign in again');
    expect(asked('POST /signing-keys')).toEqual([]);
    fireEvent.click(within(asking).getByRole('button', { name: 'Sign with a new key' }));
    await waitFor(() => expect(asked('POST /signing-keys')[0]?.body).toEqual({ withdraw: true }));
  });

  it('are only looked at by who may not change them', async () => {
    await show({}, ['GET /signing-keys']);
    expect(await screen.findByText('Signs no more')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign with a new key' })).toBeNull();
  });
});
