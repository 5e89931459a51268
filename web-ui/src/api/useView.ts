import { type UseQueryResult, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { FilterKeys, PathsWithMethod } from 'openapi-typescript-helpers';
import { type Moment, useMoment } from '@/time/moment';
import { type Problem, api } from './client';
import type { paths } from './schema';

export type Asked = PathsWithMethod<paths, 'get'>;
type Got<P extends Asked> = paths[P]['get'] extends { responses: { 200: { content: infer C } } }
  ? FilterKeys<C, '*/*' | `application/${string}`>
  : never;
type Part<P extends Asked, Name extends 'query' | 'path'> = paths[P]['get'] extends { parameters: infer A }
  ? Name extends keyof A
    ? A[Name]
    : undefined
  : undefined;

export interface Question<P extends Asked> {
  path?: Part<P, 'path'>;
  query?: Omit<NonNullable<Part<P, 'query'>>, 'asOf' | 'valueAsOf'>;
  enabled?: boolean;
  /** Looked at from another moment than the one in the address. */
  moment?: Pick<Moment, 'asOf' | 'valueAsOf'>;
}

async function ask<P extends Asked>(
  path: P,
  question: Question<P>,
  moment: Pick<Moment, 'asOf' | 'valueAsOf'>,
  signal: AbortSignal,
): Promise<Got<P>> {
  const query = {
    ...question.query,
    ...(moment.asOf === undefined ? {} : { asOf: moment.asOf }),
    ...(moment.valueAsOf === undefined ? {} : { valueAsOf: moment.valueAsOf }),
  };
  const answer = await (api.GET as unknown as (path: string, init: object) => Promise<{ data: Got<P> }>)(path, {
    params: { path: question.path, query },
    signal,
  });
  return answer.data;
}

/** How long a view that the feed keeps fresh is taken as it is when a screen opens again. */
export const FRESH = 30_000;

/** How a view is asked for and kept; the same question is asked once, whoever asks it. */
export function viewOf<P extends Asked>(path: P, question: Question<P>, moment: Pick<Moment, 'asOf' | 'valueAsOf'>) {
  return queryOptions<Got<P>, Problem>({
    queryKey: ['view', path, question.path, question.query, moment.asOf, moment.valueAsOf],
    queryFn: ({ signal }) => ask(path, question, moment, signal),
    // The past stays as it is known; a value date alone still looks at all that is recorded from now on.
    staleTime: moment.asOf === undefined ? FRESH : Infinity,
    meta: { live: moment.asOf === undefined },
  });
}

/** A view of the exchange, from the moment that the address names; of now, it is kept as new as the feed. */
export function useView<P extends Asked>(path: P, question: Question<P> = {}): UseQueryResult<Got<P>, Problem> {
  const here = useMoment();
  return useQuery<Got<P>, Problem>({
    ...viewOf(path, question, question.moment ?? here),
    enabled: question.enabled !== false,
    placeholderData: keepPreviousData,
  });
}

interface Listed<T> {
  items: T[];
  page: { totalPages: number; totalItems: number };
  position: number;
  asOf: string;
}

/** The longest part of a list that the exchange gives at once. */
const AT_ONCE = 1000;

/** So many parts are asked for before the first of them is there. */
const ASKED = 3;

export type ItemOf<P extends Asked> = Got<P> extends { items: (infer T)[] } ? T : never;

/**
 * Reads all of a list, part by part as of one position, so that no part is of another moment than the first.
 *
 * @param grown told of what has been read so far, in order
 */
export async function readAll<P extends Asked>(
  path: P,
  question: Question<P>,
  moment: Pick<Moment, 'asOf' | 'valueAsOf'>,
  signal: AbortSignal,
  grown: (items: ItemOf<P>[], first: Listed<ItemOf<P>>) => void = () => undefined,
): Promise<{ items: ItemOf<P>[]; position: number; asOf: string }> {
  const part = (number: number, at: Pick<Moment, 'asOf' | 'valueAsOf'>) =>
    ask(
      path,
      { ...question, query: { ...question.query, size: AT_ONCE, page: number } as never },
      at,
      signal,
    ) as Promise<unknown> as Promise<Listed<ItemOf<P>>>;
  const first = await part(0, moment);
  const then = { ...moment, asOf: String(first.position) };
  const { totalPages } = first.page;
  const items = [...first.items];
  grown(items, first);
  const asked: Promise<Listed<ItemOf<P>>>[] = [];
  for (let next = 1; next < totalPages || asked.length > 0;) {
    while (next < totalPages && asked.length < ASKED) {
      const one = part(next++, then);
      // A fault shows when its turn comes, if an earlier one has not broken off the whole.
      one.catch(() => undefined);
      asked.push(one);
    }
    items.push(...((await asked.shift())?.items ?? []));
    grown(items, first);
  }
  return { items, position: first.position, asOf: first.asOf };
}

/** All of a list, as soon as all of it is there. */
export function useAll<P extends Asked>(
  path: P,
  question: Question<P> = {},
): UseQueryResult<{ items: ItemOf<P>[]; position: number; asOf: string }, Problem> {
  const here = useMoment();
  const moment = question.moment ?? here;
  return useQuery<{ items: ItemOf<P>[]; position: number; asOf: string }, Problem>({
    queryKey: ['all', path, question.path, question.query, moment.asOf, moment.valueAsOf],
    queryFn: ({ signal }) => readAll(path, question, moment, signal),
    enabled: question.enabled !== false,
    staleTime: moment.asOf === undefined ? FRESH : Infinity,
    meta: { live: moment.asOf === undefined },
    placeholderData: keepPreviousData,
  });
}
