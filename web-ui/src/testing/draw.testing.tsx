import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import { vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { MeProvider } from '@/access/MeProvider';
import type { Session } from '@/access/session';
import { LanguageProvider, learnFirst } from '@/language/LanguageProvider';

const session = {
  settings: { displayCurrencies: ['USD'] },
  token: () => 'token',
} as unknown as Session;

/** Draws what a router leads to, in English, as whoever is signed in sees it. */
export async function draw(
  router: AnyRouter,
  me: Schemas['Me'] | undefined,
): Promise<RenderResult & { client: QueryClient }> {
  vi.stubGlobal('scrollTo', () => undefined);
  const places = await learnFirst('en');
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await router.load();
  const shown = render(
    <LanguageProvider first="en" places={places}>
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <RouterProvider
            router={router as never}
            InnerWrap={({ children }) => (
              <MeProvider session={session} me={me}>
                {children}
              </MeProvider>
            )}
          />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  return { ...shown, client };
}
