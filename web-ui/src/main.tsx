import '@/frame/mantine.css';
import '@/language/fonts/latin.css';
import '@/frame/frame.css';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MeProvider, rememberedParticipant } from '@/access/MeProvider';
import { Session } from '@/access/session';
import { Problem, actAs, api } from '@/api/client';
import { theme } from '@/frame/theme';
import { LanguageProvider, learnFirst } from '@/language/LanguageProvider';
import { preferred } from '@/language/languages';
import { fetchScreen, router } from './routes';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The feed tells of everything new.
      refetchOnWindowFocus: false,
      retry: (times, fault) => times < 3 && fault instanceof Problem && fault.passing,
    },
  },
});

const schemes = localStorageColorSchemeManager({ key: 'ctax.scheme' });

async function begin(): Promise<void> {
  const language = preferred();
  fetchScreen(location.pathname);
  const [session, places] = await Promise.all([Session.begin(), learnFirst(language)]);
  actAs(session, undefined);
  const me = await whoIsThere(session).catch(letIn);
  if (!(me instanceof Problem)) {
    actAs(session, rememberedParticipant(me));
  }
  const refused = me instanceof Problem ? await import('@/access/TurnedAway') : undefined;
  const root = document.getElementById('root');
  if (root === null) {
    throw new Error('nowhere to draw');
  }
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={language} places={places}>
        <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
          <QueryClientProvider client={queries}>
            {me instanceof Problem ? (
              refused && <refused.TurnedAway fault={me} session={session} />
            ) : (
              <MeProvider session={session} me={me}>
                <RouterProvider router={router} />
              </MeProvider>
            )}
          </QueryClientProvider>
        </MantineProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}

async function whoIsThere(session: Session) {
  if (session.token() === undefined) {
    return session.settings.publicReading ? undefined : session.signIn();
  }
  return (await api.GET('/me')).data;
}

/** A refusal is told in the reader's language; where nobody answers, nothing else can be. */
function letIn(fault: unknown): Problem {
  if (fault instanceof Problem && fault.status > 0) {
    return fault;
  }
  throw fault;
}

begin().catch((fault: unknown) => {
  // Before any language is known: the address of the page is all that is certain.
  console.error(fault);
  document.body.append(
    'The exchange does not answer. · L’échange ne répond pas. · El sistema no responde. · النظام لا يستجيب. · Система не отвечает. · 系统没有响应。',
  );
});
