import type { ReactNode } from 'react';

export function LooksScreen(): ReactNode {
  return null;
}
