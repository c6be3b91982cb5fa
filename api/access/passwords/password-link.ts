import type { EntityManager } from 'typeorm';
import { dayOf } from '../../core/clock.ts';
import { isOpenOn } from '../open-account.ts';
import { hashToken, newToken } from '../token.ts';

type Database = Pick<EntityManager, 'query'>;

/** How long links live, in minutes. */
export const linkMinutes = {
  /** Asked for by somebody who forgot: used at once or not at all. */
  forgotten: 30,
  /** Given out by who manages accounts: it may wait for somebody's first day. */
  given: 3 * 24 * 60,
} as const;

/** Makes a link's secret, of which only the hash is kept, and voids the older links of the account. */
export const issueLink = async (
  db: Database,
  accountId: string | null,
  minutes: number,
  now: Date,
): Promise<string> => {
  const secret = newToken();
  // Of two that are made at once, one is the newer.
  await db.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
  await voidLinks(db, accountId, now);
  await db.query(
    `INSERT INTO password_link (account_id, secret_hash, created_at, expires_at)
     SELECT id, $2, $3, $4 FROM account WHERE id = $1`,
    [accountId, hashToken(secret), now, new Date(now.getTime() + minutes * 60_000)],
  );
  return secret;
};

/** Takes the worth from all links of an account that were not used; answers how many would still have worked. */
export const voidLinks = async (db: Database, accountId: string | null, now: Date): Promise<number> => {
  const [links] = (await db.query(
    `UPDATE password_link SET voided_at = $2
     WHERE account_id = $1 AND used_at IS NULL AND voided_at IS NULL RETURNING expires_at > $2 AS worked`,
    [accountId, now],
  )) as [{ worked: boolean }[], number];
  return links.filter(({ worked }) => worked).length;
};

/**
 * Where the app asks for the new password, to be put behind the address of the installation. The secret stands in the
 * fragment, which no server, log or `Referer` sees.
 */
export const linkPath = (secret: string): string => `/set-password#${secret}`;

/** Whose password a link sets. */
export interface LinkedAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  readonly organisationId: string;
  readonly email: string;
  /** Whether its owner has set a password already. */
  readonly hasPassword: boolean;
  /** The hash of the first password that somebody else gave out and that still stands; null: there is none. */
  readonly firstHash: string | null;
}

const valid = `l.secret_hash = $1 AND l.used_at IS NULL AND l.voided_at IS NULL AND l.expires_at > $2
  AND ${isOpenOn('c', '$3::date')}`;

/** The account that a link belongs to; null where the link is unknown, used, voided or over, or the account is closed. */
export const accountOfLink = async (
  db: Database,
  secret: string,
  now: Date,
): Promise<LinkedAccount | null> => {
  const [found] = (await db.query(
    `SELECT c.id AS "accountId", p.id AS "personId", p.name AS "personName", p.organisation_id AS "organisationId",
       c.email, c.password_hash IS NOT NULL AND c.first_password_until IS NULL AS "hasPassword",
       CASE WHEN c.first_password_until IS NOT NULL THEN c.password_hash END AS "firstHash"
     FROM password_link l JOIN account c ON c.id = l.account_id JOIN person p ON p.id = c.person_id
     WHERE ${valid}`,
    [hashToken(secret), now, dayOf(now)],
  )) as LinkedAccount[];
  return found ?? null;
};

/** Uses a link up. Of several who try at once one gets true: the others wait for its row and then find it used. */
export const useUp = async (db: Database, secret: string, now: Date): Promise<boolean> => {
  const [, used] = (await db.query(
    `UPDATE password_link l SET used_at = $2 FROM account c WHERE c.id = l.account_id AND ${valid}`,
    [hashToken(secret), now, dayOf(now)],
  )) as [unknown, number];
  return used === 1;
};

/** Removes links that were made a month ago. */
export const clearLinks = async (db: Database, now: Date): Promise<void> => {
  await db.query(`DELETE FROM password_link WHERE created_at < $1::timestamptz - interval '30 days'`, [now]);
};
