import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PathsWithMethod } from 'openapi-typescript-helpers';
import { Problem, api } from './client';
import type { Schemas } from './client';
import type { paths } from './schema';

type Told = PathsWithMethod<paths, 'post'>;
type Body<P extends Told> = paths[P]['post'] extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : undefined;

export type Answer = Schemas['Answer'];

const TIMES = 4;
const PAUSE = 600;

/**
 * Tells the exchange something. What is told bears an id of its own, so that it is safe to say it again after a line
 * broke: it does nothing the second time.
 */
export function useSend(): <P extends Told>(
  path: P,
  told: { path?: Record<string, string>; body?: Body<P> },
) => Promise<Answer> {
  const client = useQueryClient();
  return useCallback(
    async (path, told) => {
      const answer = await patiently(() =>
        (api.POST as unknown as (path: string, init: object) => Promise<{ data: Answer }>)(path, {
          params: { path: told.path },
          body: told.body,
        }),
      );
      // Whoever wrote sees it at once, whether the feed has already told of it or not.
      await client.invalidateQueries({ predicate: (query) => query.meta?.['live'] === true });
      return answer.data;
    },
    [client],
  );
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = TIMES; ; left--) {
    try {
      return await attempt();
    } catch (fault) {
      if (left <= 1 || !(fault instanceof Problem) || !fault.passing) {
        throw fault;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE * (TIMES - left + 1)));
    }
  }
}
