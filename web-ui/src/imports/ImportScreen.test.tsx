import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showSignedIn } from '@/testing/showSignedIn.testing';
import { ImportScreen } from './ImportScreen';

const ID = '5f0c1c2e-0e0f-4a34-9d6f-0f3f0c3b2a11';
const FINISHED = '2026-11-27T12:00:05Z';
const report = (change: object) => ({
  id: ID,
  kind: 'fts',
  files: [{ name: 'flows.json', bytes: 4081, sha256: 'ab12' }],
  state: 'FINISHED',
  started: '2026-11-27T12:00:00Z',
  finished: FINISHED,
  rows: 7,
  accepted: 4,
  unchanged: 1,
  refused: 2,
  asOf: FINISHED,
  position: 9,
  ...change,
});
const REFUSED = [
  { file: 'flows.json', row: 3, reference: '1', outcome: 'REFUSED', code: 'UNKNOWN_COUNTRY', field: 'name' },
  { file: 'flows.json', row: 5, outcome: 'REFUSED', code: 'NEW_CODE', reason: 'Said in English' },
];
const listing = (items: unknown[]) => ({ items, page: { totalPages: 1, totalItems: 1 }, position: 9, asOf: FINISHED });
const show = (one: () => unknown, may: string[] = []) =>
  showSignedIn(ImportScreen, {
    at: `/imports/${ID}`,
    route: '/imports/$id',
    may,
    answers: { [`GET /api/imports/${ID}`]: one, [`GET /api/imports/${ID}/rows`]: () => listing(REFUSED) },
  });

describe('an import', () => {
  it('counts what became of its rows', async () => {
    await show(() => report({}));
    expect(await screen.findByText('7 rows answered')).toBeTruthy();
    const counts = [...document.querySelectorAll('dl div')].map((part) => part.textContent);
    expect(counts.slice(0, 3)).toEqual([
      'Accepted4They changed something',
      'Unchanged1They said what was known',
      'Refused2They could not be taken over',
    ]);
  });

  it('shows the refused rows first, and says in words why', async () => {
    const { asked } = await show(() => report({}));
    const table = await screen.findByRole('region', { name: 'What became of the rows' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]?.textContent).toContain('No country or area is known by this name or code');
    expect(rows[1]?.textContent).toContain('Said in English');
    // As of when the last row was answered: nothing of it is asked for again when something else happens.
    expect(asked(`GET /api/imports/${ID}/rows`)[0]?.query).toMatchObject({ outcome: 'REFUSED', asOf: FINISHED });
  });

  it('is followed while it runs, and can be gone on with', async () => {
    let answers = 0;
    const { asked } = await show(
      () => (answers++ === 0 ? report({ state: 'RUNNING', finished: undefined, rows: 3 }) : report({})),
      ['POST /api/imports/fts'],
    );
    expect(await screen.findByText('3 rows answered')).toBeTruthy();
    expect(screen.getByText('It stands still? Go on where it broke off')).toBeTruthy();
    expect(asked(`GET /api/imports/${ID}/rows`)).toEqual([]);
    expect(await screen.findByText('7 rows answered', {}, { timeout: 4000 })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('It stands still? Go on where it broke off')).toBeNull());
  });
});
