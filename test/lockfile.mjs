// Whether `npm ci` can work from package-lock.json alone. npm leaves optional packages out of the lockfile when the
// registry it asks does not carry them (other platforms' binaries on a partial mirror), and `npm ci` then refuses it
// everywhere. `node test/lockfile.mjs --fix` writes those entries.
import { readFileSync, writeFileSync } from 'node:fs';
import { at, isMain } from '../api/launch/project.mjs';

const readJson = (name) => JSON.parse(readFileSync(at(name), 'utf8'));

/** Looks a package up as Node does: beside the one that asks, then in each folder above. */
function isLocked(packages, asker, name) {
  for (let dir = asker; ; dir = dir.slice(0, Math.max(0, dir.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${dir ? `${dir}/` : ''}node_modules/${name}`]) return true;
    if (!dir) return false;
  }
}

/** The optional packages that the lockfile names and does not describe: `{asker, name, version}`. */
const missingIn = (packages) =>
  Object.entries(packages).flatMap(([asker, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, asker, name))
      .map(([name, version]) => ({ asker, name, version })),
  );

/** Direct dependencies whose version in package.json is not the lockfile's. */
function outdatedIn(packages) {
  const wanted = readJson('package.json');
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => {
    const [asked, locked] = [wanted[kind] ?? {}, packages[''][kind] ?? {}];
    return Object.keys({ ...asked, ...locked }).filter((name) => asked[name] !== locked[name]);
  });
}

/** Why `npm ci` would refuse the lockfile, in the form of a finished check. */
export function checkLockfile() {
  const { packages } = readJson('package-lock.json');
  const outdated = outdatedIn(packages).map(
    (name) => `${name}: package.json and package-lock.json differ; run npm install.`,
  );
  const missing = missingIn(packages).map(
    ({ name }) => `${name} is missing; run node test/lockfile.mjs --fix.`,
  );
  const output = [...outdated, ...missing].join('\n');
  return { code: output ? 1 : 0, output };
}

/** Platform packages carry theirs in their names, such as `@oxlint/binding-linux-x64-musl`. */
function entryOf({ asker, name, version }, packages) {
  const [os, cpu, abi = ''] = name.replace(/^.*\/(binding-)?/, '').split('-');
  const libc = abi.startsWith('gnu') ? ['glibc'] : abi.startsWith('musl') ? ['musl'] : undefined;
  return { version, cpu: [cpu], dev: packages[asker].dev, libc, optional: true, os: [os] };
}

function fix() {
  const lock = readJson('package-lock.json');
  for (const missing of missingIn(lock.packages))
    lock.packages[`node_modules/${missing.name}`] = entryOf(missing, lock.packages);
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const text = JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2);
  writeFileSync(at('package-lock.json'), `${text}\n`);
}

if (isMain(import.meta.url) && process.argv.includes('--fix')) fix();
