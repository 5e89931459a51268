import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  ActivitySelect,
  ChoiceField,
  DayField,
  LongTextField,
  type Money,
  MoneyField,
  NeedSelect,
  ReasonField,
  TextField,
} from '@/form/fields';
import { useTexts } from '@/language/useTexts';
import type { FieldSpec, Value } from './fieldSpec';

/** A field as its specification says. */
export function SpecField({
  spec,
  value,
  onChange,
  error,
}: {
  spec: FieldSpec;
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
}): ReactNode {
  const t = useTexts();
  const help = t(`field.help.${spec.name}`, { defaultValue: '' });
  const common = {
    label: t(`field.name.${spec.name}`),
    required: !('optional' in spec && spec.optional) && spec.kind !== 'check',
    error,
    ...(help === '' ? {} : { help }),
  };
  switch (spec.kind) {
    case 'money':
      return <MoneyField {...common} value={value as Money} onChange={onChange} />;
    case 'day':
      return <DayField {...common} value={value as string} onChange={onChange} />;
    case 'text':
    case 'number':
      return <TextField {...common} value={value as string} onChange={onChange} />;
    case 'long':
      return <LongTextField {...common} value={value as string} onChange={onChange} />;
    case 'reason':
      return <ReasonField value={value as string} onChange={onChange} error={error} />;
    case 'choice':
      return <ChoiceField {...common} choices={spec.choices} value={value as string} onChange={onChange} />;
    case 'check':
      return (
        <Checkbox
          label={common.label}
          description={common.help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'need':
      return <NeedSelect {...common} value={value as string | undefined} onChange={onChange} />;
    case 'activity':
      return <ActivitySelect {...common} value={value as string | undefined} onChange={onChange} />;
    case 'own':
      return spec.field({ label: common.label, value, onChange, error });
  }
}
