import type { ReactNode } from 'react';

export function ParticipantsScreen(): ReactNode {
  return null;
}
