import type { ReactNode } from 'react';

export function FilmScreen(): ReactNode {
  return null;
}
