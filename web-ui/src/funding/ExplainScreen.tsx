import type { ReactNode } from 'react';

export function ExplainScreen(): ReactNode {
  return null;
}
