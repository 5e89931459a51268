import { type UseInfiniteQueryResult, type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { type Problem, type Schemas, api } from '@/api/client';

type SecurityEvent = Schemas['SecurityEvent'];

const AT_ONCE = 500;
const POLL = 15_000;

/** What happened to accounts, the newest first; older ones part by part. */
export function useSecurityEvents(): UseInfiniteQueryResult<InfiniteData<SecurityEvent[]>, Problem> {
  return useInfiniteQuery({
    queryKey: ['security-events'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: AT_ONCE, ...(pageParam === undefined ? {} : { before: pageParam }) };
      const { data } = await api.GET('/security-events', { params: { query }, signal });
      return data ?? [];
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (part: SecurityEvent[]) => (part.length < AT_ONCE ? undefined : part.at(-1)?.number),
    refetchInterval: POLL,
    // What somebody has just done here is among them.
    meta: { live: true },
  });
}
