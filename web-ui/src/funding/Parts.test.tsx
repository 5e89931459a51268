import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import { ExplainScreen } from './ExplainScreen';

const DONOR = '0a0a0a0a-0000-4000-8000-000000000001';

const ANSWERS = {
  '/api/funding/explain': () => ({ total: '0.00', displayCurrency: 'USD', position: 9, entries: [] }),
  '/api/funding': () => ({
    rows: [],
    total: { committed: '50.00', required: '200.00', coverage: '0.2500' },
    displayCurrency: 'USD',
  }),
  [`/api/participants/${DONOR}`]: () => ({ name: 'Norway' }),
  '/api/participants': () => ({ items: [{ id: DONOR, name: 'Norway' }], page: { totalPages: 1, totalItems: 1 } }),
};

describe('what a figure is of', () => {
  const lead = async (search: string) => {
    await showScreen(ExplainScreen, `/explain?${search}`, ANSWERS);
    return async (text: string) => expect(await screen.findByText(text)).toBeTruthy();
  };

  it.each([
    ['region=only:015', 'Northern Africa, without its sub-regions'],
    ['region=015', 'Northern Africa'],
    ['region=only:several', 'several regions together'],
    ['region=only:not+specified', 'no region given'],
    ['theme=not+specified', 'no theme given'],
    ['country=several', 'several countries together'],
    ['pledge=only:not+specified', 'of no pledge'],
    ['country=LBY', 'Libya'],
    ['country=LBY&valueAsOf=2008-07-01', 'Libyan Arab Jamahiriya'],
    ['country=LBY&asOf=2011-01-01T00:00:00Z', 'Libyan Arab Jamahiriya'],
    ['country=LBY&asOf=17', 'Libya'],
  ])('%s is said plainly', async (search, text) => {
    const says = await lead(`measure=gap&${search}`);
    await says(text);
  });

  it('a coverage is of two figures, each of which opens', async () => {
    await showScreen(ExplainScreen, '/explain?measure=coverage&region=only:015', ANSWERS);
    expect((await screen.findByTestId('figure')).textContent).toBe('25%');
    for (const [name, measure] of [
      [/^USD.50$/, 'committed'],
      [/^USD.200$/, 'required'],
    ] as const) {
      const { searchParams } = new URL(screen.getByRole('link', { name }).getAttribute('href') ?? '', location.origin);
      expect(searchParams.get('measure')).toBe(measure);
      expect(searchParams.get('region')).toBe('only:015');
    }
  });
});
