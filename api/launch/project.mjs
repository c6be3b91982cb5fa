// What the launchers share. Plain JavaScript for Node 20 with nothing installed: only
// `node:` imports.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tend } from './children.mjs';

/** The project's directory. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** A path inside the project. */
export const at = (...parts) => join(root, ...parts);

/**
 * How Node runs the server. What is in use at any time is about 100 MB, but V8 lets garbage pile up in proportion to the
 * machine, to 600 MB under load on one of 24 GB. With the old generation bounded it collects sooner, at 128 MB the first
 * time; the bound of 1 GB is ten times what is in use. A young generation of half the size made a ticket's page dearer
 * by a tenth. The Dockerfile says the same.
 */
export const serverFlags = [
  `--import=${pathToFileURL(at('dist', 'api', 'source-maps.js'))}`,
  '--max-semi-space-size=32',
  '--initial-old-space-size=128',
  '--max-old-space-size=1024',
];

/** A reason that the person at the terminal can act on: printed as one sentence, without a stack. */
export class LaunchError extends Error {}

const OLDEST_LAUNCHER = 20;
/** What the product itself runs on; the `node` package brings it where the system's is older. */
const OLDEST_RUNTIME = 24;
const major = Number(process.versions.node.split('.')[0]);

/** Whether the module at `url` is the one that was started, and not one that another imports. */
export const isMain = (url) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);

/** Runs a launcher's main function; a LaunchError becomes its sentence and exit code 1. */
export async function launch(main) {
  try {
    if (major < OLDEST_LAUNCHER)
      throw new LaunchError(
        `Remit needs Node.js ${OLDEST_LAUNCHER} or newer, but this is ${process.versions.node}; install a newer one from https://nodejs.org.`,
      );
    await main();
  } catch (error) {
    console.error(error instanceof LaunchError ? error.message : error);
    process.exit(1);
  }
}

/** The Node that runs everything but the launchers. */
export function projectNode() {
  const own = at('node_modules', 'node', 'bin', 'node');
  if (existsSync(own)) return own;
  if (major >= OLDEST_RUNTIME) return process.execPath;
  throw new LaunchError(
    `Node.js ${OLDEST_RUNTIME} is missing in node_modules: npm was probably told not to run install scripts (ignore-scripts); allow them and run npm ci, or use Node.js ${OLDEST_RUNTIME} yourself.`,
  );
}

/** The environment in which `node` and the tools of node_modules are the project's own. */
export const projectEnv = () => ({
  ...process.env,
  PATH: [dirname(projectNode()), at('node_modules', '.bin'), process.env.PATH].join(delimiter),
});

/** Runs a program in the project and answers its exit code. `capture` keeps the output and answers it instead. */
export function run(command, args, { env = process.env, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = tend(spawn(command, args, { cwd: root, env, stdio }));
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: signal ? 1 : code, output }));
  });
}

/** Runs a script of the project, or of a package, on the project's Node. */
export const runNode = (args, options = {}) => run(projectNode(), args, { env: projectEnv(), ...options });

/** The path of a tool's script inside node_modules. */
export const tool = (...parts) => at('node_modules', ...parts);

function* filesOf(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const entry of readdirSync(path).sort()) yield* filesOf(join(path, entry));
}

/** A hash over the names and contents of files and folders of the project; those that are missing count as such. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.map((name) => at(name))) {
    if (!existsSync(path)) continue;
    for (const file of filesOf(path))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** The text of a stamp file, or undefined. */
export const stampOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
