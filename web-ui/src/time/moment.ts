import { useMemo } from 'react';
import { useAddress } from '@/address/useParam';

/** From when an exchange is looked at: what was recorded by then, of what happened by then. */
export interface Moment {
  /** An instant or a position; absent is now. */
  asOf?: string;
  /** A day; absent is no limit. */
  valueAsOf?: string;
  past: boolean;
}

export function useMoment(): Moment {
  const [search] = useAddress();
  const asOf = one(search['asOf']);
  const valueAsOf = one(search['valueAsOf']);
  return useMemo(
    () => ({
      ...(asOf === undefined ? {} : { asOf }),
      ...(valueAsOf === undefined ? {} : { valueAsOf }),
      past: asOf !== undefined || valueAsOf !== undefined,
    }),
    [asOf, valueAsOf],
  );
}

function one(found: string | string[] | undefined): string | undefined {
  return Array.isArray(found) ? found[0] : found;
}
