// `npm run check`: what can be known without running the product. One line a check; a failed one shows its tool's output.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GENERATORS } from '../api/generate.mjs';
import { ensureInstalled } from '../api/install.mjs';
import { at, isMain, launch, runNode, tool } from '../api/launch/project.mjs';
import { checkLockfile } from './lockfile.mjs';

const quietly = (...args) => runNode(args, { capture: true });

/** Runs a generator into another file and compares that with the committed one. */
async function drift({ script, writes }) {
  const dir = mkdtempSync(join(tmpdir(), 'remit-generated-'));
  const fresh = join(dir, basename(writes));
  try {
    const { code, output } = await quietly(tool('tsx', 'dist', 'cli.mjs'), script, fresh);
    if (code !== 0) return { code, output };
    const committed = existsSync(at(writes)) ? readFileSync(at(writes), 'utf8') : undefined;
    if (readFileSync(fresh, 'utf8') === committed) return { code: 0, output: '' };
    return {
      code: 1,
      output: `${writes} is not what ${script} writes now: run npm run generate and commit it.`,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const CHECKS = [
  { name: 'lockfile', run: checkLockfile },
  { name: 'types', run: () => quietly(tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.') },
  { name: 'lint', run: () => quietly(tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings') },
  { name: 'format', run: () => quietly(tool('oxfmt', 'bin', 'oxfmt'), '--check', '.') },
  {
    name: 'unused code and dependencies',
    run: () => quietly(tool('knip', 'bin', 'knip.js'), '--no-progress'),
  },
  ...GENERATORS.map((generator) => ({ name: `generated ${generator.writes}`, run: () => drift(generator) })),
];

async function runCheck({ name, run }) {
  const begun = Date.now();
  const { code, output } = await run();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trim());
  return code === 0;
}

/** Runs every check, as many at once as there are cores; answers how many hold and how many do not. */
export async function runChecks() {
  const waiting = [...CHECKS];
  const held = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) held.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const passed = held.filter(Boolean).length;
  return { passed, failed: held.length - passed };
}

if (isMain(import.meta.url))
  await launch(async () => {
    await ensureInstalled();
    const { failed } = await runChecks();
    process.exitCode = failed ? 1 : 0;
  });
