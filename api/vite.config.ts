import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The API for Node 24: the process, the command that reads job descriptions, the thread in which the process reads them,
 * and what is loaded before the process. Dependencies stay in node_modules.
 */
export default defineConfig({
  root: at('..'),
  publicDir: false,
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: at('main.ts'),
        'import-job': at('import-job.ts'),
        'job-reader': at('jobs/intake/reading.thread.ts'),
        'source-maps': at('source-maps.ts'),
      },
      // Maps are kept in memory: they name the lines, and do not repeat the sources.
      output: { sourcemapExcludeSources: true },
    },
    outDir: at('../dist/api'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
  },
});
