import type { ReactNode } from 'react';

export function StatementScreen(): ReactNode {
  return null;
}
