// `npm start`: installs what is missing, builds what has changed, then runs the API until it ends.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { tend } from './launch/children.mjs';
import { at, launch, projectEnv, projectNode, root, serverFlags } from './launch/project.mjs';

const MAIN = at('dist', 'api', 'main.js');

/** A deployment brings the built product and no tools to build it: there is nothing to prepare. */
const isDeployed = () =>
  existsSync(MAIN) && existsSync(at('node_modules')) && !existsSync(at('node_modules', 'vite'));

await launch(async () => {
  if (!isDeployed()) {
    await ensureInstalled();
    await ensureBuilt();
  }
  const child = spawn(projectNode(), [...serverFlags, MAIN, ...process.argv.slice(2)], {
    cwd: root,
    env: projectEnv(),
    // The channel tells the process when this launcher has died.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Before it is tended: a stop in good order is answered with the product's own exit code.
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
  tend(child);
});
