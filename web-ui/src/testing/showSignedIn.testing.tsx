import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { parseSearch, writeSearch } from '@/address/useParam';
import { draw } from './draw.testing';
import type { Schemas } from '@/api/client';

export interface Asked {
  operation: string;
  query: Record<string, string>;
  body: unknown;
}

/** What an exchange answers, by method and path; a Response where it refuses. */
export type Answers = Record<string, (asked: Asked) => unknown>;

export interface Shown extends RenderResult {
  /** What was asked for by this operation, in order. */
  asked: (operation: string) => Asked[];
  address: () => string;
}

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? '';
  return type.includes('json') ? request.json() : undefined;
}

/** A screen in English as somebody sees it who may do these things, before an exchange that gives these answers. */
export async function showSignedIn(
  Screen: () => ReactNode,
  { at, route, may, answers }: { at: string; route: string; may: string[]; answers: Answers },
): Promise<Shown> {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url, location.origin);
    const asked = {
      operation: `${request.method} ${url.pathname}`,
      query: Object.fromEntries(url.searchParams),
      body: await bodyOf(request),
    };
    all.push(asked);
    const answer = answers[asked.operation]?.(asked);
    return answer instanceof Response
      ? answer
      : answer === undefined
        ? Response.json({ code: 'NOT_THERE', detail: '' }, { status: 404 })
        : Response.json(answer);
  });
  const root = createRootRoute({ validateSearch: (search: Record<string, unknown>) => search });
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: route, component: Screen }),
      createRoute({ getParentRoute: () => root, path: '$', component: () => null }),
    ]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch: writeSearch,
  });
  const me = { id: 'a0', role: 'ADMINISTRATOR', participants: [], may } satisfies Schemas['Me'];
  const shown = await draw(router, me);
  return {
    ...shown,
    asked: (operation) => all.filter((one) => one.operation === operation),
    address: () => router.state.location.href,
  };
}
