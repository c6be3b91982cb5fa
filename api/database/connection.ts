import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from './startup-error.ts';

/** PostgreSQL older than this lacks what the migrations use. */
const OLDEST_MAJOR = 15;

/** `host:port` and database of an address, without user and password: safe to print. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}

/** Faults that go away by themselves: the server or its container is still starting. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P03',
  '53300',
]);

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the host name cannot be resolved',
  EHOSTUNREACH: 'the host cannot be reached',
  '28P01': 'it refuses the user name or password',
  '28000': 'it refuses this user',
  '3D000': 'it has no database of that name',
  '57P03': 'it is still starting',
  '53300': 'it has too many connections already',
};

const codeOf = (error: unknown): string => {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] };
  return code ?? errors?.[0]?.code ?? '';
};

const isPassing = (error: unknown): boolean =>
  PASSING.has(codeOf(error)) || /timeout|terminated unexpectedly/i.test((error as Error).message);

/** Why the server at `url` cannot be used, as one sentence without a password. */
function connectionFault(url: string, error: unknown): StartupError {
  const reason = REASONS[codeOf(error)] ?? (isPassing(error) ? 'it does not answer in time' : undefined);
  // An unknown error's own text is the server's; it never holds the password, but may run over several lines.
  const text = reason ?? (error as Error).message.split('\n')[0];
  return new StartupError(
    `The database at ${placeOf(url)} cannot be used: ${text}; check DATABASE_URL, or unset it to use the built-in database.`,
  );
}

/**
 * Waits until the server at `url` takes connections, up to `patienceMs`, and checks its version.
 * Throws a StartupError when it does not answer, refuses us, or is older than PostgreSQL 15.
 */
export async function reachServer(
  url: string,
  patienceMs = 10_000,
  progress: (line: string) => void = () => {},
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 2_000)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const answer = await client.query<{ version: string }>(
        `SELECT current_setting('server_version') AS version`,
      );
      const version = answer.rows[0]?.version ?? '';
      if (Number.parseInt(version, 10) < OLDEST_MAJOR)
        throw new StartupError(
          `The database at ${placeOf(url)} runs PostgreSQL ${version}, but Remit needs version ${OLDEST_MAJOR} or newer.`,
        );
      return;
    } catch (error) {
      if (error instanceof StartupError) throw error;
      if (!isPassing(error) || Date.now() + waitMs > deadline) throw connectionFault(url, error);
      if (waitMs === 100) progress(`Waiting for the database at ${placeOf(url)} …`);
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(waitMs);
  }
}
