import type { ReactNode } from 'react';

export function RecordPledgeScreen(): ReactNode {
  return null;
}
