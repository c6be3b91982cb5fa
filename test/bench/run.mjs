// `npm run bench`: measures Remit beside a hand-written limit on a database of its own. Arguments: see docs/benchmarks.md.
import { ensureBuilt } from '../../api/build.mjs';
import { ensureInstalled } from '../../api/install.mjs';
import { launch, runNode } from '../../api/launch/project.mjs';

await launch(async () => {
  await ensureInstalled();
  await ensureBuilt({ only: 'API' });
  const { code } = await runNode(['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)]);
  process.exitCode = code;
});
