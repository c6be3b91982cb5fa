import type { DataSource, EntityManager } from 'typeorm';
import { rememberNetwork } from './house-networks.ts';
import { rememberBrowser } from './known-browsers.ts';
import { hashToken, newToken } from './token.ts';

/** A session that nobody uses for so long is over. */
export const idleHours = 12;

/** No session lasts longer than this, however busy. */
const longestDays = 7;

/** Use is noted once a minute at most: a busy screen would otherwise write with every request. */
const noteEveryMs = 60_000;

/** Where a session was opened from, for the list that its owner sees, and by which browser. */
export interface SessionPlace {
  readonly address: string;
  readonly userAgent: string;
  /** What the browser is known by. */
  readonly session?: { readonly browser?: string | undefined };
  readonly isSingleSignOn?: boolean;
}

/** Opens a session and answers its token, which is kept nowhere but in the browser; browser and network are known from now on. */
export const openSession = async (
  manager: EntityManager,
  accountId: string,
  { address, userAgent, session, isSingleSignOn = false }: SessionPlace,
  now: Date,
): Promise<string> => {
  const token = newToken();
  await manager.query(
    `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent, is_single_sign_on)
     VALUES ($1, $2, $3, $3, $3::timestamptz + interval '${longestDays} days', $4, $5, $6)`,
    [accountId, hashToken(token), now, address, userAgent, isSingleSignOn],
  );
  await manager.query('UPDATE account SET signed_in_at = $2 WHERE id = $1', [accountId, now]);
  await rememberBrowser(manager, accountId, session?.browser, now);
  await rememberNetwork(manager, address, now);
  return token;
};

/** Ends a session for good; one that has ended already stays as it is. */
export const revokeSession = async (manager: EntityManager, id: string, now: Date): Promise<void> => {
  await manager.query('UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [id, now]);
};

/** Ends every session of an account, but for the one that is kept; answers how many there were. */
export const revokeSessions = async (
  manager: EntityManager,
  accountId: string,
  now: Date,
  kept: string | null = null,
): Promise<number> => {
  const [, ended] = (await manager.query(
    `UPDATE session SET revoked_at = $2
     WHERE account_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3 AND expires_at > $2`,
    [accountId, now, kept],
  )) as [unknown, number];
  return ended;
};

/** Whether use was noted within the last minute. */
export const isBusy = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() < noteEveryMs;

/** The last moment at which use may have been noted so that it is noted again now. */
export const notedBefore = (now: Date): Date => new Date(now.getTime() - noteEveryMs);

/** Notes that a session is in use; of many requests of one moment the first does. */
export const touch = async (
  db: DataSource,
  { id, seenAt }: { id: string; seenAt: Date },
  now: Date,
): Promise<void> => {
  if (isBusy(seenAt, now)) return;
  await db.query('UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at <= $3', [
    id,
    now,
    notedBefore(now),
  ]);
};

/** Removes sessions that ended a month ago; until then their owner sees where they were opened. */
export const clearSessions = async (db: DataSource, now: Date): Promise<void> => {
  await db.query(
    `DELETE FROM session WHERE least(expires_at, revoked_at) < $1::timestamptz - interval '30 days'`,
    [now],
  );
};
