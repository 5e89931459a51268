import { hold } from './held';
import { managerOf } from './manager';
import { loadSettings } from './settings';

const FAILED = 'ctax.sign-in-failed';

/** Where the issuer sends a browser back to: the whole tab after signing in, a hidden frame when a token is renewed. */
async function arrive(): Promise<void> {
  const user = await managerOf(await loadSettings()).signinCallback();
  if (user && window.top === window.self) {
    hold(user);
    sessionStorage.removeItem(FAILED);
    location.replace(goalIn(user.state));
  }
}

/** Only ever an address of this application. */
function goalIn(state: unknown): string {
  return typeof state === 'string' && /^\/(?!\/)/.test(state) ? state : '/';
}

arrive().catch((fault: unknown) => {
  if (window.top !== window.self) {
    return;
  }
  if (sessionStorage.getItem(FAILED) === null) {
    // Whoever took long before the issuer's page only has to begin anew.
    sessionStorage.setItem(FAILED, 'once');
    location.replace('/');
    return;
  }
  sessionStorage.removeItem(FAILED);
  console.error(fault);
  tell(fault instanceof Error ? fault.message : '');
});

/** Without a language: none has been learnt here. What the issuer said is for whoever set it up. */
function tell(said: string): void {
  const way = document.createElement('a');
  way.href = '/';
  way.textContent = location.origin;
  const told = document.createElement('main');
  told.append(
    'Signing in did not succeed. · La connexion a échoué. · No se pudo iniciar la sesión. · تعذّر تسجيل الدخول. · Войти не удалось. · 登录失败。 ',
    way,
    ` (${said})`,
  );
  document.body.append(told);
}
