// `npm run dev`: the API restarts and the app reloads whenever a source changes.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { tend } from './launch/children.mjs';
import { launch, projectEnv, projectNode, root, tool } from './launch/project.mjs';

await launch(async () => {
  await ensureInstalled();
  const start = (...args) =>
    tend(spawn(projectNode(), args, { cwd: root, env: projectEnv(), stdio: 'inherit' }));
  const children = [
    start(tool('tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', 'api/main.ts'),
    // The app's server passes /graphql and the like on to the API (admin/vite.config.ts).
    start(tool('vite', 'bin', 'vite.js'), 'admin'),
  ];
  for (const child of children)
    child.on('exit', (code) => {
      process.exitCode ??= code ?? 1;
      children.forEach((other) => other.kill('SIGTERM'));
    });
});
