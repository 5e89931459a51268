import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { type Problem, type Schemas, api } from '@/api/client';

type Looks = Schemas['ListingLook'];

export interface Wanted {
  record?: string;
  account?: string;
  from?: string;
  to?: string;
}

const AT_ONCE = 500;
const POLL = 15_000;

/** Looks at restricted records, the latest first; earlier ones part by part. */
export function useLooks(wanted: Wanted): UseInfiniteQueryResult<InfiniteData<Looks>, Problem> {
  return useInfiniteQuery({
    queryKey: ['looks', wanted],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...wanted, size: AT_ONCE, page: pageParam };
      const answer = await (api.GET as unknown as (path: string, init: object) => Promise<{ data: Looks }>)(
        '/api/looks',
        { params: { query }, signal },
      );
      return answer.data;
    },
    initialPageParam: 0,
    getNextPageParam: ({ page }: Looks) => (page.number + 1 < page.totalPages ? page.number + 1 : undefined),
    refetchInterval: POLL,
  });
}
