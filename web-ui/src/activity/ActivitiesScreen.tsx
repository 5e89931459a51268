import type { ReactNode } from 'react';

export function ActivitiesScreen(): ReactNode {
  return null;
}
