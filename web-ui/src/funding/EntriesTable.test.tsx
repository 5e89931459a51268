import { screen, within } from '@testing-library/react';
import { describe, expect, it, test } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import { Nothing } from '@/frame/Outcome';
import { EntriesTable } from './EntriesTable';
import { quickDay } from './days';
import { BY_TABLE, entry } from './explained.testing';
import type { Conversion, ExplanationEntry } from './useExplanation';

const shown = (...entries: ExplanationEntry[]) =>
  showScreen(
    () => <EntriesTable entries={entries} title="Entries" asOf={undefined} empty={<Nothing title="None at all" />} />,
    '/',
    {},
  );

const line = async (name: RegExp) => (await screen.findByRole('link', { name })).closest('tr') ?? document.body;

describe('the entries behind a figure', () => {
  const told = async (...conversions: Conversion[]) => {
    await shown(entry(5, '108.12', { own: { EUR: '100.00' }, conversions }));
    return (await line(/./)).textContent.replaceAll('\u00a0', ' ');
  };

  it('tell the rate of the table, who said it, of which day, and since when it is known', async () => {
    const text = await told(BY_TABLE);
    expect(text).toContain('1 EUR = 1.0812 USD, European Central Bank, 3 Mar 2024 (table)');
    expect(text).toContain('import:rates.csv:7');
  });

  it('tell a rate that came with the entry, to its last digit', async () => {
    const rates = [{ from: 'USD', to: 'EUR', rate: '0.92489826119127', source: 'Bank', date: '2024-03-01' }];
    expect(await told({ ...BY_TABLE, basis: 'GIVEN', rates })).toContain(
      '1 USD = 0.92489826119127 EUR, Bank, 1 Mar 2024 (given with the entry)',
    );
  });

  it('say where nobody knows a rate, and where the worth was stated', async () => {
    const text = await told(
      { currency: 'JPY', basis: 'NO_RATE', own: '50' },
      { ...BY_TABLE, basis: 'STATED', rates: [] },
    );
    expect(text).toContain('JPY 50: no rate');
    expect(text).toContain('EUR 100: equivalent stated by who recorded it');
  });

  it('tell both steps where a rate goes through a third currency', async () => {
    const [first] = BY_TABLE.rates ?? [];
    const second = { from: 'USD', to: 'NOK', rate: '10.5', source: 'Norges Bank', date: '2024-03-02' };
    expect(await told({ ...BY_TABLE, rates: first === undefined ? [] : [first, second] })).toContain(
      '3 Mar 2024 · 1 USD = 10.5 NOK, Norges Bank, 2 Mar 2024 (table)',
    );
  });

  it('lead to their records, name their causes, and stand in the order of their positions', async () => {
    await shown(
      entry(12, '-20.00', { type: 'pledge.contribution-refunded', cause: 'WITHDRAWAL' }),
      entry(5, '100.00', { cause: 'VALUE_DATE', kind: 'NEW_MONEY' }),
    );
    const link = await screen.findByRole('link', { name: /refund/i });
    expect(link.getAttribute('href')).toBe('/pledges/6b7f9d02-1111-4111-8111-111111111111');
    const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[0]?.textContent).toContain('Its day came: New money');
    expect(rows[1]?.textContent).toContain('Cut or withdrawal');
  });

  it('say so where there are none', async () => {
    await shown();
    expect(await screen.findByText('None at all')).toBeTruthy();
  });
});

test.each([
  ['yearEnd', '2024-12-31', '2023-12-31'],
  ['yearAgo', '2024-02-29', '2023-02-28'],
  ['monthAgo', '2024-03-31', '2024-02-29'],
  ['monthAgo', '2024-01-31', '2023-12-31'],
] as const)('%s from %s is %s', (which, from, day) => {
  expect(quickDay(which, from)).toBe(day);
});
