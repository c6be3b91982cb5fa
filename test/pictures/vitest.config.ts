import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** The pictures of README and guide: no test of the product, and made by `npm run screenshots` only. */
export default defineConfig({
  ...base,
  test: {
    ...(base.test?.setupFiles ? { setupFiles: base.test.setupFiles } : {}),
    globalSetup: [fileURLToPath(new URL('../support/global-setup.ts', import.meta.url))],
    include: ['test/pictures/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
