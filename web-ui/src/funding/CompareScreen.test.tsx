import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showScreen } from '@/testing/showScreen.testing';
import { CompareScreen } from './CompareScreen';
import { entry, explanation } from './explained.testing';

const END_OF_2023 = [
  { country: 'GIN', received: '100.00', gap: '0.00' },
  { country: 'MLI', received: '50.00', gap: '0.00' },
];
const END_OF_2024 = [
  { country: 'GIN', received: '350.25', gap: '0.00' },
  { country: 'MLI', received: '50.00', gap: '0.00' },
  { country: 'not specified', received: '7.00', gap: '0.00' },
];

const ANSWERS: Answers = {
  '/api/funding': (query) => ({
    rows: query.get('valueAsOf') === '2023-12-31' ? END_OF_2023 : END_OF_2024,
    displayCurrency: 'USD',
    asOf: '2026-11-27T12:00:00Z',
    position: query.get('asOf') === '40' ? 40 : 90,
  }),
  '/api/funding/explain': () =>
    explanation(
      '350.25',
      [entry(5, '300.25', { cause: 'VALUE_DATE', kind: 'NEW_MONEY' }), entry(60, '-50.00', { cause: 'CORRECTION' })],
      {
        total: '100.00',
        difference: '250.25',
        causes: { CORRECTION: '-50.00', VALUE_DATE: '300.25' },
        cameToTheirDay: { NEW_MONEY: '320.25', WITHDRAWAL: '-20.00' },
      },
    ),
};

const YEARS = '/compare?fromValueAsOf=2023-12-31&toValueAsOf=2024-12-31';

describe('two moments', () => {
  const shown = (address: string, answers: Answers = ANSWERS) => showScreen(CompareScreen, address, answers);
  const side = (name: 'Earlier' | 'Later') => within(screen.getByRole('group', { name }));
  const rows = () =>
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

  it('stand side by side with their difference, and say plainly what is compared', async () => {
    const { asked } = await shown(YEARS);
    expect(await screen.findByText('+250.25')).toBeTruthy();
    expect(rows()).toEqual([
      ['Guinea', '100', '350.25', '+250.25'],
      ['Not specified', '0', '7', '+7'],
      ['Mali', '50', '50', '0'],
    ]);
    expect(
      screen.getByText(
        'Received, as known now, value dates until 31 Dec 2023 — compared with — as known now, value dates until 31 Dec 2024',
      ),
    ).toBeTruthy();
    const views = asked.filter(({ pathname }) => pathname === '/api/funding');
    expect(views.map(({ searchParams }) => searchParams.get('valueAsOf')).sort()).toEqual(['2023-12-31', '2024-12-31']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('open each figure as of its own moment, and the whole difference to its causes', async () => {
    const { asked } = await shown(YEARS);
    const opened = (await screen.findByText('350.25')).closest('a')?.getAttribute('href') ?? '';
    expect(Object.fromEntries(new URL(opened, location.origin).searchParams)).toEqual({
      country: 'only:GIN',
      valueAsOf: '2024-12-31',
      measure: 'received',
      displayCurrency: 'USD',
    });
    expect(screen.getByText('100').closest('a')?.getAttribute('href')).toContain('valueAsOf=2023-12-31');
    fireEvent.click(screen.getByRole('button', { name: /^USD.257\.25$/ }));
    await screen.findByRole('table', { name: 'Cause' });
    const query = asked.find(({ pathname }) => pathname === '/api/funding/explain')?.searchParams;
    expect(query?.has('country')).toBe(false);
    expect(query?.get('fromValueAsOf')).toBe('2023-12-31');
  });

  it('open a difference to its causes and entries, which come to it', async () => {
    const { asked } = await shown(YEARS);
    fireEvent.click(await screen.findByText('+250.25'));
    const causes = within(await screen.findByRole('table', { name: 'Cause' }));
    expect(causes.getAllByRole('row').map((row) => row.textContent.replaceAll('\u00a0', ' '))).toEqual([
      'CauseAmount',
      'Correction of a mistake-USD 50',
      'Its day cameUSD 300.25',
      'of which: New moneyUSD 320.25',
      'of which: Cut or withdrawal-USD 20',
      'DifferenceUSD 250.25',
    ]);
    expect(screen.getByText('Its day came: New money')).toBeTruthy();
    const query = asked.find(({ pathname }) => pathname === '/api/funding/explain')?.searchParams;
    expect(Object.fromEntries(query ?? [])).toMatchObject({
      measure: 'received',
      country: 'only:GIN',
      to: '90',
      fromValueAsOf: '2023-12-31',
      valueAsOf: '2024-12-31',
    });
    expect(query?.has('from')).toBe(false);
  });

  it('may differ on both clocks; what the later one does not say, the header says', async () => {
    const { asked } = await shown('/compare?from=40&fromValueAsOf=2023-12-31&valueAsOf=2024-12-31');
    fireEvent.click(await screen.findByText('+250.25'));
    await screen.findByRole('table', { name: 'Cause' });
    const query = asked.find(({ pathname }) => pathname === '/api/funding/explain')?.searchParams;
    expect(Object.fromEntries(query ?? [])).toMatchObject({
      from: '40',
      to: '90',
      fromValueAsOf: '2023-12-31',
      valueAsOf: '2024-12-31',
    });
    expect(side('Earlier').getByLabelText<HTMLInputElement>('Entry number').value).toBe('40');
    expect(side('Later').getByLabelText<HTMLInputElement>('Value dates until').value).toBe('');
  });

  it('are one recorded moment apart where only that is chosen', async () => {
    const { asked } = await shown('/compare?from=40&valueAsOf=2024-12-31');
    await screen.findByRole('table');
    const views = asked.filter(({ pathname }) => pathname === '/api/funding').map(({ searchParams }) => searchParams);
    expect(views.map((query) => [query.get('asOf'), query.get('valueAsOf')])).toEqual([
      ['40', '2024-12-31'],
      [null, '2024-12-31'],
    ]);
  });

  it('stand in the address as they were chosen', async () => {
    const { address } = await shown('/compare?by=theme');
    expect(screen.getByText('Choose an earlier moment')).toBeTruthy();
    fireEvent.change(side('Earlier').getByLabelText('Value dates until'), { target: { value: '2023-12-31' } });
    fireEvent.change(side('Later').getByLabelText('Value dates until'), { target: { value: '2024-12-31' } });
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
    await waitFor(() =>
      expect(address()).toEqual({ by: 'theme', fromValueAsOf: '2023-12-31', toValueAsOf: '2024-12-31' }),
    );
  });

  it('are chosen at once where a day is meant that is often meant', async () => {
    const { address } = await shown('/compare?toValueAsOf=2024-12-31');
    fireEvent.click(side('Earlier').getByRole('button', { name: 'End of the year before' }));
    await waitFor(() => expect(address()).toEqual({ fromValueAsOf: '2023-12-31', toValueAsOf: '2024-12-31' }));
    fireEvent.click(side('Later').getByRole('button', { name: 'A month before' }));
    await waitFor(() => expect(address()['toValueAsOf']).not.toBe('2024-12-31'));
  });

  it('say so where they are one and the same, or the wrong way round', async () => {
    await shown('/compare?fromValueAsOf=2023-12-31&valueAsOf=2023-12-31');
    expect((await screen.findByRole('alert')).textContent).toContain('Both are the same moment');
  });

  it('open no difference where the earlier is after the later', async () => {
    await shown('/compare?fromValueAsOf=2024-12-31&valueAsOf=2023-12-31');
    expect((await screen.findByRole('alert')).textContent).toContain('the earlier moment is after the later one');
    expect(screen.queryByRole('button', { name: /250/ })).toBeNull();
  });

  it('say what is wrong with a moment that is none', async () => {
    await shown('/compare?from=someday', {
      ...ANSWERS,
      '/api/funding': () =>
        Response.json({ status: 400, code: 'AS_OF_AHEAD', field: 'asOf', detail: 'Ahead' }, { status: 400 }),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('This moment is in the future.');
  });

  it('say so where neither shows anything', async () => {
    await shown(YEARS, { ...ANSWERS, '/api/funding': () => ({ rows: [], displayCurrency: 'USD', position: 90 }) });
    expect(await screen.findByText('Neither moment shows anything')).toBeTruthy();
  });
});
