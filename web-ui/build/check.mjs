/** Formatting, types and tests. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync('npm run check --silent', {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  shell: true,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
