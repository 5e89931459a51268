import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Problem, type Schemas, api } from '@/api/client';
import { type Moment, useMoment } from '@/time/moment';

export type Entry = Schemas['CloudEvent'];

const AT_ONCE = 1000;

/** More than these are not brought to a screen at once; who looks further narrows what is asked for. */
const MOST = 100_000;

export interface Entries {
  entries: Entry[];
  /** Whether earlier ones were left out. */
  whole: boolean;
}

/** Every entry that was recorded by the moment, the latest first, with who made it and what from; without what it says. */
export function useEntries(
  question: Record<string, string> = {},
  moment?: Pick<Moment, 'asOf' | 'valueAsOf'>,
): UseQueryResult<Entries, Problem> {
  const here = useMoment();
  const { asOf, valueAsOf } = moment ?? here;
  return useQuery<Entries, Problem>({
    queryKey: ['entries', question, asOf, valueAsOf],
    queryFn: async ({ signal }) => {
      const all: Entry[] = [];
      let at = asOf;
      for (let before: number | undefined; ;) {
        const { data } = await api.GET('/api/entries', {
          params: {
            query: {
              ...question,
              ...(at === undefined ? {} : { asOf: at }),
              ...(valueAsOf === undefined ? {} : { valueAsOf }),
              ...(before === undefined ? {} : { before }),
              size: AT_ONCE,
              data: false,
            } as never,
          },
          signal,
        });
        const part = data as Schemas['Entries'];
        all.push(...part.items);
        // Every part is of the moment of the first.
        at = String(part.position);
        before = part.next;
        if (before === undefined || all.length >= MOST) {
          return { entries: all, whole: before === undefined };
        }
      }
    },
    staleTime: asOf === undefined ? 30_000 : Infinity,
    meta: { live: asOf === undefined },
    placeholderData: keepPreviousData,
  });
}
