import { Button, Group, Indicator, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useAddress } from '@/address/useParam';
import { useLive } from '@/feed/feed';
import { useTexts } from '@/language/useTexts';
import { IconClock } from '@tabler/icons-react';
import { localOf } from './localOf';
import { useMoment } from './moment';
import { useMomentText } from './useMomentText';

/** Now, or any moment of the past on either clock; every screen obeys it. */
export function TimeControl(): ReactNode {
  const t = useTexts();
  const moment = useMoment();
  const text = useMomentText();
  const line = useLive();
  const [open, setOpen] = useState(false);
  const label = moment.past ? text(moment) : line === 'live' ? t('time.live') : t('time.connecting');
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus shadow="md" withRoles={false}>
      <Popover.Target>
        <Button
          variant={moment.past ? 'filled' : 'default'}
          color={moment.past ? '#8a5300' : 'exchange'}
          size="compact-md"
          h={34}
          fw={500}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-haspopup="dialog"
          aria-label={t('time.control', { moment: label })}
          leftSection={
            <Indicator color={line === 'live' ? 'teal' : 'gray'} size={8} disabled={moment.past} offset={2}>
              <IconClock size={16} aria-hidden />
            </Indicator>
          }
          className="time-control"
          data-line={line}
        >
          <Text span truncate maw={{ base: '6.5rem', sm: '20rem' }} size="sm" inherit>
            {label}
          </Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('time.title')}>
        {open ? <TimeForm close={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function TimeForm({ close }: { close: () => void }): ReactNode {
  const t = useTexts();
  const moment = useMoment();
  const [, change] = useAddress();
  const [recorded, setRecorded] = useState(localOf(moment.asOf));
  const [position, setPosition] = useState(/^\d+$/.test(moment.asOf ?? '') ? (moment.asOf ?? '') : '');
  const [value, setValue] = useState(moment.valueAsOf ?? '');
  const go = (event: SyntheticEvent) => {
    event.preventDefault();
    const asOf = position !== '' ? position : recorded === '' ? undefined : new Date(recorded).toISOString();
    change({ asOf, valueAsOf: value === '' ? undefined : value }, { push: true });
    close();
  };
  return (
    <form onSubmit={go}>
      <Stack gap="sm">
        <Text size="sm">{t('time.explain')}</Text>
        <TextInput
          type="datetime-local"
          step={1}
          label={t('time.recorded')}
          description={t('time.recordedHint')}
          value={recorded}
          onChange={(event) => {
            setRecorded(event.currentTarget.value);
            setPosition('');
          }}
        />
        <TextInput
          label={t('time.position')}
          inputMode="numeric"
          pattern="\d*"
          value={position}
          onChange={(event) => {
            setPosition(event.currentTarget.value);
            setRecorded('');
          }}
        />
        <TextInput
          type="date"
          label={t('time.value')}
          description={t('time.valueHint')}
          min="1900-01-01"
          max="2199-12-31"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Group justify="space-between">
          <Button
            variant="default"
            onClick={() => {
              change({ asOf: undefined, valueAsOf: undefined }, { push: true });
              close();
            }}
          >
            {t('time.backToNow')}
          </Button>
          <Button type="submit">{t('time.go')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
