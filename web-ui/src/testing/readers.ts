import type { Schemas } from '@/api/client';

/** Whoever sits before a screen that is shown in a test. */
export function reader(role: Schemas['Me']['role'], ...may: string[]): Schemas['Me'] {
  return { id: `account-${role}`, role, participants: ['5f0c2b7e-1111-4111-8111-111111111111'], may };
}
