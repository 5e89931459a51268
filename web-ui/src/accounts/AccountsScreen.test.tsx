import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, showSignedIn } from '@/testing/showSignedIn.testing';
import { AccountsScreen } from './AccountsScreen';

const PARTICIPANT = { id: 'p1', name: 'Austria', code: 'AUT', kind: 'DONOR' };
const account = (change: object) => ({
  id: 'a1',
  name: 'jane.doe',
  displayName: 'Jane Doe',
  role: 'DONOR',
  participants: ['p1'],
  state: 'ACTIVE',
  mustChangePassword: false,
  demonstration: false,
  created: '2026-11-27T12:00:00Z',
  ...change,
});
const client = {
  id: 'unodc',
  account: 'm1',
  displayName: 'Projects',
  role: 'PROVIDER',
  participants: [],
  active: true,
};
const MAY = [
  'POST /accounts',
  'POST /accounts/{id}/changes',
  'POST /accounts/{id}/locks',
  'POST /accounts/{id}/deactivations',
  'POST /accounts/{id}/password-resets',
  'POST /clients',
  'POST /clients/{id}/secrets',
];

const show = (answers: Answers, at = '/administration') =>
  showSignedIn(AccountsScreen, {
    at,
    route: '/administration',
    may: MAY,
    answers: {
      'GET /accounts': () => [account({})],
      'GET /clients': () => [{ ...client, created: '2026-11-27T12:00:00Z', demonstration: false }],
      'GET /api/participants': () => ({ items: [PARTICIPANT], page: { totalPages: 1, totalItems: 1 }, position: 9 }),
      ...answers,
    },
  });

describe('accounts', () => {
  it('name their participants', async () => {
    await show({});
    const table = await screen.findByRole('region', { name: 'People' });
    await waitFor(() => expect(within(table).getByText('Austria')).toBeTruthy());
  });

  it('are made with a password that is shown once', async () => {
    const { asked } = await show({
      'POST /accounts': () => ({ account: account({ name: 'john' }), oneTimePassword: 'seven-words-of-wool' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Make an account' }));
    fireEvent.change(await screen.findByRole('textbox', { name: /^Name to sign in with/ }), {
      target: { value: 'john' },
    });
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make an account' }));
    expect(await screen.findByText('seven-words-of-wool')).toBeTruthy();
    expect(asked('POST /accounts')[0]?.body).toMatchObject({ name: 'john', role: 'DONOR', participants: [] });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.getByText('seven-words-of-wool')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
    await waitFor(() => expect(screen.queryByText('seven-words-of-wool')).toBeNull());
  });

  it('say beside the field that a name is taken', async () => {
    await show({
      'POST /accounts': () =>
        Response.json({ code: 'NAME_TAKEN', field: 'name', detail: 'Another account has this name' }, { status: 409 }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Make an account' }));
    const name = await screen.findByRole('textbox', { name: /^Name to sign in with/ });
    fireEvent.change(name, { target: { value: 'jane.doe' } });
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make an account' }));
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
  });

  it('are locked only after it was confirmed', async () => {
    const { asked } = await show({ 'POST /accounts/a1/locks': () => account({ state: 'LOCKED' }) });
    fireEvent.click(await screen.findByRole('button', { name: 'jane.doe' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lock' }));
    const asking = await screen.findByRole('dialog', { name: 'Lock: jane.doe' });
    expect(asked('POST /accounts/a1/locks')).toEqual([]);
    fireEvent.click(within(asking).getByRole('button', { name: 'Lock' }));
    await waitFor(() => expect(asked('POST /accounts/a1/locks')).toHaveLength(1));
  });

  it('keep their participants when only the role changes, and lose them where it represents nobody', async () => {
    const { asked } = await show({ 'POST /accounts/a1/changes': () => account({}) }, '/administration?account=a1');
    const change = await screen.findByRole('button', { name: 'Change role and participants' });
    fireEvent.click(change);
    await waitFor(() =>
      expect(asked('POST /accounts/a1/changes')[0]?.body).toEqual({ role: 'DONOR', participants: ['p1'] }),
    );
    fireEvent.click(screen.getByRole('combobox', { name: /^Role/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Auditor' }));
    await waitFor(() => expect(change).toHaveProperty('disabled', false));
    fireEvent.click(change);
    await waitFor(() =>
      expect(asked('POST /accounts/a1/changes')[1]?.body).toEqual({ role: 'AUDITOR', participants: [] }),
    );
  });

  it('are not for their own holder to change', async () => {
    await show({ 'GET /accounts': () => [account({ id: 'a0', role: 'ADMINISTRATOR' })] }, '/administration?account=a0');
    expect(await screen.findByText('It is your own: another administrator must change it.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lock' })).toBeNull();
  });
});

describe('clients', () => {
  it('get another secret, which is shown once', async () => {
    await show({ 'POST /clients/unodc/secrets': () => ({ client, secret: 's3cret' }) });
    fireEvent.click(await screen.findByRole('button', { name: 'unodc' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Renew the secret' }));
    const asking = await screen.findByRole('dialog', { name: 'Renew the secret: unodc' });
    expect(screen.queryByText('s3cret')).toBeNull();
    fireEvent.click(within(asking).getByRole('button', { name: 'Renew the secret' }));
    expect(await screen.findByText('s3cret')).toBeTruthy();
  });
});
