// `npm run generate`: the SDL and the page of permissions from the resolvers, then the app's typed operations from the SDL.
import { ensureInstalled } from './install.mjs';
import { LaunchError, isMain, launch, runNode, tool } from './launch/project.mjs';

/** The scripts that write committed files. Each takes another output path as its argument, for comparing. */
export const GENERATORS = [
  { script: 'api/emit-schema.ts', writes: 'schema/schema.graphql' },
  { script: 'api/emit-permissions.ts', writes: 'docs/permissions.md' },
  { script: 'admin/data/generate.ts', writes: 'admin/data/documents.ts' },
];

if (isMain(import.meta.url))
  await launch(async () => {
    await ensureInstalled();
    for (const { script, writes } of GENERATORS) {
      const { code } = await runNode([tool('tsx', 'dist', 'cli.mjs'), script]);
      if (code !== 0) throw new LaunchError(`${script} failed: see the message above.`);
      console.log(`Wrote ${writes}.`);
    }
  });
