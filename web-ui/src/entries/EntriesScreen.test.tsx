import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, type ShownScreen, showScreen } from '@/testing/showScreen.testing';
import { EntriesScreen } from './EntriesScreen';

const NORWAY = '00000000-0000-4000-8000-000000000001';
const NEED = '00000000-0000-4000-8000-00000000000a';

function entry(position: number, more: Record<string, unknown>) {
  return {
    id: `event-${position}`,
    position,
    type: 'need.identified',
    subjecttype: 'need',
    subject: NEED,
    time: '2026-11-27T12:00:00Z',
    valuedate: '2008-01-31',
    participant: NORWAY,
    role: 'COORDINATOR',
    recordedfrom: 'screen',
    ...more,
  };
}

describe('the list of entries', () => {
  const answers = (items: unknown[], next?: number): Answers => ({
    '/api/entries': (query) =>
      query.has('before')
        ? { items: [entry(1, { subjectname: 'The first of all' })], position: 9, asOf: '2026-11-27T12:00:00Z' }
        : { items, position: 9, asOf: '2026-11-27T12:00:00Z', ...(next === undefined ? {} : { next }) },
    '/api/participants': () => ({
      items: [{ id: NORWAY, name: 'Norway', code: 'NOR' }],
      page: { totalPages: 1, totalItems: 1 },
    }),
  });
  const shown = (items: unknown[], next?: number): Promise<ShownScreen> =>
    showScreen(EntriesScreen, '/entries', answers(items, next));

  it('calls a record by its name, and leads to it', async () => {
    await shown([entry(9, { subjectname: 'Judges who know the conventions' })]);
    const link = await screen.findByRole('link', { name: 'Judges who know the conventions' });
    expect(link.getAttribute('href')).toBe(`/needs/${NEED}`);
    await waitFor(() => expect(screen.getByText('Norway')).toBeTruthy());
    expect(screen.getByText('Coordinator')).toBeTruthy();
  });

  it('shows how the id of a record without a name begins', async () => {
    await shown([
      entry(9, { subjecttype: 'exchange-rates', subject: 'EUR-USD-2008', type: 'exchange-rate.published' }),
    ]);
    expect(await screen.findByText('EUR-USD-')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /EUR/ })).toBeNull();
  });

  it('goes on to the end, every part as of the first', async () => {
    const { asked } = await shown([entry(9, { subjectname: 'The latest' })], 9);
    await screen.findByText('The first of all');
    const parts = asked.filter(({ pathname }) => pathname === '/api/entries');
    expect(parts.map(({ searchParams }) => [searchParams.get('before'), searchParams.get('asOf')])).toEqual([
      [null, null],
      ['9', '9'],
    ]);
  });

  it('finds an entry by the name of its record', async () => {
    await shown([entry(9, { subjectname: 'Judges' }), entry(8, { subjectname: 'Borders' })]);
    await screen.findByText('Judges');
    fireEvent.change(screen.getByLabelText('Search in the table'), { target: { value: 'bord' } });
    await waitFor(() => expect(screen.queryByText('Judges')).toBeNull());
    expect(screen.getByText('Borders')).toBeTruthy();
  });

  it('says what to do where nothing was recorded, and where it cannot be read', async () => {
    await shown([]);
    expect(await screen.findByText('Nothing was recorded yet')).toBeTruthy();
  });

  it('can be asked for again when it could not be read', async () => {
    let broken = true;
    const good = answers([entry(9, { subjectname: 'Judges' })]);
    await showScreen(EntriesScreen, '/entries', {
      ...good,
      '/api/entries': (query, sent) =>
        broken
          ? Response.json({ code: 'VIEWS_BUILDING', status: 503, title: 'Building' }, { status: 503 })
          : good['/api/entries']?.(query, sent),
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    broken = false;
    fireEvent.click(again);
    expect(await screen.findByText('Judges')).toBeTruthy();
  });
});
