import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { budget } from './budget.plugin.ts';
import { fetchedFirst } from './fetched-first.plugin.ts';
import { documentsWithTheirScreens } from './documents.plugin.ts';
import { speltNames } from './search/spelt-names.ts';
import { nativeInstead } from './native.plugin.ts';
import { compressed } from './compressed.plugin.ts';
import { wordsWithTheirScreens } from './i18n/words.plugin.ts';

// The Host stays the browser's own: the API refuses commands whose Origin is another one.
const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`, changeOrigin: false };

/** The app: built into dist/admin, which the API serves; in watch mode the API is asked through a proxy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    nativeInstead(),
    documentsWithTheirScreens(),
    wordsWithTheirScreens(),
    react(),
    fetchedFirst(),
    budget(),
    compressed(),
  ],
  define: { SPELT_NAMES: JSON.stringify(speltNames()) },
  build: {
    target: 'es2022',
    outDir: path.join(import.meta.dirname, '../dist/admin'),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first download needs comes in two files, libraries and our own, instead of one for each combination of
        // screens that share a part: fewer requests, smaller together, and no screen moves them by what it shares.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'frame', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
    // The budget judges sizes; the console's editor is as large as it is.
    chunkSizeWarningLimit: 5000,
  },
  // The development server cannot bundle the workers of the console's editor beforehand.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: { proxy: { '/graphql': api, '/import': api, '/export': api, '/oidc': api } },
});
