import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, type Sent, showScreen } from '@/testing/showScreen.testing';
import { reader } from '@/testing/readers';
import type { Action } from './action';
import { Actions } from './Actions';

const ID = 'a1000000-0000-4000-8000-000000000001';
const ACTIONS: Action[] = [
  {
    name: 'contributions',
    path: '/api/pledges/{id}/contributions',
    fields: [
      { kind: 'money', name: 'amount', currency: 'USD' },
      { kind: 'text', name: 'reference', optional: true },
    ],
  },
  {
    name: 'withdrawals',
    path: '/api/pledges/{id}/withdrawals',
    fields: [{ kind: 'reason', name: 'reason' }],
    grave: true,
  },
];
const MAY = ['POST /api/pledges/{id}/contributions', 'POST /api/pledges/{id}/withdrawals'];

const shown = (address: string, may: string[], answers: Answers = {}) =>
  showScreen(() => <Actions kind="pledge" id={ID} actions={ACTIONS} />, address, answers, reader('DONOR', ...may));

const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);

describe('what can be done to a record', () => {
  it('is what the role may do', async () => {
    await shown('/', MAY);
    expect(buttons()).toEqual(['Record a payment', 'Withdraw the pledge']);
  });

  it('is nothing that the role may not do', async () => {
    await shown('/', MAY.slice(1));
    expect(buttons()).toEqual(['Withdraw the pledge']);
  });

  it.each(['/?asOf=7', '/?valueAsOf=2008-01-31'])('is nothing in the past: %s', async (address) => {
    await shown(address, MAY);
    expect(buttons()).toEqual([]);
  });

  it('is told to the exchange without what was left empty, and is over then', async () => {
    const sent: Sent[] = [];
    await shown('/', MAY, {
      [`/api/pledges/${ID}/contributions`]: (_, told) => {
        sent.push(told);
        return Response.json({ position: 12 }, { status: 201 });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Record a payment' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record a payment' });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^Amount/ }), { target: { value: '70.50' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      amount: { amount: '70.50', currency: 'USD' },
    });
  });
});
