import type { ReactNode } from 'react';

export function SecurityScreen(): ReactNode {
  return null;
}
