import type { ReactNode } from 'react';

export function SavedViews(_: { name: string; prefix: string }): ReactNode {
  return null;
}
