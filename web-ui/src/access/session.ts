import type { User, UserManager } from 'oidc-client-ts';
import { Problem } from '@/api/client';
import { LOCALES, preferred } from '@/language/languages';
import { type Settings, loadSettings } from './settings';
import { type Held, held, hold, renewedIn } from './held';

/** Whoever is signed in in this tab. */
export class Session {
  private renewing: Promise<string | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    readonly settings: Settings,
    private readonly given: string | undefined,
  ) {}

  static async begin(): Promise<Session> {
    const settings = await loadSettings();
    // While working on the screens, without an issuer that knows the address of the development server.
    const given = import.meta.env.DEV ? (import.meta.env['VITE_TOKEN'] as string | undefined) : undefined;
    const session = new Session(settings, given);
    session.renewInTime(held());
    return session;
  }

  /** A token that is still good; none where nobody is signed in. */
  token(): string | undefined {
    return this.given ?? held()?.token;
  }

  /** Asks the issuer for another token; none where the session there is over. */
  async renew(): Promise<string | undefined> {
    if (this.given !== undefined) {
      return this.given;
    }
    this.renewing ??= this.manager()
      .then((manager) => manager.signinSilent())
      .then((user) => this.keep(user))
      .catch(() => undefined)
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  /** Whoever has just come from the issuer would be sent back by it at once, and so for ever. */
  get justSignedIn(): boolean {
    const now = held();
    return now !== undefined && Date.now() - now.since < JUST_NOW;
  }

  /** Leaves for the issuer, which sends the browser back to where it is now. */
  async signIn(): Promise<never> {
    const language = preferred();
    try {
      const manager = await this.manager();
      await manager.signinRedirect({
        state: location.pathname + location.search,
        ui_locales: `${LOCALES[language]} ${language}`,
      });
    } catch {
      throw new Problem(503, 'IDENTITY_UNAVAILABLE', 'Who signs people in does not answer');
    }
    return new Promise<never>(() => undefined);
  }

  async signOut(): Promise<void> {
    const manager = await this.manager();
    hold(undefined);
    await manager.signoutRedirect();
  }

  private keep(user: User | null): string | undefined {
    const now = user === null ? undefined : hold(user);
    this.renewInTime(now);
    return now?.token;
  }

  /** Before the token is over, so that nothing has to wait for another. */
  private renewInTime(now: Held | undefined): void {
    clearTimeout(this.timer);
    if (now !== undefined) {
      this.timer = setTimeout(() => void this.renew(), renewedIn(now));
    }
  }

  /** What speaks with the issuer is not needed by whoever is signed in already. */
  private async manager(): Promise<UserManager> {
    const { managerOf } = await import('./manager');
    return managerOf(this.settings);
  }
}

/** Longer than the way to the issuer and back takes. */
const JUST_NOW = 10_000;
