import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import { History, type HistoryEntry } from './History';

const RECEIVED = 'e1000000-0000-4000-8000-000000000001';

function entry(position: number, type: string, event: object): HistoryEntry {
  return {
    position,
    type,
    event,
    recorded: '2008-02-01T10:00:00Z',
    eventId: `event-${position}`,
    valueDate: '2008-01-31',
    by: { role: 'DONOR', source: 'screen' },
  };
}

const ENTRIES = [
  entry(4, 'pledge.recorded', { amount: { amount: '500.00', currency: 'USD' } }),
  entry(7, 'pledge.contribution-received', { entryId: RECEIVED, amount: { amount: '70.00', currency: 'USD' } }),
  entry(9, 'pledge.entry-corrected', { corrects: RECEIVED, reason: 'Paid for another pledge' }),
];

const shown = async (entries: HistoryEntry[]) => {
  await showScreen(() => <History entries={entries} />, '/', {});
  return within(screen.getByRole('region', { name: 'History' })).getAllByRole('listitem');
};

const struck = (element: HTMLElement) => getComputedStyle(element).textDecoration.includes('line-through');

describe('a history', () => {
  it('tells the latest first, with its reason', async () => {
    const items = await shown(ENTRIES);
    expect(items.map((item) => within(item).getAllByText(/^(Pledge|Contribution|Entry) /)[0]?.textContent)).toEqual([
      'Entry reversed as a mistake',
      'Contribution received',
      'Pledge recorded',
    ]);
    expect(within(items[0] ?? document.body).getByText('Paid for another pledge')).toBeTruthy();
  });

  it('strikes what was reversed, and nothing else', async () => {
    const items = await shown(ENTRIES);
    expect(struck(within(items[1] ?? document.body).getByText('Contribution received'))).toBe(true);
    expect(within(items[1] ?? document.body).getByText('reversed')).toBeTruthy();
    expect(struck(within(items[2] ?? document.body).getByText('Pledge recorded'))).toBe(false);
    expect(screen.getAllByText('reversed')).toHaveLength(1);
  });

  it('strikes nothing before it was reversed', async () => {
    const items = await shown(ENTRIES.slice(0, 2));
    expect(struck(within(items[0] ?? document.body).getByText('Contribution received'))).toBe(false);
    expect(screen.queryByText('reversed')).toBeNull();
  });

  it('leads back to when an entry was made', async () => {
    await shown(ENTRIES);
    await waitFor(() =>
      expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
        '/?asOf=9',
        '/?asOf=7',
        '/?asOf=4',
      ]),
    );
  });
});
