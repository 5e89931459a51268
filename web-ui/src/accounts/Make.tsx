import { Button, Drawer, Group, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { type Schemas, api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { ChoiceField, TextField } from '@/form/fields';
import { type Submission, useSubmit } from '@/form/useSubmit';
import { Failed, useAdvice } from '@/frame/Outcome';
import { useTold } from '@/frame/Told';
import { LANGUAGES, OWN_NAMES } from '@/language/languages';
import { useTexts } from '@/language/useTexts';
import { reached } from './reach';
import { type Authority, RoleFields, told } from './RoleFields';
import type { Told } from './Secret';

function MakeForm({
  action,
  submission,
  children,
}: {
  action: string;
  submission: Submission;
  children: ReactNode;
}): ReactNode {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submission.run();
      }}
    >
      <Stack>
        {children}
        {submission.fault === undefined ? null : <Failed fault={submission.fault} />}
        <Group>
          <Button type="submit" loading={submission.sending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useAuthority(): [Authority, (value: Authority) => void] {
  const { me } = useReader();
  return useState<Authority>({ role: reached(me)[0] ?? 'DONOR', participants: [] });
}

function MakeAccount({ made, close }: { made: (told: Told) => void; close: () => void }): ReactNode {
  const t = useTexts();
  const call = useCall();
  const say = useTold();
  // The same at every attempt, so that the account is made once.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [language, setLanguage] = useState<string>();
  const [authority, setAuthority] = useAuthority();
  const submission = useSubmit(async () => {
    const body: Schemas['NewAccount'] = {
      id,
      name,
      ...told(authority),
      ...(displayName === '' ? {} : { displayName }),
      ...(language === undefined ? {} : { language }),
    };
    const { account, oneTimePassword } = await call<Schemas['AccountWithPassword']>(api.POST('/accounts', { body }));
    close();
    if (oneTimePassword === undefined) {
      say(t('accounts.madeBefore'));
    } else {
      made({ whose: account.name ?? name, kind: 'password', secret: oneTimePassword });
    }
  }, useAdvice());
  return (
    <MakeForm action={t('accounts.makeAccount')} submission={submission}>
      <TextField
        label={t('accounts.name')}
        help={t('accounts.nameHelp')}
        required
        value={name}
        onChange={setName}
        error={submission.wrong('name')}
      />
      <TextField
        label={t('accounts.displayName')}
        help={t('accounts.displayNameHelp')}
        value={displayName}
        onChange={setDisplayName}
        error={submission.wrong('displayName')}
      />
      <ChoiceField
        label={t('accounts.language')}
        choices={LANGUAGES.map((code) => ({ value: code, label: OWN_NAMES[code] }))}
        value={language}
        onChange={setLanguage}
      />
      <RoleFields value={authority} onChange={setAuthority} submission={submission} />
    </MakeForm>
  );
}

function MakeClient({ made, close }: { made: (told: Told) => void; close: () => void }): ReactNode {
  const t = useTexts();
  const call = useCall();
  const [id, setId] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [authority, setAuthority] = useAuthority();
  const submission = useSubmit(async () => {
    const body: Schemas['NewClient'] = { id, displayName, ...told(authority) };
    const { client, secret } = await call<Schemas['ClientWithSecret']>(api.POST('/clients', { body }));
    close();
    made({ whose: client.id, kind: 'secret', secret });
  }, useAdvice());
  return (
    <MakeForm action={t('accounts.makeClient')} submission={submission}>
      <TextField
        label={t('accounts.clientId')}
        help={t('accounts.clientIdHelp')}
        required
        value={id}
        onChange={setId}
        error={submission.wrong('id')}
      />
      <TextField
        label={t('accounts.clientName')}
        help={t('accounts.clientNameHelp')}
        required
        value={displayName}
        onChange={setDisplayName}
        error={submission.wrong('displayName')}
      />
      <RoleFields value={authority} onChange={setAuthority} submission={submission} />
    </MakeForm>
  );
}

/** A button that leads to the form for another account or client. */
export function Make({ what, made }: { what: 'account' | 'client'; made: (told: Told) => void }): ReactNode {
  const t = useTexts();
  const [making, setMaking] = useState(false);
  const close = () => setMaking(false);
  const title = t(what === 'account' ? 'accounts.makeAccount' : 'accounts.makeClient');
  return (
    <>
      <Button variant={what === 'account' ? 'filled' : 'default'} onClick={() => setMaking(true)}>
        {title}
      </Button>
      <Drawer
        opened={making}
        onClose={close}
        position="right"
        title={title}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {what === 'account' ? <MakeAccount made={made} close={close} /> : <MakeClient made={made} close={close} />}
      </Drawer>
    </>
  );
}
