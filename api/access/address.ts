import type { EntityManager } from 'typeorm';
import { isOpenOn } from './open-account.ts';

// An address signs in to one account of the installation, its holder. Organisations that do not know of each other may
// invite the same address: whoever reads its mail decides, by the link that they use first (decision 8).

type Db = Pick<EntityManager, 'query'>;

/** Lets those who are about one address take turns. */
const takeTurns = (db: Db, email: string): Promise<unknown> =>
  db.query(`SELECT pg_advisory_xact_lock(hashtextextended('address ' || $1, 0))`, [email]);

const isKnownIn = async (db: Db, email: string, organisationId: string): Promise<boolean> => {
  const rows = (await db.query(
    'SELECT FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = $1 AND p.organisation_id = $2',
    [email, organisationId],
  )) as object[];
  return rows.length > 0;
};

/**
 * Opens an account with an address, without a password, and answers its id; null where another account of the organisation
 * has that address. Of other organisations nothing is told: where one of theirs holds it, this one does not, and looks the same.
 */
export const openWithAddress = async (
  db: Db,
  { personId, organisationId, email }: Record<'personId' | 'organisationId' | 'email', string>,
  now: Date,
): Promise<string | null> => {
  await takeTurns(db, email);
  // Whoever writes an account past this is waited for by the index, and then found.
  for (;;) {
    if (await isKnownIn(db, email, organisationId)) return null;
    const [made] = (await db.query(
      `INSERT INTO account (person_id, email, created_at, holds_email)
       VALUES ($1, $2, $3, NOT EXISTS (SELECT FROM account h WHERE h.email = $2 AND h.holds_email))
       ON CONFLICT (email) WHERE holds_email DO NOTHING RETURNING id::text`,
      [personId, email, now],
    )) as { id: string }[];
    if (made) return made.id;
  }
};

/**
 * Gives an account that nobody has used another address; false where another account of the organisation has that. The
 * former address is free for whoever else was invited by it.
 */
export const moveToAddress = async (
  db: Db,
  { accountId, organisationId, email }: Record<'accountId' | 'organisationId' | 'email', string>,
): Promise<boolean> => {
  await takeTurns(db, email);
  if (await isKnownIn(db, email, organisationId)) return false;
  await db.query(
    `UPDATE account SET email = $2, holds_email = NOT EXISTS (SELECT FROM account h WHERE h.email = $2 AND h.holds_email)
     WHERE id = $1`,
    [accountId, email],
  );
  return true;
};

/**
 * Lets an account sign in with its address. Another that holds it gives way where it is closed or its owner has never set a
 * password or used single sign-on; else this one cannot be signed in to, and false is answered.
 *
 * @param day of today, `YYYY-MM-DD`
 */
export const holdAddress = async (db: Db, accountId: string, day: string): Promise<boolean> => {
  const [own] = (await db.query('SELECT email FROM account WHERE id = $1', [accountId])) as {
    email: string;
  }[];
  if (!own) return false;
  await takeTurns(db, own.email);
  await db.query(
    `UPDATE account c SET holds_email = false
     WHERE c.email = $1 AND c.id <> $2 AND c.holds_email
       AND NOT (${isOpenOn('c', '$3::date')}
         AND (c.sso_subject IS NOT NULL OR (c.password_hash IS NOT NULL AND c.first_password_until IS NULL)))`,
    [own.email, accountId, day],
  );
  const [, held] = (await db.query(
    `UPDATE account c SET holds_email = true WHERE c.id = $2
       AND NOT EXISTS (SELECT FROM account h WHERE h.email = $1 AND h.holds_email AND h.id <> $2)`,
    [own.email, accountId],
  )) as [unknown, number];
  return held === 1;
};
