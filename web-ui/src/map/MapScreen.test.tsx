import { readFileSync } from 'node:fs';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MapScreen } from './MapScreen';
import { type Answers, type ShownScreen, showScreen } from '@/testing/showScreen.testing';

const GEOMETRY = JSON.parse(readFileSync('src/map/geometry.json', 'utf8')) as unknown;

const NOTHING = {
  required: '0.00',
  pledged: '0.00',
  committed: '0.00',
  received: '0.00',
  allocated: '0.00',
  gap: '0.00',
  activities: { requested: '0', planned: '0', ongoing: '0', completed: '1', postponed: '0', cancelled: '0' },
};

function row(country: string, figures: Record<string, unknown>) {
  return { ...NOTHING, country, ...figures };
}

const GUINEA = row('GIN', {
  required: '260000.00',
  gap: '60000.00',
  coverage: '0.7692',
  own: { required: { USD: '260000.00' } },
});
const MALI = row('MLI', { own: { required: { USD: '5.00' } } });
const TUVALU = row('TUV', { noRate: { required: { AUD: '70000.00' } } });
const NOWHERE = row('not specified', { pledged: '568900.00', received: '70000.00' });
const AFRICA = { ...NOTHING, region: '002', pledged: '510000.00' };
const WESTERN_AFRICA = { ...NOTHING, region: '011', pledged: '50000.00' };

describe('the assistance map', () => {
  let rows: unknown[];
  let answers: Answers;

  beforeEach(() => {
    rows = [GUINEA, MALI, TUVALU, NOWHERE];
    const list = (items: unknown[]) => ({ items, page: { totalPages: 1, totalItems: items.length }, position: 9 });
    answers = {
      '/src/map/geometry.json': () => GEOMETRY,
      '/api/funding': (query) => ({
        rows: query.get('groupBy') === 'region' ? [AFRICA, WESTERN_AFRICA] : query.has('country') ? [] : rows,
        total: { ...NOTHING, required: '260000.00', gap: '60000.00', received: '70000.00', coverage: '0.5' },
        asOf: '2026-11-27T12:00:00Z',
        position: 9,
        displayCurrency: 'USD',
      }),
      '/api/themes': () =>
        list([
          { code: 'CT-02', framework: 'GCTS', pillar: 'II', name: 'Cooperation' },
          { code: 'CT-05', framework: 'GCTS', pillar: 'IV', name: 'Rule of law' },
        ]),
      '/api/participants': () => list([]),
      '/api/countries': () => list([{ code: 'GIN', region: '011' }]),
      '/api/regions': () => list([{ code: '011', parent: '202' }, { code: '202', parent: '002' }, { code: '002' }]),
      '/api/needs': () => list([]),
    };
  });

  async function shown(address = '/'): Promise<ShownScreen> {
    const shown = await showScreen(MapScreen, address, answers);
    await waitFor(() => expect(document.querySelector('path[data-code="GIN"]')).not.toBeNull());
    return shown;
  }

  const fillOf = (code: string) => document.querySelector(`[data-code="${code}"]`)?.getAttribute('fill');

  const linkOf = (figure: HTMLElement) => figure.closest('a');

  it('says first how much is lacking', async () => {
    await shown();
    const headline = await screen.findByRole('region', { name: 'The whole in figures' });
    expect(within(headline).getByText('USD 60k')).toBeTruthy();
    expect(within(headline).getByText('23% of what is required is not allocated')).toBeTruthy();
  });

  it('shows a gap, none left, no rate and nothing recorded apart from each other', async () => {
    await shown();
    await waitFor(() => expect(fillOf('GIN')).toMatch(/--map-lack/));
    expect(fillOf('MLI')).toBe('var(--map-met)');
    expect(fillOf('TUV')).toMatch(/no-rate/);
    expect(fillOf('SEN')).toBe('var(--map-land)');
    const legend = screen.getByRole('region', { name: 'What the colours mean' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['more than zero', 'no gap left', 'no exchange rate', 'nothing recorded']);
  });

  it('loses no money that is of no country', async () => {
    await shown();
    const elsewhere = await screen.findByRole('table', { name: 'Not in one country' });
    expect(within(elsewhere).getByRole('rowheader', { name: 'Not specified' })).toBeTruthy();
    expect(linkOf(within(elsewhere).getByText('USD 569k'))).not.toBeNull();
    expect(await within(elsewhere).findByRole('rowheader', { name: 'Africa, the region as a whole' })).toBeTruthy();
  });

  it('opens a regional figure to what is of that region alone, and of no country', async () => {
    await shown();
    const elsewhere = await screen.findByRole('table', { name: 'Not in one country' });
    const link = linkOf(await within(elsewhere).findByText('USD 510k'));
    const { searchParams } = new URL(link?.getAttribute('href') ?? '', location.origin);
    expect(searchParams.get('region')).toBe('only:002');
    expect(searchParams.get('country')).toBe('not specified');
  });

  it('asks for the themes of a pillar', async () => {
    const { asked } = await shown('/?pillar=II&donor=DON-CHE&periodFrom=2008-01-01');
    await waitFor(() => {
      const funding = asked.filter((url) => url.pathname === '/api/funding').at(-1)?.searchParams;
      expect(funding?.getAll('theme')).toEqual(['CT-02']);
      expect(funding?.getAll('donor')).toEqual(['DON-CHE']);
      expect(funding?.get('periodFrom')).toBe('2008-01-01');
    });
  });

  it('opens a country, and the address says so', async () => {
    const { address } = await shown();
    await waitFor(() => expect(fillOf('GIN')).toMatch(/--map-lack/));
    fireEvent.click(document.querySelector('path[data-code="GIN"]') ?? document.body);
    expect(await screen.findByRole('dialog', { name: 'Guinea' })).toBeTruthy();
    expect(address()).toEqual({ country: 'GIN' });
  });

  it('marks what the news changed, and says it', async () => {
    const { refetch } = await shown();
    await waitFor(() => expect(fillOf('MLI')).toBe('var(--map-met)'));
    rows = [GUINEA, { ...MALI, gap: '5.00', required: '5.00' }, TUVALU, NOWHERE];
    await refetch();
    expect(await screen.findByText('Updated just now: Mali')).toBeTruthy();
    const changed = [...document.querySelectorAll('path[data-changed="true"]')];
    expect(changed.map((area) => area.getAttribute('data-code'))).toEqual(['MLI']);
  });
});
