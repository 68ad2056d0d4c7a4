// The web build: everything it needs is in dist/web, nothing is inlined (a strict CSP holds) and nothing is
// asked of a third party. `vite` alone serves it while developing and hands the api's paths to API_URL.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };
/**
 * Of the catalogues that the whole product shares, a browser gets only the sentences of the pages, and those of what
 * it reckons by itself: terms and ballots.
 */
const SAID = /^(?:web\.|term\.step\.|refusal\.(?:term|ballot)\/)/;
const pageSentences: Plugin = {
  name: 'page-sentences',
  enforce: 'pre',
  transform(text, id) {
    if (!/\/messages\/[a-z]{2}\.json$/.test(id)) return null;
    const all = Object.entries(JSON.parse(text) as Record<string, string>);
    return {
      code: JSON.stringify(Object.fromEntries(all.filter(([key]) => SAID.test(key)))),
      map: null,
    };
  },
};

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: here('.'),
  publicDir: here('./public'),
  cacheDir: here('../../node_modules/.vite'),
  plugins: [pageSentences, react()],
  define: { __VERSION__: JSON.stringify(version) },
  css: {
    preprocessorOptions: {
      scss: {
        // Bootstrap Italia 2 is written with @import and the old colour functions; its warnings are not ours.
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
        quietDeps: true,
        loadPaths: [here('../../node_modules')],
      },
    },
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/auth': api,
      '/record': api,
      '/calendar': api,
    },
  },
});
