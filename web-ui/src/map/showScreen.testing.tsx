import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { MeProvider } from '@/access/MeProvider';
import type { Session } from '@/access/session';
import { parseSearch, writeSearch } from '@/address/useParam';
import { FeedProvider } from '@/feed/feed';
import { LanguageProvider, learnFirst } from '@/language/LanguageProvider';

const session = {
  settings: { displayCurrencies: ['USD'] },
  token: () => Promise.resolve('token'),
} as unknown as Session;

/** What an exchange answers, by path; asked for anything else it says that this is not there. */
export type Answers = Record<string, (query: URLSearchParams) => unknown>;

export interface ShownScreen extends RenderResult {
  asked: URL[];
  address: () => Record<string, unknown>;
  refetch: () => Promise<void>;
}

/** A screen in English, at an address, before an exchange that gives these answers. */
export async function showScreen(Screen: () => ReactNode, address: string, answers: Answers): Promise<ShownScreen> {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', (request: Request | string) => {
    const url = new URL(typeof request === 'string' ? request : request.url, location.origin);
    asked.push(url);
    const answer = answers[url.pathname];
    return Promise.resolve(
      answer === undefined ? Response.json({}, { status: 404 }) : Response.json(answer(url.searchParams)),
    );
  });
  vi.stubGlobal('scrollTo', () => undefined);
  const places = await learnFirst('en');
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
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
  await router.load();
  const shown = render(
    <LanguageProvider first="en" places={places}>
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <RouterProvider
            router={router as never}
            InnerWrap={({ children }) => (
              <MeProvider session={session} me={undefined}>
                {children}
              </MeProvider>
            )}
          />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  return {
    ...shown,
    asked,
    address: () => router.state.location.search,
    refetch: () => client.invalidateQueries(),
  };
}
