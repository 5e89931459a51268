import { createElement } from 'react';
import type { Schemas } from '@/api/client';
import { visibilityField } from '@/pledge/pledgeActions';
import type { Action } from '@/record/action';
import type { FieldSpec } from '@/record/fieldSpec';
import { type AttendanceDraft, AttendanceField, attendanceOf } from './AttendanceField';

type State = Schemas['ActivityPage']['state'];

const DAY: FieldSpec = { kind: 'day', name: 'valueDate' };
const REASON: FieldSpec = { kind: 'reason', name: 'reason' };

const START: Action = { name: 'starts', path: '/api/activities/{id}/starts', fields: [DAY] };

const POSTPONE: Action = {
  name: 'postponements',
  path: '/api/activities/{id}/postponements',
  fields: [
    { kind: 'day', name: 'newStart', optional: true, empty: true },
    { kind: 'day', name: 'newEnd', optional: true, empty: true },
    DAY,
    REASON,
  ],
};

const CANCEL: Action = {
  name: 'cancellations',
  path: '/api/activities/{id}/cancellations',
  fields: [DAY, REASON],
  grave: true,
};

/** Results: who came, how many were trained, which documents came out of it. */
const COMPLETE: Action = {
  name: 'completions',
  path: '/api/activities/{id}/completions',
  fields: [
    DAY,
    { kind: 'number', name: 'officialsTrained', optional: true },
    {
      kind: 'own',
      name: 'attendance',
      first: [],
      field: ({ label, value, onChange }) =>
        createElement(AttendanceField, { label, value: value as AttendanceDraft[], onChange }),
    },
    { kind: 'long', name: 'documents', optional: true },
    { kind: 'long', name: 'summary', optional: true },
  ],
  body: (values) => ({
    ...values,
    attendance: attendanceOf((values['attendance'] ?? []) as AttendanceDraft[]),
    documents: ((values['documents'] ?? '') as string).split('\n').filter((line) => line.trim() !== ''),
    ...(values['officialsTrained'] === undefined ? {} : { officialsTrained: Number(values['officialsTrained']) }),
  }),
};

const NEXT: Record<State, Action[]> = {
  REQUESTED: [CANCEL],
  PLANNED: [START, COMPLETE, POSTPONE, CANCEL],
  ONGOING: [COMPLETE, POSTPONE, CANCEL],
  POSTPONED: [START, COMPLETE, CANCEL],
  COMPLETED: [],
  CANCELLED: [],
};

/** What can happen next to an activity. */
export function activityActions(activity: Schemas['ActivityPage']): Action[] {
  return [
    ...NEXT[activity.state],
    {
      name: 'visibilities',
      path: '/api/activities/{id}/visibilities',
      fields: [visibilityField(activity.visibility), DAY, REASON],
    },
  ];
}
