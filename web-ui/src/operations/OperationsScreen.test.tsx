import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showSignedIn } from '@/testing/showSignedIn.testing';
import { OperationsScreen } from './OperationsScreen';

const group = (change: object) => ({
  group: 'funding',
  version: 3,
  position: 1121,
  head: 1121,
  lag: 0,
  state: 'RUNNING',
  mending: 'REBUILD',
  parked: 0,
  segments: [],
  ...change,
});
const PARKED = {
  group: 'registers',
  eventId: 'e1',
  eventType: 'need.identified',
  position: 12,
  recorded: '2026-11-27T12:00:00Z',
  parkedAt: '2026-11-27T12:00:01Z',
  cause: 'IllegalStateException',
};
const MAY = ['POST /ops/projections/{group}/rebuild', 'POST /ops/dead-letters/{group}/retry', 'POST /ops/replay-check'];

const show = (answers: Answers, may = MAY) =>
  showSignedIn(OperationsScreen, {
    at: '/operations',
    route: '/operations',
    may,
    answers: { 'GET /ops/projections': () => [group({})], 'GET /ops/dead-letters': () => [], ...answers },
  });

describe('operations', () => {
  it('ask before views are built anew, and then follow how far they are', async () => {
    let begun = false;
    const { asked } = await show({
      'GET /ops/projections': () => [begun ? group({ state: 'REBUILDING', position: 200, lag: 921 }) : group({})],
      'POST /ops/projections/funding/rebuild': () => {
        begun = true;
        return group({ state: 'REBUILDING', position: 0 });
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Build anew: Funding' }));
    const asking = await screen.findByRole('dialog');
    expect(asking.textContent).toContain('figures may be too low');
    expect(asked('POST /ops/projections/funding/rebuild')).toEqual([]);
    fireEvent.click(within(asking).getByRole('button', { name: 'Build anew' }));
    expect(await screen.findByText('921 events behind')).toBeTruthy();
    expect(screen.getByText('Being built anew')).toBeTruthy();
    expect(asked('POST /ops/projections/funding/rebuild')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Build anew: Funding' })).toHaveProperty('disabled', true);
  });

  it('offer nothing to who may only look', async () => {
    await show({ 'GET /ops/dead-letters': () => [PARKED] }, []);
    expect(await screen.findByText('Need identified')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(Build anew|Try again|Replay)/ })).toBeNull();
  });

  it('try parked events again, as their views are mended', async () => {
    const { asked } = await show({
      'GET /ops/projections': () => [group({ group: 'registers', mending: 'RETRY', parked: 1 })],
      'GET /ops/dead-letters': () => [PARKED],
      'POST /ops/dead-letters/registers/retry': () => ({ group: 'registers', by: 'RETRY', before: 1, after: 0 }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Try again: Registers' }));
    const asking = await screen.findByRole('dialog');
    expect(asking.textContent).toContain('handled again, in their order');
    fireEvent.click(within(asking).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked('POST /ops/dead-letters/registers/retry')).toHaveLength(1));
  });

  it('show that a replay gives the same, and where it does not', async () => {
    const results = [
      { equal: true, differing: 0, moments: ['USD at 9'], position: 9, seed: 4, differences: [] },
      {
        equal: false,
        differing: 2,
        moments: ['USD at 9'],
        position: 9,
        seed: 5,
        differences: [{ moment: 'USD at 9', of: 'GIN', replayed: '7' }],
      },
    ];
    await show({ 'POST /ops/replay-check': () => results.shift() });
    const run = await screen.findByRole('button', { name: 'Replay and compare' });
    fireEvent.click(run);
    expect(await screen.findByText(/^Equal:/)).toBeTruthy();
    await waitFor(() => expect(run).toHaveProperty('disabled', false));
    fireEvent.click(run);
    expect(await screen.findByText('2 sums or records are not what a replay gives')).toBeTruthy();
    const row = within(screen.getByRole('region', { name: 'The first differences' })).getAllByRole('row')[1];
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      'USD at 9',
      'GIN',
      'absent',
      '7',
    ]);
    expect(screen.getByText(/^Equal:/)).toBeTruthy();
  });
});
