import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMoment } from '@/time/moment';
import type { Problem } from './client';
import { type Asked, FRESH, type ItemOf, type Question, readAll } from './useView';

export interface Growing<T> {
  items: T[];
  position: number;
  asOf: string;
  /** How many rows have come so far, of how many; not all of them need be among the items yet. */
  read: number;
  total: number;
}

/**
 * All of a list, of which the first rows are there while others are still read: for whoever looks through it, not for
 * whoever sums it up. What is there never becomes less while the list is read anew.
 */
export function useGrowing<P extends Asked>(
  path: P,
  question: Question<P> = {},
): UseQueryResult<Growing<ItemOf<P>>, Problem> {
  const here = useMoment();
  const moment = question.moment ?? here;
  const queryKey = ['growing', path, question.path, question.query, moment.asOf, moment.valueAsOf];
  return useQuery<Growing<ItemOf<P>>, Problem>({
    queryKey,
    queryFn: async ({ signal, client }) => {
      const before = client.getQueryData<Growing<ItemOf<P>>>(queryKey)?.read ?? 0;
      let items: ItemOf<P>[] = [];
      const whole = await readAll(path, question, moment, signal, (all, first) => {
        if (all.length > before && all.length < first.page.totalItems) {
          // Every list that is handed on is sorted and drawn: ever longer ones, not each that is a little longer.
          items = all.length >= 2 * items.length ? [...all] : items;
          const { position, asOf } = first;
          client.setQueryData(
            queryKey,
            { items, position, asOf, read: all.length, total: first.page.totalItems },
            { updatedAt: 0 },
          );
        }
      });
      return { ...whole, read: whole.items.length, total: whole.items.length };
    },
    enabled: question.enabled !== false,
    // Reading may have been broken off when somebody went elsewhere.
    staleTime: ({ state: { data } }) =>
      data !== undefined && data.read < data.total ? 0 : moment.asOf === undefined ? FRESH : Infinity,
    meta: { live: moment.asOf === undefined },
    placeholderData: keepPreviousData,
    // To compare all rows with those before takes longer than to draw those that are seen.
    structuralSharing: false,
  });
}
