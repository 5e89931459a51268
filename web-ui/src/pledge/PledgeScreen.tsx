import type { ReactNode } from 'react';

export function PledgeScreen(): ReactNode {
  return null;
}
