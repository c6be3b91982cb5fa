// `npm run bench`: measures Remit beside a hand-written limit on a database of its own. Arguments: see docs/benchmarks.md.
import { ensureBuilt } from '../../api/build.mjs';
import { ensureInstalled } from '../../api/install.mjs';
import { launch, runNode } from '../../api/launch/project.mjs';

await launch(async () => {
  await ensureInstalled();
  const options = process.argv.slice(2);
  const isChart = options.includes('--chart');
  await ensureBuilt(isChart ? {} : { only: 'API' });
  const script = isChart ? 'test/bench/chart/main.ts' : 'test/bench/main.ts';
  const { code } = await runNode(['--import', 'tsx', script, ...options]);
  process.exitCode = code;
});
