import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showScreen } from '@/testing/showScreen.testing';
import { MatrixScreen } from './MatrixScreen';

const figures = (gap: string) => ({ gap, required: gap, own: { required: { USD: gap } } });

const PAIRS = [
  { country: 'GIN', theme: 'CT-01', ...figures('60000.00') },
  { country: 'MLI', theme: 'CT-02', ...figures('80000.00') },
  { country: 'TUV', theme: 'CT-02', gap: '0.00', noRate: { required: { AUD: '7.00' } } },
  { country: 'not specified', theme: 'not specified', gap: '0.00' },
];
const BY_COUNTRY = [
  { country: 'GIN', ...figures('60000.00'), coverage: '0.2500' },
  { country: 'MLI', ...figures('80000.00') },
  { country: 'TUV', gap: '0.00', noRate: { required: { AUD: '7.00' } } },
  { country: 'not specified', gap: '0.00' },
];
const BY_THEME = [
  { theme: 'not specified', gap: '0.00' },
  { theme: 'CT-01', ...figures('60000.00') },
  { theme: 'CT-02', ...figures('80000.00') },
];
const BY_REGION = [
  { region: '002', ...figures('510000.00') },
  { region: '011', ...figures('140000.00') },
  { region: 'not specified', ...figures('9.00') },
];

const list = (items: unknown[]) => ({ items, page: { totalPages: 1, totalItems: items.length }, position: 9 });
const ANSWERS: Answers = {
  '/api/funding': (query) => ({
    rows:
      { 'country,theme': PAIRS, country: BY_COUNTRY, theme: BY_THEME, region: BY_REGION, 'region,theme': [] }[
        query.getAll('groupBy').join()
      ] ?? [],
    total: figures('140000.00'),
    asOf: '2026-11-27T12:00:00Z',
  }),
  '/api/themes': () => list([]),
  '/api/participants': () => list([]),
  '/api/countries': () =>
    list([
      { code: 'GIN', region: '011' },
      { code: 'MLI', region: '011' },
      { code: 'TUV', region: '061' },
    ]),
  '/api/regions': () => list([{ code: '011', parent: '202' }, { code: '202', parent: '002' }, { code: '002' }]),
};

describe('the matrix', () => {
  const shown = (address = '/matrix') => showScreen(MatrixScreen, address, ANSWERS);
  const rows = () =>
    within(screen.getByRole('grid'))
      .getAllByRole('row')
      .map((row) => row.querySelector('th')?.textContent);
  const cell = (name: RegExp) => screen.getByRole('link', { name });

  it('bears the totals that the exchange has summed, and rows and columns of what nobody specified', async () => {
    await shown();
    expect(await screen.findByRole('link', { name: /^Total: USD.140,000$/ })).toBeTruthy();
    expect(cell(/^Mali: USD.80,000$/)).toBeTruthy();
    expect(cell(/^Ratification and legislation: USD.60,000$/)).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Not specified' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Theme not specified' })).toBeTruthy();
  });

  it('opens a figure to the entries of its country and theme', async () => {
    await shown('/matrix?donor=DON-CHE');
    const link = await screen.findByRole('link', { name: /^Guinea, Ratification and legislation: USD.60,000$/ });
    const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', location.origin);
    expect(pathname).toBe('/explain');
    expect(Object.fromEntries(searchParams)).toEqual({
      country: 'GIN',
      theme: 'CT-01',
      donor: 'DON-CHE',
      measure: 'gap',
      displayCurrency: 'USD',
    });
  });

  it('shows an amount without a rate apart from nothing', async () => {
    await shown();
    const unrated = await screen.findByRole('link', { name: /^Tuvalu, International.*: no exchange rate$/ });
    expect(unrated.textContent).toBe('no rate');
    expect(screen.getByRole('gridcell', { name: /^Tuvalu, Ratification.*: nothing recorded$/ }).textContent).toBe('–');
  });

  it('is walked through with the arrow keys', async () => {
    await shown();
    const first = await screen.findByRole('link', { name: /^Total: USD/ });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cell(/^Mali: USD/));
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Mali, Ratification/);
    fireEvent.keyDown(document.activeElement ?? first, { key: 'End' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Mali, Theme not specified/);
    const stops = screen.getByRole('grid').querySelectorAll('tbody [tabindex="0"], thead [data-cell][tabindex="0"]');
    expect(stops).toHaveLength(1);
  });

  it('is sorted by a column, and stands under regions where that is wanted', async () => {
    const { address } = await shown();
    await screen.findByRole('grid');
    expect(rows().slice(2)).toEqual(['Mali', 'Guinea', 'Tuvalu', 'Not specified']);
    fireEvent.click(screen.getByRole('button', { name: 'Country or area' }));
    await waitFor(() => expect(rows().slice(2)).toEqual(['Guinea', 'Mali', 'Tuvalu', 'Not specified']));
    fireEvent.click(screen.getByRole('switch', { name: 'Under their regions' }));
    await waitFor(() =>
      expect(rows().slice(2)).toEqual([
        'Western Africa',
        'Guinea',
        'Mali',
        'Polynesia',
        'Tuvalu',
        'Of no one region',
        'Not specified',
      ]),
    );
    expect(address()).toEqual({ sort: 'name', group: 'region' });
  });

  it('opens a region to what is its own, without its sub-regions', async () => {
    await shown('/matrix?rows=region');
    const opened = (link: HTMLElement) =>
      new URL(link.getAttribute('href') ?? '', location.origin).searchParams.get('region');
    expect(opened(await screen.findByRole('link', { name: /^Western Africa: USD.140,000$/ }))).toBe('only:011');
    expect(opened(cell(/^Africa: USD.510,000$/))).toBe('only:002');
    expect(opened(cell(/^Not specified: USD.9$/))).toBe('only:not specified');
  });

  it('opens a coverage to the figures that it is of', async () => {
    await shown('/matrix?measure=coverage');
    const link = await screen.findByRole('link', { name: /^Guinea: 25%$/ });
    expect(new URL(link.getAttribute('href') ?? '', location.origin).searchParams.get('measure')).toBe('coverage');
  });
});
