import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '@/api/client';
import { Failed, Waiting } from './Outcome';

/** What was asked for, as soon as it is there; what went wrong above it, since what was there before stays. */
export function Found<T>({
  found,
  children,
}: {
  found: UseQueryResult<T, Problem>;
  children: (data: T) => ReactNode;
}): ReactNode {
  return (
    <>
      {found.isError ? <Failed fault={found.error} retry={() => void found.refetch()} /> : null}
      {found.data === undefined ? found.isError ? null : <Waiting /> : children(found.data)}
    </>
  );
}
