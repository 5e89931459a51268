import { Button, Drawer, Menu, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useSend } from '@/api/useSend';
import { Form } from '@/form/Form';
import { useDraft } from '@/form/useDraft';
import { useSubmit } from '@/form/useSubmit';
import { useAdvice } from '@/frame/Outcome';
import { useTold } from '@/frame/Told';
import { useTexts } from '@/language/useTexts';
import { useMoment } from '@/time/moment';
import type { Action } from './action';
import { initial, told } from './fieldSpec';
import { SpecField } from './SpecField';

/** What the reader may do to a record; nothing can be done to the past. */
export function Actions({
  kind,
  id,
  actions,
  first = 2,
}: {
  kind: 'pledge' | 'need' | 'activity';
  id: string;
  actions: Action[];
  /** So many stand there as buttons, the others in a menu. */
  first?: number;
}): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const { past } = useMoment();
  const [open, setOpen] = useState<Action>();
  const possible = actions.filter((action) => may(`POST ${action.path}`));
  if (past || possible.length === 0) {
    return null;
  }
  return (
    <>
      {possible.slice(0, first).map((action) => (
        <Button key={action.name} variant="default" size="sm" onClick={() => setOpen(action)}>
          {t(`record.action.${kind}.${action.name}`)}
        </Button>
      ))}
      {possible.length > first ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="sm" rightSection={<IconDots size={16} aria-hidden />}>
              {t('record.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {possible.slice(first).map((action) => (
              <Menu.Item
                key={action.name}
                onClick={() => setOpen(action)}
                {...(action.grave === true ? { c: 'var(--mantine-color-error)' } : {})}
              >
                {t(`record.action.${kind}.${action.name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <Drawer
        opened={open !== undefined}
        onClose={() => setOpen(undefined)}
        position="right"
        size="md"
        title={open === undefined ? '' : t(`record.action.${kind}.${open.name}`)}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {open === undefined ? null : <ActionForm kind={kind} id={id} action={open} done={() => setOpen(undefined)} />}
      </Drawer>
    </>
  );
}

export function ActionForm({
  kind,
  id,
  action,
  done,
}: {
  kind: 'pledge' | 'need' | 'activity';
  id: string;
  action: Action;
  done: () => void;
}): ReactNode {
  const t = useTexts();
  const advice = useAdvice();
  const send = useSend();
  const say = useTold();
  const draft = useDraft(`${kind}.${action.name}.${id}`, initial(action.fields));
  const submission = useSubmit(async () => {
    const values = told(draft.values);
    await send(action.path, {
      path: { id },
      body: { id: draft.id, ...(action.body?.(values, draft.values) ?? values) } as never,
    });
    draft.clear();
    say(t('record.recorded'));
    done();
  }, advice);
  const meaning = t(`record.meaning.${kind}.${action.name}`, { defaultValue: '' });
  return (
    <Stack>
      {meaning === '' ? null : <Text size="sm">{meaning}</Text>}
      <Form draft={draft} submission={submission} action={t('record.record')}>
        {action.fields.map((spec) => (
          <SpecField
            key={spec.name}
            spec={spec}
            value={draft.values[spec.name]}
            onChange={(value) => draft.set({ [spec.name]: value })}
            error={submission.wrong(spec.name)}
          />
        ))}
      </Form>
    </Stack>
  );
}
