// `npm start`: installs what is missing, builds what has changed, then runs the API until it ends.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  // A signal to npm alone ends npm and its shell, which pass nothing on: then this process has lost its parent.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
});
