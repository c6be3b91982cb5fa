// `npm run import-job -- FILE… [--json]`: shows what is found in job descriptions of Word and text files; writes nothing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { tend } from './launch/children.mjs';
import { at, launch, projectEnv, projectNode } from './launch/project.mjs';

const MAIN = at('dist', 'api', 'import-job.js');

await launch(async () => {
  if (!existsSync(MAIN) || existsSync(at('node_modules', 'vite'))) {
    // What is said while building is not part of the answer, which a program may read.
    const told = console.log;
    console.log = console.error;
    await ensureInstalled();
    await ensureBuilt({ only: 'API' });
    console.log = told;
  }
  const child = tend(
    spawn(projectNode(), ['--enable-source-maps', MAIN, ...process.argv.slice(2)], {
      env: projectEnv(),
      stdio: 'inherit',
    }),
  );
  child.on('exit', (code) => process.exit(code ?? 1));
});
