/** Builds the web application, unless that was done from the same files. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('..', import.meta.url);
const page = new URL('target/classes/org/ctax/ui/index.html', folder);
const builtFrom = new URL('target/built.txt', folder);
const DESCRIPTION = '../shared-web/src/main/resources/org/ctax/web/openapi.json';
/** Made by the build itself. */
const MADE = new Set(['src/api/schema.d.ts', 'src/map/geometry.json']);

function files(under) {
  return readdirSync(new URL(`${under}/`, folder), { recursive: true })
    .map((path) => `${under}/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(new URL(path, folder)).isFile());
}

/** Configuration lies beside the pages. */
function besides() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|json|js|mjs|ts)$/.test(entry.name))
    .map((entry) => entry.name);
}

function fingerprint() {
  const hash = createHash('sha256');
  const all = ['src', 'public', 'build'].flatMap(files).filter((path) => !MADE.has(path));
  for (const path of [...all, ...besides(), DESCRIPTION].toSorted()) {
    const content = readFileSync(new URL(path, folder));
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

const now = fingerprint();
if (!existsSync(page) || !existsSync(builtFrom) || readFileSync(builtFrom, 'utf8') !== now) {
  const { status, stdout, stderr } = spawnSync('npm run build', {
    cwd: fileURLToPath(folder),
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`);
    process.exit(1);
  }
  writeFileSync(builtFrom, now);
}
