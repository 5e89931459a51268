import type { ReactNode } from 'react';

export function FlowsScreen(): ReactNode {
  return null;
}
