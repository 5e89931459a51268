import type { ReactNode } from 'react';

export function ImportScreen(): ReactNode {
  return null;
}
