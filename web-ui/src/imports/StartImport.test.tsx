import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showSignedIn } from '@/testing/showSignedIn.testing';
import { StartImport } from './StartImport';

const MAY = ['POST /api/imports/fts', 'POST /api/exchange-rates'];
const show = (answer: () => unknown) =>
  showSignedIn(() => <StartImport />, {
    at: '/imports',
    route: '/imports',
    may: MAY,
    answers: { 'POST /api/imports/fts': answer },
  });

async function choose(): Promise<void> {
  await screen.findByRole('radio', { name: 'Flows of FTS' });
  const input = document.querySelector('input[type="file"]');
  fireEvent.change(input ?? document.body, { target: { files: [new File(['{}'], 'flows.json')] } });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Start the import' })).toHaveProperty('disabled', false),
  );
}

describe('starting an import', () => {
  it('offers only what the reader may import', async () => {
    await show(() => undefined);
    expect((await screen.findAllByRole('radio')).map((radio) => radio.getAttribute('value'))).toEqual([
      'fts',
      'exchange-rates',
    ]);
    expect(screen.getByRole('button', { name: 'Start the import' })).toHaveProperty('disabled', true);
  });

  it('leads to the report that is up to what was begun', async () => {
    const { address } = await show(() => ({ id: 'i1', position: 12 }));
    await choose();
    fireEvent.click(screen.getByRole('button', { name: 'Start the import' }));
    await waitFor(() => expect(address()).toBe('/imports/i1?atLeast=12'));
  });

  it('sends the same files again under the same id', async () => {
    const { asked } = await show(() => Response.json({ code: 'MALFORMED_JSON', detail: 'Line 1' }, { status: 400 }));
    await choose();
    fireEvent.click(screen.getByRole('button', { name: 'Start the import' }));
    expect(await screen.findByText('The file is not good JSON, or breaks off.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start the import' }));
    await waitFor(() => expect(asked('POST /api/imports/fts')).toHaveLength(2));
    const [first, second] = asked('POST /api/imports/fts').map(({ query }) => query['id']);
    expect(first).toBeTruthy();
    expect(second).toBe(first);
  });
});
