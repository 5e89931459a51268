import { Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import { localOf } from '@/time/localOf';
import { QUICK, type Quick, quickDay } from './days';

/** A moment as it is typed: an instant or the number of an entry, and a day; each may be empty. */
export interface Typed {
  recorded: string;
  value: string;
}

const KINDS = ['usual', 'atInstant', 'atEntry'] as const;
type Kind = (typeof KINDS)[number];

function kindOf(recorded: string): Kind {
  return recorded === '' ? 'usual' : /^\d+$/.test(recorded) ? 'atEntry' : 'atInstant';
}

/** One of two moments, on both clocks. */
export function MomentFields({
  legend,
  usual,
  hint,
  typed,
  onTyped,
  onDay,
  before,
}: {
  legend: string;
  /** What holds where no recorded moment is chosen. */
  usual: string;
  /** What holds where no value date is chosen. */
  hint: string;
  typed: Typed;
  onTyped: (typed: Typed) => void;
  /** A value date that is meant as soon as it is chosen. */
  onDay: (day: string) => void;
  /** From which day quick choices count back. */
  before: string;
}): ReactNode {
  const t = useTexts();
  const [kind, setKind] = useState<Kind>(kindOf(typed.recorded));
  return (
    <Fieldset legend={legend} style={{ minWidth: 0 }}>
      <Stack gap="xs">
        <Group gap="xs" align="flex-start">
          <Select
            label={t('compare.known')}
            data={KINDS.map((one) => ({ value: one, label: one === 'usual' ? usual : t(`compare.${one}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(next) => {
              setKind(next ?? 'usual');
              onTyped({ ...typed, recorded: '' });
            }}
            flex="1 1 12rem"
          />
          {kind === 'atInstant' ? (
            <TextInput
              type="datetime-local"
              step={1}
              label={t('time.recorded')}
              value={localOf(typed.recorded)}
              onChange={(event) => {
                const local = event.currentTarget.value;
                onTyped({ ...typed, recorded: local === '' ? '' : new Date(local).toISOString() });
              }}
              flex="1 1 12rem"
            />
          ) : null}
          {kind === 'atEntry' ? (
            <TextInput
              label={t('compare.entryNumber')}
              inputMode="numeric"
              pattern="\d*"
              value={typed.recorded}
              onChange={(event) => onTyped({ ...typed, recorded: event.currentTarget.value })}
              flex="1 1 8rem"
            />
          ) : null}
          <TextInput
            type="date"
            label={t('time.value')}
            description={hint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min="1900-01-01"
            max="2199-12-31"
            value={typed.value}
            onChange={(event) => onTyped({ ...typed, value: event.currentTarget.value })}
            flex="1 1 11rem"
          />
        </Group>
        <Group gap={6} role="group" aria-label={t('compare.quickOf', { moment: legend })}>
          {QUICK.map((which: Quick) => (
            <Button
              key={which}
              size="compact-sm"
              variant="default"
              onClick={() => onDay(quickDay(which, before))}
              title={quickDay(which, before)}
            >
              {t(`compare.quick.${which}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Fieldset>
  );
}
