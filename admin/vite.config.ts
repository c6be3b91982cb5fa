import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { wordsIn } from './i18n/messages.ts';
import { missingWords } from './i18n/missing-words.ts';

// The Host stays the browser's own: the API refuses commands whose Origin is another one.
const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`, changeOrigin: false };

/** Ends the build where a word stands in one language only. */
const bothLanguages = (): Plugin => ({
  name: 'both-languages',
  buildStart() {
    const missing = missingWords(wordsIn('zh'), wordsIn('en'));
    if (missing.length > 0) this.error(`Words in one language only: ${missing.join(', ')}.`);
  },
});

/** The app: built into dist/admin, which the API serves; in watch mode the API is asked through a proxy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [bothLanguages(), react()],
  build: {
    target: 'es2022',
    outDir: path.join(import.meta.dirname, '../dist/admin'),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1100,
  },
  server: { proxy: { '/graphql': api, '/import': api } },
});
