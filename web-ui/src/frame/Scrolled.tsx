import type { ReactNode } from 'react';

/** What is wider than the screen scrolls in itself; whoever uses the keyboard scrolls it with the arrows. */
export function Scrolled({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div style={{ overflowX: 'auto', position: 'relative' }} role="region" aria-label={title} tabIndex={0}>
      {children}
    </div>
  );
}
