import { createElement } from 'react';
import type { TFunction } from 'i18next';
import type { Schemas } from '@/api/client';
import { type Visibility, VisibilityField } from '@/form/VisibilityField';
import type { Format } from '@/language/useFormat';
import type { Action } from '@/record/action';
import type { FieldSpec } from '@/record/fieldSpec';
import { type EarmarkDraft, NO_EARMARK, earmarkOf } from './earmark';
import { EarmarkField } from './EarmarkField';
import { type InstalmentDraft, InstalmentsField, instalmentsOf } from './InstalmentsField';

type Pledge = Schemas['PledgePage'];

const DAY: FieldSpec = { kind: 'day', name: 'valueDate' };
const REASON: FieldSpec = { kind: 'reason', name: 'reason' };

/** For whom something is visible from now on; the same for every kind of record. */
export function visibilityField(now: Visibility): FieldSpec {
  return {
    kind: 'own',
    name: 'visibility',
    first: now,
    field: ({ value, onChange, error }) =>
      createElement(VisibilityField, { value: value as Visibility, onChange, error }),
  };
}

/** Everything that can be done to a pledge, in the order in which it is usually done. */
export function pledgeActions(pledge: Pledge, t: TFunction, format: Format): Action[] {
  const currency = pledge.currency;
  const money: FieldSpec = { kind: 'money', name: 'amount', currency };
  const some: FieldSpec = { kind: 'money', name: 'amount', currency, optional: true };
  const allocation: FieldSpec = {
    kind: 'choice',
    name: 'allocation',
    choices: pledge.allocations.map(({ id, amount }) => ({
      value: id,
      label: `${format.money(amount.amount, amount.currency)} · ${id.slice(0, 8)}`,
    })),
  };
  const paid = entries(pledge, t, format, (type) => type === 'pledge.contribution-received');
  const target: FieldSpec[] = [
    { kind: 'need', name: 'need', optional: true },
    { kind: 'activity', name: 'activity', optional: true },
  ];
  const over: FieldSpec = { kind: 'check', name: 'overFulfilment' };
  const actions: Action[] = [
    {
      name: 'contributions',
      path: '/api/pledges/{id}/contributions',
      fields: [
        money,
        DAY,
        { kind: 'money', name: 'equivalent', currency, optional: true },
        { kind: 'text', name: 'reference', optional: true },
        over,
      ],
    },
    {
      name: 'commitments',
      path: '/api/pledges/{id}/commitments',
      fields: [money, DAY, { kind: 'text', name: 'reference', optional: true }, over],
    },
    { name: 'allocations', path: '/api/pledges/{id}/allocations', fields: [money, ...target, DAY] },
    { name: 'increases', path: '/api/pledges/{id}/increases', fields: [money, DAY, REASON] },
    {
      name: 'instalments',
      path: '/api/pledges/{id}/instalments',
      fields: [
        {
          kind: 'own',
          name: 'instalments',
          first: pledge.instalments.map(({ due, amount }) => ({ due, amount: amount.amount })),
          field: ({ label, value, onChange, error }) =>
            createElement(InstalmentsField, {
              label,
              value: value as InstalmentDraft[],
              onChange,
              currency,
              whole: pledge.own.pledged.amount,
              error,
            }),
        },
        DAY,
      ],
      body: (values) => ({
        ...values,
        instalments: instalmentsOf((values['instalments'] ?? []) as InstalmentDraft[], currency),
      }),
    },
    {
      name: 'reclassifications',
      path: '/api/pledges/{id}/reclassifications',
      fields: [
        {
          kind: 'own',
          name: 'earmark',
          first: NO_EARMARK,
          field: ({ value, onChange, error }) =>
            createElement(EarmarkField, { value: value as EarmarkDraft, onChange, error }),
        },
        DAY,
        REASON,
      ],
      body: (values) => ({ ...values, earmark: earmarkOf(values['earmark'] as EarmarkDraft) }),
    },
    {
      name: 'visibilities',
      path: '/api/pledges/{id}/visibilities',
      fields: [visibilityField(pledge.visibility), DAY, REASON],
    },
    { name: 'cuts', path: '/api/pledges/{id}/cuts', fields: [money, DAY, REASON], grave: true },
    { name: 'withdrawals', path: '/api/pledges/{id}/withdrawals', fields: [DAY, REASON], grave: true },
    { name: 'lapses', path: '/api/pledges/{id}/lapses', fields: [DAY, REASON], grave: true },
    {
      name: 'corrections',
      path: '/api/pledges/{id}/corrections',
      fields: [
        {
          kind: 'choice',
          name: 'corrects',
          choices: entries(pledge, t, format, (type) => !UNCORRECTED.has(type)),
        },
        REASON,
      ],
      grave: true,
    },
  ];
  if (paid.length > 0) {
    actions.push({
      name: 'refunds',
      path: '/api/pledges/{id}/refunds',
      fields: [money, { kind: 'choice', name: 'contribution', choices: paid, optional: true }, DAY, REASON],
      grave: true,
    });
  }
  if (pledge.allocations.length > 0) {
    actions.push(
      {
        name: 'reassignments',
        path: '/api/pledges/{id}/reassignments',
        fields: [allocation, some, ...target, DAY, REASON],
      },
      {
        name: 'releases',
        path: '/api/pledges/{id}/releases',
        fields: [allocation, some, DAY, REASON],
        grave: true,
      },
    );
  }
  return actions;
}

/** What is not reversed by a correction. */
const UNCORRECTED = new Set(['pledge.entry-corrected', 'pledge.visibility-changed']);

function entries(pledge: Pledge, t: TFunction, format: Format, wanted: (type: string) => boolean) {
  return pledge.history
    .filter(({ type }) => wanted(type))
    .map(({ type, valueDate, event }) => {
      const told = event as { entryId?: string; amount?: Schemas['Amount']; received?: Schemas['Amount'] };
      const amount = told.amount ?? told.received;
      return {
        value: told.entryId ?? '',
        label: [
          t(`event.${type}`, { defaultValue: type }),
          amount === undefined ? undefined : format.money(amount.amount, amount.currency),
          format.day(valueDate),
        ]
          .filter(Boolean)
          .join(' · '),
      };
    })
    .filter(({ value }) => value !== '');
}
