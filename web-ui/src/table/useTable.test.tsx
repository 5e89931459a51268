import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import type { Column } from './column';
import { DataTable } from './DataTable';

interface Row {
  name: string;
  amount?: string;
  note: string;
}

const ROWS: Row[] = [
  { name: 'Norway', amount: '900.00', note: 'first' },
  { name: 'Japan', amount: '1000.00', note: 'second' },
  { name: 'Niger', note: 'third' },
];
const COLUMNS: Column<Row>[] = [
  { id: 'name', title: 'Donor', value: (row) => row.name },
  { id: 'amount', title: 'Amount', kind: 'amount', value: (row) => row.amount },
  { id: 'note', title: 'Note', value: (row) => row.note, spare: true },
];

const shown = (address: string, prefix = '') =>
  showScreen(
    () => (
      <DataTable
        name="donors"
        title="Donors"
        rows={ROWS}
        columns={COLUMNS}
        rowKey={(row) => row.name}
        sort="name"
        prefix={prefix}
      />
    ),
    address,
    {},
  );

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const headings = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent);

describe('a table', () => {
  it('is as it usually is where the address says nothing', async () => {
    await shown('/');
    expect(names()).toEqual(['Japan', 'Niger', 'Norway']);
    expect(headings()).toEqual(['Donor', 'Amount']);
    expect(screen.queryByRole('button', { name: 'As at first' })).toBeNull();
  });

  it('is sorted, filtered and cut to columns as the address says', async () => {
    await shown('/?sort=-amount&where=name~N&columns=name,note');
    expect(names()).toEqual(['Japan', 'Norway', 'Niger']);
    expect(headings()).toEqual(['Donor', 'Note']);
  });

  it('has what is empty last, whichever way it is sorted', async () => {
    await shown('/?sort=amount');
    expect(names()).toEqual(['Norway', 'Japan', 'Niger']);
    expect(screen.getByRole('columnheader', { name: /Amount/ }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('narrows to what meets the conditions', async () => {
    await shown('/?where=amount%3E950');
    expect(names()).toEqual(['Japan']);
    expect(screen.getByText('1 of 3 rows')).toBeTruthy();
  });

  it('writes into the address what is done to it, and takes it back', async () => {
    const { address } = await shown('/?asOf=7');
    fireEvent.click(screen.getByRole('button', { name: 'Amount' }));
    await waitFor(() => expect(address()).toEqual({ asOf: '7', sort: 'amount' }));
    fireEvent.click(screen.getByRole('button', { name: 'Amount' }));
    await waitFor(() => expect(address()).toEqual({ asOf: '7', sort: '-amount' }));
    await waitFor(() => expect(names()).toEqual(['Japan', 'Norway', 'Niger']));
    fireEvent.change(screen.getByRole('textbox', { name: 'Search in the table' }), { target: { value: 'nor' } });
    await waitFor(() => expect(address()).toEqual({ asOf: '7', sort: '-amount', find: 'nor' }));
    await waitFor(() => expect(names()).toEqual(['Norway']));
    fireEvent.click(screen.getByRole('button', { name: 'As at first' }));
    await waitFor(() => expect(address()).toEqual({ asOf: '7' }));
    await waitFor(() => expect(names()).toEqual(['Japan', 'Niger', 'Norway']));
  });

  it('heeds only its own words where a page has several', async () => {
    await shown('/?sort=-name&where=name~Japan&t.sort=amount', 't.');
    expect(names()).toEqual(['Norway', 'Japan', 'Niger']);
  });
});
