import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serverFlags } from '../../api/launch/project.mjs';
import type { Side } from './measure.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A server in a process of its own. */
export interface Running extends Side {
  readonly stop: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const start = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  listening: RegExp,
  rest: Pick<Side, 'path' | 'application'>,
): Promise<Running> => {
  const child = spawn(process.execPath, args, {
    cwd: at(''),
    env: { ...process.env, ...env },
    // The channel tells it when the benchmark has died.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
  };
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = listening.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    child.once('exit', () => reject(new Error(`A server ended before it listened: ${said}`)));
  });
  return { ...rest, port, pid: child.pid ?? 0, stop };
};

/** Remit as it is built and shipped, with its timers, on the benchmark's database. `flags` go to Node, such as --cpu-prof. */
export const startProduct = (url: string, flags: readonly string[]): Promise<Running> =>
  start(
    [...serverFlags, ...flags, 'dist/api/main.js'],
    {
      DATABASE_URL: url,
      DEMO: 'off',
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost',
      // a few callers ask here for thousands: the throttle counts as always, and does not end it
      RATE_LIMIT: '9999999',
    },
    /http:\/\/localhost:(\d+)/,
    { path: '/graphql', application: 'remit' },
  );

/** The hand-written limit on the same database. */
export const startLimit = (url: string): Promise<Running> =>
  start(['--import', 'tsx', 'test/bench/limit/server.ts'], { DATABASE_URL: url }, /listening (\d+)/, {
    path: '/',
    application: 'limit',
  });
