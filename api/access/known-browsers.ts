import type { EntityManager } from 'typeorm';
import { hashToken } from './token.ts';

type Database = Pick<EntityManager, 'query'>;

/** For how long a browser is known in which nobody signs in, in days. */
export const knownDays = 180;

/** Whether the owner of an address has signed in in a browser before. One question, also for an address that is unknown. */
export const knowsBrowser = async (
  db: Database,
  { email, browser, now }: { email: string; browser: string | undefined; now: Date },
): Promise<boolean> => {
  const [{ known } = { known: false }] = (await db.query(
    `SELECT EXISTS (
       SELECT FROM known_browser b JOIN account c ON c.id = b.account_id
       WHERE c.email = $1 AND c.holds_email AND b.browser_hash = $2 AND b.seen_at > $3::timestamptz - interval '${knownDays} days'
     ) AS known`,
    [email, hashToken(browser ?? ''), now],
  )) as { known: boolean }[];
  return known;
};

/** Remembers that the owner of an account signed in in a browser. */
export const rememberBrowser = async (
  db: Database,
  accountId: string,
  browser: string | undefined,
  now: Date,
): Promise<void> => {
  if (!browser) return;
  await db.query(
    `INSERT INTO known_browser (account_id, browser_hash, seen_at) VALUES ($1, $2, $3)
     ON CONFLICT (account_id, browser_hash) DO UPDATE SET seen_at = excluded.seen_at`,
    [accountId, hashToken(browser), now],
  );
};

/** Forgets all browsers of an account: somebody else may have signed in in one of them. */
export const forgetBrowsers = async (db: Database, accountId: string): Promise<void> => {
  await db.query('DELETE FROM known_browser WHERE account_id = $1', [accountId]);
};

/** Removes what is known no longer. */
export const clearBrowsers = async (db: Database, now: Date): Promise<void> => {
  await db.query(
    `DELETE FROM known_browser WHERE seen_at <= $1::timestamptz - interval '${knownDays} days'`,
    [now],
  );
};
