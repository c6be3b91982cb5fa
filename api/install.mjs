// Installs the dependencies when they are missing or the lockfile has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LaunchError, at, hashOf, isMain, launch, run, stampOf } from './launch/project.mjs';

const STAMP = at('node_modules', '.remit-lock');

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether node_modules holds what the lockfile asks for, by the list that npm keeps there: someone ran npm themselves. */
function installedByHand() {
  const kept = at('node_modules', '.package-lock.json');
  if (!existsSync(kept)) return false;
  const installed = packagesIn(kept);
  return Object.entries(packagesIn(at('package-lock.json'))).every(
    // Optional packages of other platforms are left out by npm.
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Runs `npm ci` unless it would change nothing. */
export async function ensureInstalled() {
  const wanted = hashOf(['package-lock.json']);
  if (stampOf(STAMP) === wanted) return;
  if (!installedByHand()) {
    console.log('Installing the dependencies (once; this can take a minute or two) …');
    // Development packages too, whatever NODE_ENV says: they build the product and bring its Node.js.
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    const npm = process.env.npm_execpath;
    const [command, ...rest] = npm?.endsWith('.js') ? [process.execPath, npm, ...args] : ['npm', ...args];
    const { code } = await run(command, rest).catch((error) => {
      throw new LaunchError(`npm could not be started (${error.code}); install it together with Node.js.`);
    });
    if (code !== 0)
      throw new LaunchError(
        `Installing the dependencies failed (npm ci, exit code ${code}): see npm's message above.`,
      );
  }
  writeFileSync(STAMP, wanted);
}

if (isMain(import.meta.url)) await launch(ensureInstalled);
