// `npm test`: everything that must hold, from a bare clone. Its last line is always `N passed, N failed`.
// Arguments go to Vitest and leave the checks out: `npm test -- test/api/tickets`.
// `--all` takes the kills, crashes and several nodes of test/faults in, `--faults` (`npm run test:faults`) runs them alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../api/build.mjs';
import { ensureInstalled } from '../api/install.mjs';
import { launch, runNode, tool } from '../api/launch/project.mjs';
import { runChecks } from './check.mjs';

/** What Vitest's report counts; a file that could not be loaded, and a run that crashed, are failures too. */
function countOf(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

async function runVitest(filters) {
  const dir = mkdtempSync(join(tmpdir(), 'remit-report-'));
  const file = join(dir, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--config', 'test/vitest.config.ts', ...reporters, ...filters];
  const { code } = await runNode([tool('vitest', 'vitest.mjs'), ...args]);
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error('Vitest ended without a report.');
  }
  rmSync(dir, { recursive: true, force: true });
  return countOf(report, code);
}

/** Journeys drive the built product. */
async function build() {
  try {
    await ensureBuilt();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

await launch(async () => {
  const given = process.argv.slice(2);
  const [all, faults] = ['--all', '--faults'].map((flag) => given.includes(flag));
  const filters = given.filter((arg) => arg !== '--all' && arg !== '--faults');
  let counts = [{ passed: 0, failed: 1 }];
  try {
    await ensureInstalled();
    const checks = filters.length || faults ? { passed: 0, failed: 0 } : await runChecks();
    const named = filters.some((filter) => filter.includes('faults'));
    const projects = faults ? ['--project=faults'] : all || named ? [] : ['--project=!faults'];
    counts = [checks, await build(), await runVitest([...projects, ...filters])];
  } catch (error) {
    console.error(error.message);
  }
  const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
});
