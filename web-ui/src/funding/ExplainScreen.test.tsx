import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showScreen } from '@/testing/showScreen.testing';
import { ExplainScreen } from './ExplainScreen';
import { BY_TABLE, entry, explanation } from './explained.testing';

const shown = (address: string, explain: Answers[string]) =>
  showScreen(ExplainScreen, address, { '/api/funding/explain': explain });

describe('the explanation of a figure', () => {
  it('shows the figure, what it comes from, and of which part of the whole it is', async () => {
    const { asked } = await shown('/explain?measure=received&country=GIN&displayCurrency=USD', () =>
      explanation('208.12', [
        entry(5, '108.12', { own: { EUR: '100.00' }, conversions: [BY_TABLE] }),
        entry(7, '100.00'),
      ]),
    );
    expect((await screen.findByTestId('figure')).textContent).toMatch(/USD.208\.12/);
    expect(screen.getByText(/^2 entries come to USD.208\.12$/)).toBeTruthy();
    expect(screen.getByText('Guinea')).toBeTruthy();
    expect(screen.getByText(/1 EUR = 1\.0812 USD, European Central Bank, 3 Mar 2024 \(table\)/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    const query = asked.find(({ pathname }) => pathname === '/api/funding/explain')?.searchParams;
    expect(query?.get('country')).toBe('GIN');
    expect(query?.get('measure')).toBe('received');
  });

  it('shows the difference where an earlier moment is in the address, on either clock', async () => {
    const { asked } = await shown('/explain?measure=received&fromValueAsOf=2023-12-31&valueAsOf=2024-12-31', () =>
      explanation('300.00', [entry(5, '100.00', { cause: 'VALUE_DATE', kind: 'NEW_MONEY' })], {
        total: '200.00',
        difference: '100.00',
        causes: { VALUE_DATE: '100.00' },
        cameToTheirDay: { NEW_MONEY: '100.00' },
      }),
    );
    expect((await screen.findByTestId('figure')).textContent).toMatch(/USD.100$/);
    const query = asked.find(({ pathname }) => pathname === '/api/funding/explain')?.searchParams;
    expect(query?.get('fromValueAsOf')).toBe('2023-12-31');
  });

  it('asks for all pages as of the same position', async () => {
    const { asked } = await shown('/explain?measure=received', (query) => ({
      ...explanation('2.00', [entry(query.get('page') === '0' ? 5 : 6, '1.00')]),
      page: { number: Number(query.get('page')), size: 1000, totalItems: 1001 },
    }));
    expect(await screen.findByText(/^2 entries come to/)).toBeTruthy();
    const second = asked.find(({ searchParams }) => searchParams.get('page') === '1')?.searchParams;
    expect(second?.get('asOf')).toBe('90');
  });

  it('says where the entries do not come to the figure', async () => {
    await shown('/explain?measure=received', () => explanation('200.00', [entry(5, '100.00')]));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The figure is 200, but what makes it up comes to 100',
    );
  });

  it('says where no entry makes it up, and where none was asked for', async () => {
    await shown('/explain?measure=received', () => explanation('0.00', []));
    expect(await screen.findByText('No entry makes up this figure')).toBeTruthy();
  });

  it('asks nothing while no figure was chosen', async () => {
    const { asked } = await shown('/explain', () => explanation('0.00', []));
    expect(await screen.findByText('No figure was chosen')).toBeTruthy();
    expect(asked.filter(({ pathname }) => pathname === '/api/funding/explain')).toEqual([]);
  });

  it('says what is wrong with what was asked', async () => {
    await shown('/explain?measure=received&from=9&to=9', () =>
      Response.json({ status: 400, code: 'SAME_MOMENT', field: 'from', detail: 'The same' }, { status: 400 }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Both moments are the same.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
