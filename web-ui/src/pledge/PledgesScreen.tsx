import type { ReactNode } from 'react';

export function PledgesScreen(): ReactNode {
  return null;
}
