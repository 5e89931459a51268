import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Problem } from './client';

/**
 * Asks the exchange to do something that is no entry in its books, once; what is seen is then looked at anew. Unlike
 * what is recorded, it bears no id under which it could safely be asked for again.
 */
export function useCall(): <T>(call: Promise<{ data?: T }>) => Promise<NonNullable<T>> {
  const client = useQueryClient();
  return useCallback(
    async (call) => {
      const { data } = await call;
      await client.invalidateQueries({ predicate: (query) => query.meta?.['live'] === true });
      if (data === undefined || data === null) {
        throw new Problem(200, 'NO_CONTENT', 'The exchange answered nothing');
      }
      return data;
    },
    [client],
  );
}
