import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { type Answers, type ShownScreen, showScreen } from '@/testing/showScreen.testing';
import { reader } from '@/testing/readers';
import { SavedViews } from './SavedViews';

type SavedView = Schemas['SavedView'];

const MINE = 'f1000000-0000-4000-8000-000000000001';
const OTHER = 'f1000000-0000-4000-8000-000000000002';

describe('saved views', () => {
  let kept: SavedView[];
  let sent: SavedView[];
  let answers: Answers;

  beforeEach(() => {
    sent = [];
    kept = [
      { id: MINE, screen: 'pledges', name: 'Largest first', address: '?sort=-pledged&where=state%3DOPEN' },
      { id: OTHER, screen: 'needs', name: 'Of needs', address: '' },
    ];
    answers = {
      '/me/views': (_, { method, body }) => {
        if (method === 'POST') {
          sent.push(body as SavedView);
          kept.push(body as SavedView);
          return Response.json(body, { status: 201 });
        }
        return kept;
      },
      [`/me/views/${MINE}`]: (_, { method }) => {
        kept = kept.filter((view) => method !== 'DELETE' || view.id !== MINE);
        return new Response(null, { status: 204 });
      },
    };
  });

  async function opened(address: string): Promise<ShownScreen> {
    const shown = await showScreen(() => <SavedViews name="pledges" />, address, answers, reader('DONOR'));
    fireEvent.click(screen.getByRole('button', { name: 'Saved views' }));
    await screen.findByRole('dialog', { name: 'Saved views' });
    return shown;
  }

  const names = () => screen.queryAllByRole('link').map((link) => link.textContent);

  it('are nobody’s where nobody is signed in', async () => {
    await showScreen(() => <SavedViews name="pledges" />, '/', answers);
    expect(screen.queryByRole('button', { name: 'Saved views' })).toBeNull();
  });

  it('of this screen lead to their addresses, and stay in the moment', async () => {
    const { address } = await opened('/?find=x&asOf=7&valueAsOf=2008-01-31');
    await screen.findByRole('link', { name: 'Largest first' });
    expect(names()).toEqual(['Largest first']);
    fireEvent.click(screen.getByRole('link', { name: 'Largest first' }));
    await waitFor(() =>
      expect(address()).toEqual({ sort: '-pledged', where: 'state=OPEN', asOf: '7', valueAsOf: '2008-01-31' }),
    );
  });

  it('keep the whole address without the moment', async () => {
    await opened('/?sort=reference&where=state%3DOPEN&where=donor~Nor&country=AFG&asOf=7&valueAsOf=2008-01-31');
    fireEvent.change(await screen.findByLabelText(/Name of the view/), { target: { value: ' Of Norway ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    await screen.findByRole('link', { name: 'Of Norway' });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ screen: 'pledges', name: 'Of Norway' });
    const saved = new URLSearchParams(sent[0]?.address);
    expect([...saved]).toEqual([
      ['sort', 'reference'],
      ['where', 'state=OPEN'],
      ['where', 'donor~Nor'],
      ['country', 'AFG'],
    ]);
  });

  it('are saved under one id until they are', async () => {
    const working = answers['/me/views'];
    const ids: string[] = [];
    answers['/me/views'] = (query, told) => {
      if (told.method === 'POST') {
        ids.push((told.body as SavedView).id);
        if (ids.length === 1) {
          throw new TypeError('the line is broken');
        }
      }
      return working?.(query, told);
    };
    await opened('/?find=x');
    fireEvent.change(await screen.findByLabelText(/Name of the view/), { target: { value: 'Of x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    await screen.findByText(/The exchange does not answer/);
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    await screen.findByRole('link', { name: 'Of x' });
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
  });

  it('are removed', async () => {
    await opened('/');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove the view Largest first' }));
    expect(await screen.findByText('No view of this table is saved yet.')).toBeTruthy();
    expect(names()).toEqual([]);
    expect(kept.map(({ id }) => id)).toEqual([OTHER]);
  });

  it('say why one is not saved', async () => {
    answers['/me/views'] = (_, { method }) =>
      method === 'POST'
        ? Response.json({ code: 'TOO_MANY_VIEWS', detail: 'At most 200', status: 409 }, { status: 409 })
        : [];
    await opened('/');
    fireEvent.change(await screen.findByLabelText(/Name of the view/), { target: { value: 'One more' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    const dialog = screen.getByRole('dialog', { name: 'Saved views' });
    expect(await within(dialog).findByText(/Remove one first/)).toBeTruthy();
  });
});
