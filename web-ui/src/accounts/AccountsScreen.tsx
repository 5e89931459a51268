import type { ReactNode } from 'react';

export function AccountsScreen(): ReactNode {
  return null;
}
