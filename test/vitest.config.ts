import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Three levels: rules need nothing, api tests a database each, journeys a browser. Run one with `npm test -- --project rules`. */
export default defineConfig({
  root: at(''),
  // Vite would take graphql's index.mjs for our files while Apollo and TypeGraphQL load index.js: two copies, two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: at('node_modules/graphql/index.js') }] },
  // The admin app's own Vite configuration is for its build; tests need only the transform.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Two cores are the common case; every api worker opens connections of its own.
    maxWorkers: 2,
    // Far more than any of them takes: a machine that does other things besides fails no test, only what never comes does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    setupFiles: [at('test/support/setup.ts')],
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['test/{rules,admin}/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['test/api/**/*.test.ts'],
          globalSetup: [at('test/support/global-setup.ts')],
          // Importing the server is most of a file's time, and each file has a database of its own.
          isolate: false,
        },
      },
      {
        extends: true,
        // Kills, crashes and several nodes: `npm run test:faults`.
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: [at('test/support/global-setup.ts')],
          // They stop servers and measure who answers: one file at a time, alone.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: [at('test/support/global-setup.ts')],
          isolate: false,
          // After the others. A story waits for its screens about half its time: two at once, each with its own product.
          sequence: { groupOrder: 1 },
          // Two browsers and two servers on two cores: a story that holds only at the second telling is listed as retried.
          retry: 1,
        },
      },
    ],
  },
});
