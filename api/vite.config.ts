import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The API as one file for Node 24. Dependencies stay in node_modules. */
export default defineConfig({
  root: at('..'),
  publicDir: false,
  build: {
    ssr: at('main.ts'),
    outDir: at('../dist/api'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
  },
});
