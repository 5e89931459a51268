/** Fetches what package-lock.json names, unless node_modules was filled from the same one. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What Vite asks for. */
const OLDEST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`The web application is built with Node ${OLDEST.join('.')} or newer; here is ${process.version}.`);
  process.exit(1);
}

const folder = fileURLToPath(new URL('..', import.meta.url));
const wanted = new URL('../package-lock.json', import.meta.url);
const filledFrom = new URL('../node_modules/.ctax-lock', import.meta.url);

if (!existsSync(filledFrom) || readFileSync(filledFrom, 'utf8') !== readFileSync(wanted, 'utf8')) {
  // On Windows npm is a script, which only a shell starts.
  const { status, error } = spawnSync('npm ci --no-progress --loglevel=error', {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error(`npm ci could not fill web-ui/node_modules${error ? `: ${error.message}` : ''}.`);
    process.exit(1);
  }
  copyFileSync(wanted, filledFrom);
}
