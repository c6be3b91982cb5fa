import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';

const children = new URL('../../../api/launch/children.mjs', import.meta.url).href;

/** A launcher of one child, which says when it is there and which signal ends it, then takes a moment. */
const launcher = `
  import { spawn } from 'node:child_process';
  import { tend } from ${JSON.stringify(children)};
  const child = \`
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => {
        console.log(signal);
        setTimeout(() => process.exit(0), 50);
      });
    setInterval(() => undefined, 1000);
    console.log('there', process.pid);
  \`;
  tend(spawn(process.execPath, ['-e', child], { stdio: 'inherit' }));
`;

const started: ChildProcess[] = [];
const pids: number[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const pid of pids.splice(0))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // As it should be: it has ended.
    }
});

/** Starts a program and waits for the launcher's child. `ended`: what was said by all, once none of them is left. */
const start = async (command: string, args: string[], env: Record<string, string> = {}) => {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let said = '';
  const there = new Promise<void>((resolve) =>
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      const pid = /there (\d+)\n/.exec(said)?.[1];
      if (pid) pids.push(Number(pid));
      if (pid) resolve();
    }),
  );
  // The pipe closes with the last process that holds it.
  const ended = once(child.stdout, 'close').then(() => said.split('\n').slice(1, -1));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await there;
  return { child, ended, exited };
};

test.each([
  ['SIGTERM', 'SIGTERM', 143],
  ['SIGINT', 'SIGINT', 130],
  ['SIGHUP', 'SIGTERM', 129],
] as const)(
  '%s to a launcher reaches its child, and the launcher waits for its end',
  async (sent, got, code) => {
    const { child, ended, exited } = await start(process.execPath, ['--input-type=module', '-e', launcher]);
    child.kill(sent);
    expect((await exited)[0]).toBe(code);
    expect(await ended).toEqual([got]);
  },
);

test('a launcher whose npm was ended alone ends its child, with one signal', async () => {
  const shell = '"$0" --input-type=module -e "$1"; true';
  const { child, ended } = await start('/bin/sh', ['-c', shell, process.execPath, launcher], {
    npm_lifecycle_event: 'bench',
  });
  child.kill('SIGTERM');
  expect(await ended).toEqual(['SIGTERM']);
});
