import type { ReactNode } from 'react';

export function EntriesScreen(): ReactNode {
  return null;
}
