// `npm run bench`: measures Remit beside a hand-written limit on a database of its own. Arguments: see docs/benchmarks.md.
import { ensureBuilt } from '../../api/build.mjs';
import { ensureInstalled } from '../../api/install.mjs';
import { launch, runNode } from '../../api/launch/project.mjs';

await launch(async () => {
  await ensureInstalled();
  const options = process.argv.slice(2);
  // The chart in a browser, whole organisations from sheets, plans by scope and the audit log are measured apart.
  const apart = ['chart', 'sheets', 'scopes', 'audit'].find((name) => options.includes(`--${name}`));
  await ensureBuilt(apart === 'chart' ? {} : { only: 'API' });
  const scripts = {
    chart: 'test/bench/chart/main.ts',
    sheets: 'test/bench/sheets.ts',
    scopes: 'test/bench/scopes.ts',
    audit: 'test/bench/audit.ts',
  };
  const script = apart ? scripts[apart] : 'test/bench/main.ts';
  const { code } = await runNode(['--import', 'tsx', script, ...options]);
  process.exitCode = code;
});
