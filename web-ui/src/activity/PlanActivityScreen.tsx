import type { ReactNode } from 'react';

export function PlanActivityScreen(): ReactNode {
  return null;
}
