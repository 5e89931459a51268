import type { TFunction } from 'i18next';
import type { Schemas } from '@/api/client';
import { visibilityField } from '@/pledge/pledgeActions';
import type { Action } from '@/record/action';
import type { FieldSpec } from '@/record/fieldSpec';

const DAY: FieldSpec = { kind: 'day', name: 'valueDate' };
const REASON: FieldSpec = { kind: 'reason', name: 'reason' };

/** What can be done to a need, as it stands now. */
export function needActions(need: Schemas['NeedPage'], t: TFunction): Action[] {
  const currency = need.displayCurrency;
  const visibility: Action = {
    name: 'visibilities',
    path: '/api/needs/{id}/visibilities',
    fields: [visibilityField(need.visibility), DAY, REASON],
  };
  if (need.state !== 'OPEN') {
    return [{ name: 'reopenings', path: '/api/needs/{id}/reopenings', fields: [DAY, REASON] }, visibility];
  }
  return [
    {
      name: 'requirements',
      path: '/api/needs/{id}/requirements',
      fields: [{ kind: 'money', name: 'required', currency }, DAY, REASON],
    },
    {
      name: 'closings',
      path: '/api/needs/{id}/closings',
      fields: [
        {
          kind: 'choice',
          name: 'outcome',
          choices: (['MET', 'WITHDRAWN'] as const).map((outcome) => ({
            value: outcome,
            label: t(`need.states.${outcome}`),
          })),
        },
        DAY,
        REASON,
      ],
    },
    {
      name: 'original-requirements',
      path: '/api/needs/{id}/original-requirements',
      fields: [{ kind: 'money', name: 'original', currency }, DAY, REASON],
    },
    visibility,
  ];
}
