import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, serverUserFor } from './server-user.ts';
import type { ServerUser } from './server-user.ts';
import { StartupError, fileFault } from './startup-error.ts';

/** Where a cluster lies and who owns it. `moved`: it could not be `DATA_DIR`. */
export type ClusterPlace = { home: string; cluster: string; user: ServerUser; moved: boolean };

/** The system's folder for the state of programs: /var/lib for root, the XDG folder for everyone else. */
export const stateFolder = (): string =>
  process.getuid?.() === 0
    ? '/var/lib/remit'
    : join(process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'remit');

const clusterIn = (home: string): string => join(home, 'postgres');
const isCluster = (dir: string): boolean => existsSync(join(dir, 'PG_VERSION'));

/** A new empty directory beside the cluster's final one, owned by `user` and closed to others. */
export function makeDraft(home: string, user: ServerUser): string {
  const draft = mkdtempSync(`${clusterIn(home)}.new-`);
  chmodSync(draft, 0o700);
  if (user.kind === 'id') chownSync(draft, user.uid, user.gid);
  return draft;
}

/** Making a cluster takes seconds: a draft older than this was left behind by a process that was killed. */
const STALE_MS = 600_000;

function sweepDrafts(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('postgres.new-'))) {
    const draft = join(home, name);
    const made = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > STALE_MS) rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Makes a directory and those above it. Node's own `recursive` never comes back from where nothing can be made and the
 * system says that something is missing, such as /proc.
 */
function makeFolder(dir: string): void {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(dir) !== dir) makeFolder(dirname(dir));
  try {
    mkdirSync(dir, { mode: 0o755 });
  } catch (error) {
    // Another process may have been quicker.
    if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Whether `home` can hold a cluster of `user`: some mounted folders take no owner and no mode, some lie behind a closed parent. */
function canHold(home: string, user: ServerUser): boolean {
  if (!canEnter(user, home)) return false;
  const draft = makeDraft(home, user);
  try {
    const { uid, mode } = statSync(draft);
    return (mode & 0o077) === 0 && uid === (user.kind === 'id' ? user.uid : process.getuid?.());
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Gives a cluster of root's, made where user namespaces worked, to the user that must run it now. */
function handOver(cluster: string, user: ServerUser): void {
  if (user.kind !== 'id' || statSync(cluster).uid === user.uid) return;
  if (!canEnter(user, dirname(cluster)))
    throw new StartupError(
      `The database in ${cluster} belongs to root and its server may not run as root here; move the checkout out of a closed directory such as /root, or start Remit as an ordinary user.`,
    );
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(cluster, name), user.uid, user.gid);
  lchownSync(cluster, user.uid, user.gid);
}

/**
 * Chooses where the embedded cluster lies: in `dataDir` when it can, else in the system's state folder, keyed by the
 * path of `dataDir`. An existing cluster is kept where it is. Throws a StartupError when neither can be written.
 */
export function placeCluster(dataDir: string): ClusterPlace {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const elsewhere = join(stateFolder(), key);
  const place = (home: string): ClusterPlace => {
    const cluster = clusterIn(home);
    const user = serverUserFor(cluster);
    if (isCluster(cluster)) handOver(cluster, user);
    return { home, cluster, user, moved: home === elsewhere };
  };
  try {
    if (isCluster(clusterIn(dataDir))) return place(dataDir);
    if (isCluster(clusterIn(elsewhere))) return place(elsewhere);
    makeFolder(dataDir);
    sweepDrafts(dataDir);
    if (canHold(dataDir, serverUserFor(clusterIn(dataDir)))) return place(dataDir);
  } catch (error) {
    throw fileFault(error, dataDir);
  }
  try {
    makeFolder(elsewhere);
    sweepDrafts(elsewhere);
    if (canHold(elsewhere, serverUserFor(clusterIn(elsewhere)))) return place(elsewhere);
  } catch (error) {
    throw fileFault(error, elsewhere);
  }
  throw new StartupError(
    `Neither ${dataDir} nor ${elsewhere} can hold the database; set DATA_DIR to a directory on a local disk, or DATABASE_URL.`,
  );
}
