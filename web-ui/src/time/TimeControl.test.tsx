import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import { TimeControl } from './TimeControl';

async function opened(address: string) {
  const shown = await showScreen(TimeControl, address, {});
  fireEvent.click(screen.getByRole('button', { name: /^Moment:/ }));
  await screen.findByRole('dialog', { name: 'From which moment to look' });
  return shown;
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

const go = () => fireEvent.click(screen.getByRole('button', { name: 'Show this moment' }));

describe('the control of time', () => {
  it('sets both clocks, and keeps the rest of the address', async () => {
    const { address } = await opened('/?country=GIN');
    type('As recorded by', '2008-02-01T10:30:00');
    type('Value dates until', '2008-01-31');
    go();
    const recorded = new Date('2008-02-01T10:30:00').toISOString();
    await waitFor(() => expect(address()).toEqual({ country: 'GIN', asOf: recorded, valueAsOf: '2008-01-31' }));
  });

  it('sets either clock alone', async () => {
    const { address } = await opened('/');
    type('Value dates until', '2008-01-31');
    go();
    await waitFor(() => expect(address()).toEqual({ valueAsOf: '2008-01-31' }));
  });

  it('takes the number of an entry instead of an instant', async () => {
    const { address } = await opened('/?asOf=2008-02-01T10:30:00Z');
    type('Or by entry number', '7');
    expect(screen.getByLabelText<HTMLInputElement>('As recorded by').value).toBe('');
    go();
    await waitFor(() => expect(address()).toEqual({ asOf: '7' }));
  });

  it('goes back to now', async () => {
    const { address } = await opened('/?asOf=7&valueAsOf=2008-01-31&country=GIN');
    expect(screen.getByLabelText<HTMLInputElement>('Or by entry number').value).toBe('7');
    fireEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    await waitFor(() => expect(address()).toEqual({ country: 'GIN' }));
  });
});
