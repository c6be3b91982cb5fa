// Builds the API and the admin app into dist/.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { LaunchError, at, hashOf, isMain, launch, runNode, stampOf, tool } from './launch/project.mjs';

const COMMON = ['package-lock.json', 'tsconfig.json'];
const PARTS = [
  {
    name: 'API',
    out: 'dist/api',
    sources: ['api', 'schema', ...COMMON],
    args: ['--config', 'api/vite.config.ts'],
  },
  { name: 'admin app', out: 'dist/admin', sources: ['admin', ...COMMON], args: ['admin'] },
];

/** Builds the parts whose sources have changed since they were built; all of them with `force`, one of them with `only`. */
export async function ensureBuilt({ force = false, only } = {}) {
  for (const { name, out, sources, args } of PARTS.filter((part) => !only || part.name === only)) {
    const stamp = at(out, '.stamp');
    const wanted = hashOf(sources);
    if (!force && stampOf(stamp) === wanted) continue;
    console.log(`Building the ${name} …`);
    // Gone before the build begins: a build that is cut short is not taken for a whole one.
    if (existsSync(stamp)) rmSync(stamp);
    const { code, output } = await runNode(
      [tool('vite', 'bin', 'vite.js'), 'build', ...args, '--logLevel', 'warn'],
      {
        capture: true,
      },
    );
    if (code !== 0)
      throw new LaunchError(`${output.trim()}\nBuilding the ${name} failed: see the message above.`);
    mkdirSync(at(out), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

if (isMain(import.meta.url))
  await launch(async () => {
    await ensureInstalled();
    await ensureBuilt({ force: true });
  });
