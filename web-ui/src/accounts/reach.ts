import type { Schemas } from '@/api/client';

export type Role = Schemas['Me']['role'];

export const ROLES: Role[] = [
  'DONOR',
  'TASK_FORCE',
  'MEMBER_STATE',
  'PROVIDER',
  'COORDINATOR',
  'AUDITOR',
  'ADMINISTRATOR',
];

const REPRESENTING = new Set<Role>(['DONOR', 'TASK_FORCE', 'MEMBER_STATE', 'PROVIDER']);

/** Whether whoever has the role acts for participants, and not for the exchange as a whole. */
export const represents = (role: Role): boolean => REPRESENTING.has(role);

/** Which roles somebody may give and look after: who sees to it that the secretariat does right is not its to appoint. */
export function reached(reader: Schemas['Me'] | undefined): Role[] {
  return reader?.role === 'ADMINISTRATOR'
    ? ROLES
    : ROLES.filter((role) => role !== 'ADMINISTRATOR' && role !== 'AUDITOR');
}
