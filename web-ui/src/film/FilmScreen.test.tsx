import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, type ShownScreen, showScreen } from '@/testing/showScreen.testing';
import { FilmScreen } from './FilmScreen';

const GEOMETRY = JSON.parse(readFileSync('src/map/geometry.json', 'utf8')) as unknown;
const DAYS = ['2006-03-13', '2007-10-22', '2008-01-21'];

const entries = DAYS.map((valuedate, index) => ({
  id: `event-${index + 1}`,
  position: index + 1,
  type: 'pledge.recorded',
  subjecttype: 'pledge',
  subject: `0000000${index}-0000-4000-8000-000000000001`,
  subjectname: `NOR-${index + 1}`,
  time: `2026-11-27T12:00:0${index}Z`,
  valuedate,
})).toReversed();

/** What had been pledged by a day, or by the time of an entry. */
function pledgedBy(query: URLSearchParams): string {
  const known = DAYS.filter((day, index) => {
    const at = query.get('valueAsOf');
    return at === null ? index + 1 <= Number(query.get('asOf') ?? 9) : day <= at;
  });
  return `${known.length}000.00`;
}

const figures = (pledged: string) => ({
  required: '0.00',
  pledged,
  committed: '0.00',
  received: '0.00',
  allocated: '0.00',
  gap: '0.00',
});

const ANSWERS: Answers = {
  '/src/map/geometry.json': () => GEOMETRY,
  '/api/entries': () => ({ items: entries, position: 3, asOf: '2026-11-27T12:00:00Z' }),
  '/api/funding': (query) => ({
    rows: [{ ...figures(pledgedBy(query)), country: 'GIN', countryName: 'Guinea' }],
    total: figures(pledgedBy(query)),
    asOf: '2026-11-27T12:00:00Z',
    position: 3,
    displayCurrency: 'USD',
  }),
};

describe('the film', () => {
  const shown = async (address: string): Promise<ShownScreen> => {
    const screenShown = await showScreen(FilmScreen, address, ANSWERS);
    await screen.findByTestId('film-moment');
    return screenShown;
  };
  const moment = () => screen.getByTestId('film-moment').textContent;
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  it('begins with the first day, and tells what happened on it', async () => {
    await shown('/film');
    expect(moment()).toBe('13 Mar 2006 1 of 3');
    expect((await screen.findByRole('link', { name: 'NOR-1' })).getAttribute('href')).toContain('/pledges/00000000');
    expect(await screen.findAllByText('USD 1,000')).not.toHaveLength(0);
  });

  it('steps, goes to the end and back, and says so in the address', async () => {
    const { address } = await shown('/film');
    press('One step forward');
    await waitFor(() => expect(address()).toMatchObject({ at: '2007-10-22' }));
    press('To the end');
    await waitFor(() => expect(moment()).toBe('21 Jan 2008 3 of 3'));
    expect(address()).toMatchObject({ at: '2008-01-21' });
    expect(await screen.findAllByText('USD 3,000')).not.toHaveLength(0);
    press('To the beginning');
    await waitFor(() => expect(address()).toMatchObject({ at: '2006-03-13' }));
  });

  it('opens at the picture that an address names, on either clock', async () => {
    await shown('/film?clock=recorded&at=2');
    expect(moment()).toMatch(/2 of 3$/);
    expect(await screen.findAllByText('USD 2,000')).not.toHaveLength(0);
  });

  it('plays to its end, and the address goes along', async () => {
    const { address } = await shown('/film?speed=8');
    press('Play');
    await waitFor(() => expect(moment()).toMatch(/3 of 3$/));
    await screen.findByRole('button', { name: 'Play' });
    await waitFor(() => expect(address()).toMatchObject({ at: '2008-01-21' }));
  });

  it('pauses by the space bar', async () => {
    const { address } = await shown('/film?speed=0.5');
    press('Play');
    await screen.findByRole('button', { name: 'Pause' });
    fireEvent.keyDown(screen.getByTestId('film-moment'), { key: ' ' });
    expect(await screen.findByRole('button', { name: 'Play' })).toBeTruthy();
    await waitFor(() => expect(address()).toMatchObject({ at: '2006-03-13' }));
  });

  it('jumps to the picture of an entry, and knows which there are not', async () => {
    const { address } = await shown('/film');
    const field = screen.getByLabelText('Go to entry no.');
    fireEvent.change(field, { target: { value: '7' } });
    expect(await screen.findByText('Not in the film')).toBeTruthy();
    fireEvent.change(field, { target: { value: '3' } });
    fireEvent.submit(field);
    await waitFor(() => expect(address()).toMatchObject({ at: '2008-01-21' }));
  });

  it('keeps a moment, and comes back to it after a reload', async () => {
    const first = await shown('/film?at=2007-10-22');
    fireEvent.change(await screen.findByLabelText('Name of this moment'), { target: { value: 'Before the crisis' } });
    press('Add a bookmark');
    await screen.findByRole('button', { name: 'Before the crisis' });
    act(() => first.unmount());

    const { address } = await shown('/film');
    fireEvent.click(await screen.findByRole('button', { name: 'Before the crisis' }));
    await waitFor(() => expect(address()).toMatchObject({ at: '2007-10-22' }));
    press('Remove the bookmark Before the crisis');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Before the crisis' })).toBeNull());
  });

  it('says where there is nothing to show', async () => {
    await showScreen(FilmScreen, '/film', {
      ...ANSWERS,
      '/api/entries': () => ({ items: [], position: 0, asOf: '2026-11-27T12:00:00Z' }),
    });
    expect(await screen.findByText('There is nothing to show yet')).toBeTruthy();
  });
});
