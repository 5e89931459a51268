import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Problem, type Schemas, api } from '@/api/client';
import type { Search } from '@/address/useParam';

/** How a part of an entry's amount came to the display currency. */
export type Conversion = Schemas['EntryConversion'];

export type ExplanationEntry = Required<
  Pick<Schemas['ExplanationEntry'], 'position' | 'recorded' | 'type' | 'record' | 'amount'>
> &
  Schemas['ExplanationEntry'];

export interface Explanation extends Omit<Schemas['FundingExplanation'], 'entries'> {
  entries: ExplanationEntry[];
}

/** Names by which an address says of which part of the whole a figure is. */
export const PARTS = ['donor', 'country', 'region', 'theme', 'appeal', 'need', 'activity', 'pledge'] as const;

const ASKED = [
  'measure',
  'displayCurrency',
  'from',
  'fromValueAsOf',
  'to',
  'periodFrom',
  'periodTo',
  'asOf',
  'valueAsOf',
  ...PARTS,
];

const AT_ONCE = 1000;

/** A figure with all the entries that make it up, or that changed it between two moments. */
export function useExplanation(search: Search, enabled = true): UseQueryResult<Explanation, Problem> {
  const asked = Object.fromEntries(ASKED.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])));
  return useQuery<Explanation, Problem>({
    queryKey: ['explain', asked],
    queryFn: async ({ signal }) => {
      const part = async (page: number, more: object) => {
        const answer = await api.GET('/api/funding/explain', {
          params: { query: { ...asked, ...more, size: AT_ONCE, page } as never },
          signal,
        });
        return answer.data as Explanation;
      };
      const first = await part(0, {});
      const total = first.page?.totalItems ?? 0;
      const then = asked['to'] === undefined ? { asOf: String(first.position) } : {};
      for (let page = 1; page * AT_ONCE < total; page++) {
        first.entries.push(...(await part(page, then)).entries);
      }
      return first;
    },
    enabled: enabled && search['measure'] !== undefined,
    meta: { live: search['asOf'] === undefined },
    placeholderData: keepPreviousData,
  });
}
