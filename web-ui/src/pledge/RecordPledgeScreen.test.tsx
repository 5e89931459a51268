import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answers, type ShownScreen, showScreen } from '@/testing/showScreen.testing';
import { today } from '@/record/fieldSpec';
import { reader } from '@/testing/readers';
import { RecordPledgeScreen } from './RecordPledgeScreen';

const DONOR = reader('DONOR', 'POST /api/pledges');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Told {
  id: string;
}

describe('recording a pledge', () => {
  let told: Told[];
  let answer: () => Response;
  let answers: Answers;

  beforeEach(() => {
    told = [];
    answer = () => Response.json({ position: 12, version: 1 }, { status: 201 });
    const list = () => ({ items: [], page: { totalPages: 1, totalItems: 0 }, position: 9 });
    answers = {
      '/api/countries': list,
      '/api/regions': list,
      '/api/themes': list,
      '/api/appeals': list,
      '/api/participants': list,
      '/api/needs': list,
      '/api/funding': () => ({ rows: [], displayCurrency: 'USD', position: 9 }),
      '/api/pledges': (_, { body }) => {
        told.push(body as Told);
        return answer();
      },
    };
  });

  const shown = (): Promise<ShownScreen> => showScreen(RecordPledgeScreen, '/', answers, DONOR);

  const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
  const fill = (label: RegExp, value: string) => fireEvent.change(field(label), { target: { value } });
  const send = () => fireEvent.click(screen.getByText('Record the pledge'));
  const amount = () => field(/^Amount/);
  const fillAmount = (value: string) => fireEvent.change(amount(), { target: { value } });

  it('tells the exchange what was filled in, for the donor who does it', async () => {
    const { path } = await shown();
    fillAmount('٢٥٠ ٠٠٠');
    fill(/^Reference/, 'NOR-7');
    fireEvent.click(field(/^Agreed by contract/));
    send();
    await waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]).toEqual({
      id: expect.stringMatching(UUID) as string,
      donor: DONOR.participants[0],
      amount: { amount: '250000', currency: 'USD' },
      valueDate: today(),
      kind: 'VOLUNTARY',
      form: 'CASH',
      earmark: { grade: 'UNEARMARKED' },
      fulfilled: 'COMMITTED',
      reference: 'NOR-7',
      visibility: { level: 'PUBLIC' },
    });
    await waitFor(() => expect(path()).toBe(`/pledges/${told[0]?.id}`));
  });

  it('shows what is wrong with the amount beside the amount', async () => {
    answer = () =>
      Response.json({ code: 'AMOUNT_NOT_POSITIVE', field: 'amount.amount', detail: 'Too small' }, { status: 422 });
    await shown();
    fillAmount('0');
    send();
    await waitFor(() => expect(amount().getAttribute('aria-invalid')).toBe('true'));
    const beside = amount().closest<HTMLElement>('.mantine-InputWrapper-root');
    expect(within(beside ?? document.body).getByText('The amount must be more than zero.')).toBeTruthy();
    expect(field(/^Reference/).getAttribute('aria-invalid')).not.toBe('true');
    expect(amount().value).toBe('0');
  });

  it('finds again what was typed before it was closed', async () => {
    const first = await shown();
    fillAmount('70');
    fill(/^Reference/, 'NOR-8');
    first.unmount();
    await shown();
    expect(screen.getByText('What you typed before was kept.')).toBeTruthy();
    expect(amount().value).toBe('70');
    expect(field(/^Reference/).value).toBe('NOR-8');
    fireEvent.click(screen.getByText('Begin anew'));
    expect(amount().value).toBe('');
  });

  it('keeps nothing of what was recorded', async () => {
    const first = await shown();
    fillAmount('70');
    send();
    await waitFor(() => expect(first.path()).toBe(`/pledges/${told[0]?.id}`));
    first.unmount();
    await shown();
    expect(amount().value).toBe('');
    expect(screen.queryByText('What you typed before was kept.')).toBeNull();
  });

  it('sends it once, however often one clicks', async () => {
    const { path } = await shown();
    fillAmount('70');
    // Both before anything is drawn anew, and so before the button can show that it is busy.
    act(() => {
      send();
      send();
    });
    await waitFor(() => expect(path()).toMatch(/^\/pledges\//));
    expect(told).toHaveLength(1);
  });

  it('sends it again under the same id after the line broke', async () => {
    const lost = answer;
    answer = () => {
      answer = lost;
      throw new TypeError('the line is broken');
    };
    const { path } = await shown();
    fillAmount('70');
    send();
    await waitFor(() => expect(path()).toMatch(/^\/pledges\//));
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
    expect(told[1]?.id).toMatch(UUID);
  });

  it('sends what was typed under the same id after it was refused', async () => {
    const accepted = answer;
    answer = () => Response.json({ code: 'REFERENCE_TAKEN', field: 'reference', detail: 'Taken' }, { status: 409 });
    const first = await shown();
    fillAmount('70');
    fill(/^Reference/, 'NOR-7');
    send();
    await waitFor(() => expect(field(/^Reference/).getAttribute('aria-invalid')).toBe('true'));
    first.unmount();
    answer = accepted;
    await shown();
    fill(/^Reference/, 'NOR-9');
    send();
    await waitFor(() => expect(told).toHaveLength(2));
    expect(told[1]).toEqual({ ...told[0], reference: 'NOR-9' });
  });
});
