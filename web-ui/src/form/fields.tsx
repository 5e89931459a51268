import { Group, Loader, Select, TextInput, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { useView } from '@/api/useView';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { plainDecimal } from './digits';
import { CURRENCIES } from './currencies';
import { type Choice, useAppeals, useCountries, useParticipants, useThemes } from './useChoices';

interface Field {
  label: string;
  /** What to enter, for whoever does it for the first time. */
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

function common({ label, help, error, required, disabled }: Field) {
  return {
    label,
    ...(help === undefined ? {} : { description: help }),
    ...(error === undefined ? {} : { error }),
    required: required === true,
    disabled: disabled === true,
  };
}

export interface Money {
  amount: string;
  currency: string;
}

/** An amount in any script's digits, and its currency. */
export function MoneyField({
  value,
  onChange,
  ...field
}: Field & { value: Money; onChange: (money: Money) => void }): ReactNode {
  const t = useTexts();
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        {...common(field)}
        flex={1}
        inputMode="decimal"
        autoComplete="off"
        value={value.amount}
        onChange={(event) => onChange({ ...value, amount: event.currentTarget.value })}
        onBlur={() => onChange({ ...value, amount: plainDecimal(value.amount) })}
      />
      <Select
        w="9rem"
        label={t('field.currency')}
        data={CURRENCIES}
        value={value.currency}
        searchable
        allowDeselect={false}
        required={field.required === true}
        disabled={field.disabled === true}
        onChange={(currency) => onChange({ ...value, currency: currency ?? value.currency })}
      />
    </Group>
  );
}

export function DayField({
  value,
  onChange,
  max,
  min,
  ...field
}: Field & { value: string; onChange: (day: string) => void; max?: string; min?: string }): ReactNode {
  return (
    <TextInput
      {...common(field)}
      type="date"
      min={min ?? '1900-01-01'}
      max={max ?? '2199-12-31'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function TextField({
  value,
  onChange,
  ...field
}: Field & { value: string; onChange: (text: string) => void }): ReactNode {
  return (
    <TextInput
      {...common(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={500}
    />
  );
}

/** Several lines. */
export function LongTextField({
  value,
  onChange,
  ...field
}: Field & { value: string; onChange: (text: string) => void }): ReactNode {
  return (
    <Textarea
      {...common(field)}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={4000}
    />
  );
}

/** Why something is changed that stood already; always asked for. */
export function ReasonField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
}): ReactNode {
  const t = useTexts();
  return (
    <LongTextField
      label={t('field.reason')}
      help={t('field.reasonHelp')}
      required
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

interface Choosing extends Field {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

export function ChoiceField({ value, onChange, choices, ...field }: Choosing & { choices: Choice[] }): ReactNode {
  return (
    <Select
      {...common(field)}
      data={choices}
      value={value ?? null}
      clearable={field.required !== true}
      allowDeselect={field.required !== true}
      searchable={choices.length > 8}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

/** ISO alpha-3 codes by the names that the United Nations give them. */
export function CountrySelect(props: Choosing): ReactNode {
  return <ChoiceField {...props} choices={useCountries()} />;
}

export function ThemeSelect(props: Choosing): ReactNode {
  return <ChoiceField {...props} choices={useThemes()} />;
}

export function AppealSelect(props: Choosing): ReactNode {
  return <ChoiceField {...props} choices={useAppeals()} />;
}

/** Participants by name. */
export function ParticipantSelect({
  kind,
  ...props
}: Choosing & { kind?: 'DONOR' | 'TASK_FORCE' | 'MEMBER_STATE' | 'PROVIDER' }): ReactNode {
  return <ChoiceField {...props} choices={useParticipants(kind)} />;
}

/** As many needs as a list can be read through; the rest is found by typing. */
const FOUND = 20;

/** A record that is found by what it is called. */
function Found({
  choices,
  typed,
  setTyped,
  loading,
  value,
  onChange,
  ...field
}: Choosing & {
  choices: Choice[];
  typed: string;
  setTyped: (text: string) => void;
  loading: boolean;
}): ReactNode {
  const t = useTexts();
  return (
    <Select
      {...common(field)}
      data={choices}
      value={value ?? null}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('field.nothingFound')}
      rightSection={loading ? <Loader size={14} /> : undefined}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

export function NeedSelect(props: Choosing): ReactNode {
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.split(' · ')[0] ?? '', 200);
  const found = useView('/api/needs', {
    query: { size: FOUND, ...(q === '' ? {} : { q }), state: ['OPEN'] } as never,
    moment: {},
  });
  const chosen = useView('/api/needs/{id}', {
    path: { id: props.value ?? '' },
    enabled: props.value !== undefined,
    moment: {},
  });
  const choices = useMemo(() => {
    const all = [...(found.data?.items ?? []), ...(chosen.data && props.value !== undefined ? [chosen.data] : [])];
    return [...new Map(all.map((need) => [need.id, need])).values()].map((need) => ({
      value: need.id,
      label: [need.title, need.country === undefined ? undefined : format.place(need.country)]
        .filter(Boolean)
        .join(' · '),
    }));
  }, [found.data, chosen.data, props.value, format]);
  return <Found {...props} choices={choices} typed={typed} setTyped={setTyped} loading={found.isFetching} />;
}

export function ActivitySelect(props: Choosing): ReactNode {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 200);
  const found = useView('/api/activities', {
    query: { size: FOUND, ...(q === '' ? {} : { q }) },
    moment: {},
  });
  const chosen = useView('/api/activities/{id}', {
    path: { id: props.value ?? '' },
    enabled: props.value !== undefined,
    moment: {},
  });
  const choices = useMemo(() => {
    const all = [...(found.data?.items ?? []), ...(chosen.data && props.value !== undefined ? [chosen.data] : [])];
    return [...new Map(all.map((activity) => [activity.id, activity])).values()].map((activity) => ({
      value: activity.id,
      label: activity.title,
    }));
  }, [found.data, chosen.data, props.value]);
  return <Found {...props} choices={choices} typed={typed} setTyped={setTyped} loading={found.isFetching} />;
}
