import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showSignedIn } from '@/testing/showSignedIn.testing';
import { LooksScreen } from './LooksScreen';

const RECORD = 'pledges/5f0c1c2e-0e0f-4a34-9d6f-0f3f0c3b2a11';
const look = (number: number) => ({
  number,
  at: '2026-11-27T12:00:00Z',
  account: 'a1',
  role: 'DONOR',
  participants: ['p1'],
  record: RECORD,
  operation: 'GET /api/pledges/{id}',
});
const listing = (items: unknown[], number = 0, totalPages = 1) => ({
  items,
  page: { number, size: 500, totalItems: 3, totalPages },
  asOf: '2026-11-27T12:00:00Z',
  position: 9,
});
const show = (answers: Answers, at = '/looks') =>
  showSignedIn(LooksScreen, {
    at,
    route: '/looks',
    may: ['GET /accounts'],
    answers: {
      'GET /accounts': () => [{ id: 'a1', name: 'jane.doe' }],
      'GET /api/participants': () => ({ ...listing([{ id: 'p1', name: 'Austria' }]) }),
      'GET /api/looks': () => listing([look(3)]),
      ...answers,
    },
  });

describe('looks', () => {
  it('say who looked, for whom, and lead to the record', async () => {
    await show({});
    const table = await screen.findByRole('region', { name: 'Who looked' });
    await waitFor(() => expect(within(table).getByText('jane.doe')).toBeTruthy());
    await waitFor(() => expect(within(table).getByText('Austria')).toBeTruthy());
    expect(within(table).getByRole('link', { name: 'pledges/5f0c1c2e' }).getAttribute('href')).toBe(`/${RECORD}`);
  });

  it('are asked for by record and days, the last of which is still within', async () => {
    const { asked } = await show({}, `/looks?record=${RECORD}&from=2026-11-01&to=2026-11-02`);
    await screen.findByRole('region', { name: 'Who looked' });
    expect(asked('GET /api/looks')[0]?.query).toMatchObject({
      record: RECORD,
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 10, 3).toISOString(),
    });
  });

  it('are read on to the earlier ones', async () => {
    await show({
      'GET /api/looks': ({ query }) =>
        query['page'] === '0' ? listing([look(3), look(2)], 0, 2) : listing([look(1)], 1, 2),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show earlier ones' }));
    expect(await screen.findByText('3 rows')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show earlier ones' })).toBeNull();
  });

  it('say how to find one where none is found', async () => {
    await show({ 'GET /api/looks': () => listing([]) }, '/looks?account=nobody');
    expect(await screen.findByText('No look is found')).toBeTruthy();
  });
});
