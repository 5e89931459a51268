import { createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { parseSearch, writeSearch } from '@/address/useParam';
import { draw } from './draw.testing';
import { FeedProvider } from '@/feed/feed';

/** What a request tells, beside its address. */
export interface Sent {
  method: string;
  body: unknown;
}

/**
 * What an exchange answers, by path: a whole answer, or only its content; a fault breaks the line. Asked for anything
 * else it says that this is not there.
 */
export type Answers = Record<string, (query: URLSearchParams, sent: Sent) => unknown>;

export interface ShownScreen extends RenderResult {
  asked: URL[];
  address: () => Record<string, unknown>;
  path: () => string;
  refetch: () => Promise<void>;
}

async function sentBy(request: Request | string): Promise<Sent> {
  if (typeof request === 'string') {
    return { method: 'GET', body: undefined };
  }
  const text = await request.clone().text();
  return { method: request.method, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** A screen in English, at an address, before an exchange that gives these answers; of whoever is signed in, if anybody. */
export async function showScreen(
  Screen: () => ReactNode,
  address: string,
  answers: Answers,
  me?: Schemas['Me'],
): Promise<ShownScreen> {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', async (request: Request | string) => {
    const url = new URL(typeof request === 'string' ? request : request.url, location.origin);
    asked.push(url);
    const answer = answers[url.pathname];
    if (answer === undefined) {
      return Response.json({}, { status: 404 });
    }
    const said = answer(url.searchParams, await sentBy(request));
    return said instanceof Response ? said : Response.json(said);
  });
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <FeedProvider>
          <Screen />
        </FeedProvider>
      ),
      validateSearch: (search: Record<string, unknown>) => search,
    }),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch: writeSearch,
  });
  const shown = await draw(router, me);
  return {
    ...shown,
    asked,
    address: () => router.state.location.search,
    path: () => router.state.location.pathname,
    refetch: () => shown.client.invalidateQueries(),
  };
}
