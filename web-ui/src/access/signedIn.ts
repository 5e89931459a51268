import { hold } from './held';
import { managerOf } from './manager';
import { loadSettings } from './settings';

/** Where the issuer sends a browser back to: the whole tab after signing in, a hidden frame when a token is renewed. */
async function arrive(): Promise<void> {
  const user = await managerOf(await loadSettings()).signinCallback();
  if (user && window.top === window.self) {
    hold(user);
    location.replace(goalIn(user.state));
  }
}

/** Only ever an address of this application. */
function goalIn(state: unknown): string {
  return typeof state === 'string' && /^\/(?!\/)/.test(state) ? state : '/';
}

arrive().catch(() => {
  if (window.top === window.self) {
    location.replace('/');
  }
});
