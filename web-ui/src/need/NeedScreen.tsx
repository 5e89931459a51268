import type { ReactNode } from 'react';

export function NeedScreen(): ReactNode {
  return null;
}
