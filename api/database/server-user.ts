import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartupError } from './startup-error.ts';

/** The id of `nobody` on Linux, which PostgreSQL runs as when this process is root: PostgreSQL refuses root itself. */
const NOBODY = 65534;

/**
 * How PostgreSQL's programs are run.
 * `self`: as this process's user. `namespace`: root outside, `nobody` inside a user namespace, so that files stay
 * root's own and may lie below /root. `id`: under another user's id, where the kernel forbids namespaces.
 */
export type ServerUser = { kind: 'self' } | { kind: 'namespace' } | { kind: 'id'; uid: number; gid: number };

/** What a finished program left behind; `output` is its standard output and error together. */
export type Finished = { code: number; output: string };

const NAMESPACE = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`] as const;

let namespaces: boolean | undefined;
const namespacesWork = (): boolean =>
  (namespaces ??= spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), 'true']).status === 0);

/**
 * The user for a cluster in `clusterDir`, which need not exist yet: an existing cluster keeps its owner.
 * Throws a StartupError where root has no way to step down.
 */
export function serverUserFor(clusterDir: string): ServerUser {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { kind: 'id', uid: owner.uid, gid: owner.gid };
  if (process.platform !== 'linux')
    throw new StartupError(
      'PostgreSQL does not run as root; start Remit as an ordinary user, or set DATABASE_URL.',
    );
  return namespacesWork() ? { kind: 'namespace' } : { kind: 'id', uid: NOBODY, gid: NOBODY };
}

const cleanEnvironment = (): NodeJS.ProcessEnv => {
  // PGDATA, PGPORT, LC_ALL and the like of the person's shell must not change what our server does.
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
};

/** Whether `user` can enter `dir` (every parent must let it pass). */
export function canEnter(user: ServerUser, dir: string): boolean {
  if (user.kind !== 'id') return true;
  const { uid, gid } = user;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir], { uid, gid, cwd: '/' }).status === 0;
}

/** Whether `user` can run `program`. */
export function canRun(user: ServerUser, program: string): boolean {
  if (user.kind !== 'id') return true;
  return spawnSync(program, ['--version'], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;
}

/** Runs `program` as `user` and waits for its end. Rejects only when it cannot be started at all. */
export function runAs(user: ServerUser, program: string, args: readonly string[]): Promise<Finished> {
  const [command, ...rest] =
    user.kind === 'namespace' ? [...NAMESPACE, program, ...args] : [program, ...args];
  const ids = user.kind === 'id' ? { uid: user.uid, gid: user.gid } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(command as string, rest, {
      ...ids,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    // 'exit' and not 'close': a started server keeps the inherited pipes open.
    child.on('exit', (code, signal) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}
