/** A token, since when and until when it is good, in milliseconds since 1970. */
export interface Held {
  token: string;
  since: number;
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
  const now = { token: user.access_token, since: Date.now(), expires: (user.expires_at ?? 0) * 1000 };
  sessionStorage.setItem(KEY, JSON.stringify(now));
  return now;
}

/** In how many milliseconds another is asked for: a minute before the end, or halfway where there is less than two. */
export function renewedIn({ expires }: Held): number {
  const left = Math.max(0, expires - Date.now());
  return Math.min(left - Math.min(MARGIN, left / 2), LONGEST);
}

const MARGIN = 60_000;

/** A browser takes a longer time for none. */
const LONGEST = 2 ** 31 - 1;
