import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useReader } from '@/access/MeProvider';
import { parseSearch, useAddress, writeSearch } from '@/address/useParam';
import { type Problem, type Schemas, api } from '@/api/client';
import { useSubmit } from '@/form/useSubmit';
import { Failed, useAdvice } from '@/frame/Outcome';
import { useTexts } from '@/language/useTexts';

type SavedView = Schemas['SavedView'];

const KEY = ['saved-views'];
const LONGEST_NAME = 80;

/** What somebody saved of a table, under names of their own; whoever is not signed in has nothing to save it under. */
export function SavedViews({ name }: { name: string }): ReactNode {
  const t = useTexts();
  const { me } = useReader();
  const [open, setOpen] = useState(false);
  if (me === undefined) {
    return null;
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      position="bottom-start"
      width={300}
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('table.views.title')}
          title={t('table.views.title')}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconBookmark size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('table.views.title')}>
        {open ? <Views screen={name} close={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function Views({ screen, close }: { screen: string; close: () => void }): ReactNode {
  const t = useTexts();
  const here = useHere();
  const found = useQuery<SavedView[], Problem>({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await api.GET('/me/views', { signal })).data ?? [],
  });
  const own = found.data?.filter((view) => view.screen === screen);
  return (
    <Stack gap="sm">
      {found.isError ? <Failed fault={found.error} retry={() => void found.refetch()} /> : null}
      {own?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('table.views.none')}
        </Text>
      ) : null}
      {own === undefined || own.length === 0 ? null : (
        <ul aria-label={t('table.views.title')} className="saved-views">
          {own.map((view) => (
            <View key={view.id} view={view} shown={view.address === here} close={close} />
          ))}
        </ul>
      )}
      <Saving screen={screen} address={here} />
    </Stack>
  );
}

/** The address without the moment: a view is looked at from any. */
function useHere(): string {
  const [search] = useAddress();
  return writeSearch({ ...search, asOf: undefined, valueAsOf: undefined });
}

function View({ view, shown, close }: { view: SavedView; shown: boolean; close: () => void }): ReactNode {
  const t = useTexts();
  const advice = useAdvice();
  const client = useQueryClient();
  const removal = useSubmit(async () => {
    try {
      await api.DELETE('/me/views/{id}', { params: { path: { id: view.id } } });
    } finally {
      await client.invalidateQueries({ queryKey: KEY });
    }
  }, advice);
  return (
    <li>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Link
          to="."
          search={({ asOf, valueAsOf }: Record<string, unknown>) => ({ ...parseSearch(view.address), asOf, valueAsOf })}
          aria-current={shown ? 'true' : undefined}
          onClick={close}
        >
          <bdi>{view.name}</bdi>
        </Link>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('table.views.remove', { name: view.name })}
          loading={removal.sending}
          onClick={removal.run}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {removal.fault === undefined ? null : (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {advice(removal.fault)}
        </Text>
      )}
    </li>
  );
}

function Saving({ screen, address }: { screen: string; address: string }): ReactNode {
  const t = useTexts();
  const advice = useAdvice();
  const client = useQueryClient();
  const [name, setName] = useState('');
  // Kept until it is saved: a request that is sent again saves no second view.
  const [id, setId] = useState(() => crypto.randomUUID());
  const submission = useSubmit(async () => {
    await api.POST('/me/views', { body: { id, screen, name: name.trim(), address } });
    setName('');
    setId(crypto.randomUUID());
    await client.invalidateQueries({ queryKey: KEY });
  }, advice);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    submission.run();
  };
  return (
    <form onSubmit={save}>
      <Stack gap="xs">
        <TextInput
          label={t('table.views.name')}
          description={t('table.views.keeps')}
          required
          maxLength={LONGEST_NAME}
          pattern=".*\S.*"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={submission.fault === undefined ? undefined : advice(submission.fault)}
        />
        <Button type="submit" size="xs" loading={submission.sending}>
          {t('table.views.save')}
        </Button>
      </Stack>
    </form>
  );
}
