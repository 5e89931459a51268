import type { ReactNode } from 'react';

export function CalendarScreen(): ReactNode {
  return null;
}
