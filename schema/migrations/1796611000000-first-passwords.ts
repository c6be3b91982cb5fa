import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First passwords that only let their owner set another, the last time somebody signed in, and browsers that are known. */
export class FirstPasswords1796611000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account
        ADD COLUMN first_password_until timestamptz,
        ADD COLUMN signed_in_at timestamptz,
        ADD CONSTRAINT account_first_password_check CHECK (first_password_until IS NULL OR password_hash IS NOT NULL);
      UPDATE account a SET signed_in_at = s.at
        FROM (SELECT account_id, max(created_at) AS at FROM session GROUP BY account_id) s
        WHERE s.account_id = a.id;
      CREATE TABLE known_browser (
        account_id bigint NOT NULL CONSTRAINT known_browser_account_id_fkey REFERENCES account ON DELETE CASCADE,
        browser_hash bytea NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT known_browser_pkey PRIMARY KEY (account_id, browser_hash)
      );
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
