import type { UserManager } from 'oidc-client-ts';
import { managerOf } from './manager';
import { type Settings, loadSettings } from './settings';

/** Whoever is signed in in this tab. */
export class Session {
  private constructor(
    readonly settings: Settings,
    private readonly manager: UserManager,
    private readonly given: string | undefined,
  ) {}

  static async begin(): Promise<Session> {
    const settings = await loadSettings();
    // While working on the screens, without an issuer that knows the address of the development server.
    const given = import.meta.env.DEV ? (import.meta.env['VITE_TOKEN'] as string | undefined) : undefined;
    const session = new Session(settings, managerOf(settings), given);
    await session.manager.clearStaleState();
    return session;
  }

  /** A token that is still good, renewed where there is a way to; none where nobody is signed in. */
  async token(): Promise<string | undefined> {
    if (this.given !== undefined) {
      return this.given;
    }
    const user = await this.manager.getUser();
    return user && !user.expired ? user.access_token : undefined;
  }

  /** Asks the issuer for another token; none where the session there is over. */
  async renew(): Promise<string | undefined> {
    if (this.given !== undefined) {
      return this.given;
    }
    this.renewing ??= this.manager
      .signinSilent()
      .then((user) => user?.access_token)
      .catch(() => undefined)
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  private renewing: Promise<string | undefined> | undefined;

  /** Leaves for the issuer, which sends the browser back to where it is now. */
  async signIn(): Promise<never> {
    await this.manager.signinRedirect({ state: location.pathname + location.search });
    return new Promise<never>(() => undefined);
  }

  async signOut(): Promise<void> {
    await this.manager.signoutRedirect();
  }
}
