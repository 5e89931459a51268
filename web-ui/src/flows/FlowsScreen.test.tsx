import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answers, showScreen } from '@/testing/showScreen.testing';
import { FlowsScreen } from './FlowsScreen';

const MANY = Array.from({ length: 20 }, (_, index) => ({
  donor: `d${index}`,
  donorName: `Donor ${index}`,
  theme: 'CT-01',
  pledged: `${1000 - index}.00`,
}));
const FEW = [
  { donor: 'swe', donorName: 'Sweden', theme: 'CT-01', pledged: '700.00', received: '1.00' },
  { donor: 'swe', donorName: 'Sweden', theme: 'not specified', pledged: '300.00' },
];
const SPENT = [
  { theme: 'CT-01', country: 'GIN', pledged: '700.00', received: '1.00' },
  { theme: 'not specified', country: 'not specified', pledged: '300.00' },
];

const list = (items: unknown[]) => ({ items, page: { totalPages: 1, totalItems: items.length }, position: 9 });

describe('the flows of money', () => {
  let given: unknown[];
  let answers: Answers;

  beforeEach(() => {
    given = FEW;
    answers = {
      '/api/funding': (query) => ({
        rows: query.getAll('groupBy').includes('donor') ? given : SPENT,
        total: { pledged: '1000.00', received: '1.00', noRate: { pledged: { XAF: '500.00' } } },
        asOf: '2026-11-27T12:00:00Z',
      }),
      '/api/themes': () => list([]),
      '/api/participants': () => list([]),
    };
  });

  const shown = (address = '/flows') => showScreen(FlowsScreen, address, answers);
  const picture = () => screen.findByRole('group', { name: /^Flows of money/ });

  it('names every node with its exact amount, and opens it to its entries', async () => {
    await shown();
    const sweden = within(await picture()).getByRole('link', { name: /^Sweden: USD.1,000$/ });
    expect(Object.fromEntries(new URL(sweden.getAttribute('href') ?? '', location.origin).searchParams)).toEqual({
      donor: 'swe',
      measure: 'pledged',
      displayCurrency: 'USD',
    });
    expect(within(await picture()).getByRole('link', { name: /^Country not specified: USD.300$/ })).toBeTruthy();
  });

  it('opens a stream to the entries of both its ends', async () => {
    await shown();
    const stream = within(await picture()).getByRole('link', { name: /→ Guinea: USD.700$/ });
    const asked = new URL(stream.getAttribute('href') ?? '', location.origin).searchParams;
    expect([asked.get('theme'), asked.get('country')]).toEqual(['CT-01', 'GIN']);
  });

  it('tells beside the total what has no rate', async () => {
    await shown();
    const link = await screen.findByRole('link', { name: /^Pledged: XAF.500$/ });
    expect(link.closest('p')?.textContent).toMatch(/there is no exchange rate: Pledged: XAF.500/);
    expect(new URL(link.getAttribute('href') ?? '', location.origin).searchParams.get('measure')).toBe('pledged');
  });

  it('shows another stage', async () => {
    await shown('/flows?measure=received');
    const drawn = within(await picture());
    expect(drawn.getByRole('link', { name: /^Sweden: USD.1$/ })).toBeTruthy();
    expect(drawn.queryByRole('link', { name: /not specified/ })).toBeNull();
  });

  it('puts small donors together until somebody wants to see them', async () => {
    given = MANY;
    const { address } = await shown();
    const others = within(await picture()).getByRole('button', { name: /^8 others: show: USD.7,876$/ });
    expect(within(await picture()).queryByRole('link', { name: /^Donor 19:/ })).toBeNull();
    fireEvent.keyDown(others, { key: 'Enter' });
    await waitFor(() => expect(address()).toEqual({ open: 'donor' }));
    expect(within(await picture()).getByRole('link', { name: /^Donor 19: USD.981$/ })).toBeTruthy();
  });

  it('stands in a table, too', async () => {
    await shown();
    const table = await screen.findByRole('table');
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].slice(0, 3).map((cell) => cell.textContent));
    expect(cells).toContainEqual(['donor to theme', 'Sweden', 'Ratification and legislation']);
    expect(cells).toContainEqual(['theme to country', 'Theme not specified', 'Country not specified']);
  });
});
