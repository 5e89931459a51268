/** A token, and until when it is good, in milliseconds since 1970. */
export interface Held {
  token: string;
  expires: number;
}

const KEY = 'ctax.token';

/** What this tab holds; it ends with the tab. */
export function held(): Held | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Held | null;
    return kept !== null && kept.expires > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function hold(user: { access_token: string; expires_at?: number | undefined } | undefined): Held | undefined {
  if (user === undefined) {
    sessionStorage.removeItem(KEY);
    return undefined;
  }
  const now = { token: user.access_token, expires: (user.expires_at ?? 0) * 1000 };
  sessionStorage.setItem(KEY, JSON.stringify(now));
  return now;
}
