import type { ReactNode } from 'react';

export function IdentifyNeedScreen(): ReactNode {
  return null;
}
