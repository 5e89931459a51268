import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from './settings';

/** OpenID Connect with a code and a proof of who began (PKCE); a token lives in this tab and no longer. */
export function managerOf(settings: Settings): UserManager {
  const here = `${location.origin}/signed-in`;
  return new UserManager({
    authority: settings.issuer ?? location.origin,
    client_id: settings.client,
    redirect_uri: here,
    silent_redirect_uri: here,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: settings.scope,
    loadUserInfo: false,
    // The session itself renews in time, and needs this only then.
    automaticSilentRenew: false,
    // The feed and every answer say when a token is over; the session at the issuer need not be watched as well.
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}
