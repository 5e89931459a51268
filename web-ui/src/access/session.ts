import type { User, UserManager } from 'oidc-client-ts';
import { type Settings, loadSettings } from './settings';
import { type Held, held, hold } from './held';

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

  /** Leaves for the issuer, which sends the browser back to where it is now. */
  async signIn(): Promise<never> {
    await (await this.manager()).signinRedirect({ state: location.pathname + location.search });
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
      this.timer = setTimeout(() => void this.renew(), Math.max(0, now.expires - Date.now() - MARGIN));
    }
  }

  /** What speaks with the issuer is not needed by whoever is signed in already. */
  private async manager(): Promise<UserManager> {
    const { managerOf } = await import('./manager');
    return managerOf(this.settings);
  }
}

const MARGIN = 60_000;
