import createClient, { type Middleware } from 'openapi-fetch';
import type { Session } from '@/access/session';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** An answer that is not what was asked for, told so that somebody can do something about it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly field?: string | undefined,
  ) {
    super(`${code}: ${detail}`);
  }

  /** Asking again may help, and does nothing twice. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

let session: Session | undefined;
let actingFor: string | undefined;

/** Whose requests these are from now on. */
export function actAs(whose: Session, participant: string | undefined): void {
  session = whose;
  actingFor = participant;
}

/** Whoever reads without having signed in has nothing to renew. */
async function renewed(): Promise<string | undefined> {
  return session?.settings.publicReading === true ? undefined : session?.renew();
}

async function authorized(headers: Headers, token: string | undefined): Promise<void> {
  const good = token ?? session?.token() ?? (await renewed());
  if (good !== undefined) {
    headers.set('Authorization', `Bearer ${good}`);
  }
  if (actingFor !== undefined) {
    headers.set('CTAX-Participant', actingFor);
  }
}

/** Sends a request as whoever is signed in; once more with another token where the first is over. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  await authorized(request.headers, undefined);
  const answer = await reach(request);
  if (answer.status !== 401 || session === undefined) {
    return answer;
  }
  const token = await session.renew();
  if (token === undefined) {
    return session.settings.publicReading || session.justSignedIn ? answer : session.signIn();
  }
  await authorized(again.headers, token);
  return reach(again);
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') {
      throw fault;
    }
    throw new Problem(0, 'NO_ANSWER', 'The exchange does not answer');
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  try {
    const told = (await answer.json()) as Partial<Schemas['Problem']>;
    return new Problem(answer.status, told.code ?? `HTTP_${answer.status}`, told.detail ?? '', told.field ?? undefined);
  } catch {
    return new Problem(answer.status, `HTTP_${answer.status}`, answer.statusText);
  }
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      throw await problemOf(response);
    }
    return undefined;
  },
};

/** The exchange, typed by its own description. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: send,
  headers: { 'CTAX-Source': 'screen' },
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(refusals);
