import type { ReactNode } from 'react';

export function NeedsScreen(): ReactNode {
  return null;
}
