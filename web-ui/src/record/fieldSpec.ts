import type { ReactNode } from 'react';

/** One thing that a form about a record asks for. */
export type FieldSpec =
  | { kind: 'money'; name: string; currency: string; optional?: boolean }
  | { kind: 'day'; name: string; optional?: boolean; empty?: boolean }
  | { kind: 'text' | 'long' | 'number'; name: string; optional?: boolean }
  | { kind: 'reason'; name: 'reason' }
  | { kind: 'choice'; name: string; choices: { value: string; label: string }[]; optional?: boolean }
  | { kind: 'check'; name: string }
  | { kind: 'need' | 'activity'; name: string; optional?: boolean }
  /** A part that only one kind of record has. */
  | { kind: 'own'; name: string; first: Value; field: (own: OwnField) => ReactNode };

export interface OwnField {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
}

export type Value = string | boolean | object | undefined;
export type Values = Record<string, Value>;

export const today = (): string => new Date().toISOString().slice(0, 10);

/** What a form holds before anybody has typed anything. */
export function initial(fields: FieldSpec[]): Values {
  return Object.fromEntries(
    fields.map((field) => {
      switch (field.kind) {
        case 'money':
          return [field.name, { amount: '', currency: field.currency }];
        case 'day':
          return [field.name, field.empty === true ? '' : today()];
        case 'check':
          return [field.name, false];
        case 'choice':
          return [field.name, field.optional === true ? undefined : field.choices[0]?.value];
        case 'own':
          return [field.name, field.first];
        case 'need':
        case 'activity':
          return [field.name, undefined];
        default:
          return [field.name, ''];
      }
    }),
  );
}

/** What is sent: nothing that was left empty. */
export function told(values: Values): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '' || value === false) {
      continue;
    }
    if (typeof value === 'object' && 'amount' in value && value.amount === '') {
      continue;
    }
    sent[name] = value;
  }
  return sent;
}
