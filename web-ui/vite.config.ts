import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vitest/config';

/** Files that browsers keep are compressed once, here, and not at each request; as they were written, when all is done. */
function compressed(): Plugin {
  const texts = /\.(js|css|json|svg|html)$/;
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      for (const name of await readdir(dir, { recursive: true })) {
        if (texts.test(name)) {
          const file = join(dir, name);
          const content = await readFile(file);
          await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
          await writeFile(
            `${file}.br`,
            brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          );
        }
      }
    },
  };
}

/** A running exchange, for work on the screens. */
const exchange = process.env['CTAX_ADDRESS'] ?? 'http://localhost:8080';
const served = [
  '/api',
  '/ops',
  '/me',
  '/settings',
  '/accounts',
  '/clients',
  '/security-events',
  '/signing-keys',
  '/v3',
  '/oauth2',
  '/.well-known',
];

export default defineConfig({
  plugins: [react(), compressed()],
  resolve: {
    alias: [
      { find: '@', replacement: fileURLToPath(new URL('src', import.meta.url)) },
      // It packs long files in workers made of words, which the content-security policy forbids, and waits for ever.
      {
        find: /^\.\.\/zip\/zipToArrayBuffer\.js$/,
        replacement: fileURLToPath(new URL('src/table/zip.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: 'target/classes/org/ctax/ui',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // What is bundled stays under the terms of its authors, which go along with it.
    license: { fileName: 'assets/licences.md' },
    // Nothing is put into the page itself: its content-security policy lets nothing in there run.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: 'index.html', 'signed-in': 'signed-in.html' } },
  },
  server: { port: 5173, strictPort: true, proxy: Object.fromEntries(served.map((path) => [path, exchange])) },
  test: {
    environment: 'jsdom',
    globals: false,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // A whole form is drawn several times in some, which a busy machine takes its time for.
    testTimeout: 20_000,
  },
});
