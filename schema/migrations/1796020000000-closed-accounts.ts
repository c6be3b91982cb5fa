import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A closed account says since when it is closed, by whom and why: whoever is asked to reopen it must know. */
export class ClosedAccounts1796020000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN closed_by_id bigint CONSTRAINT account_closed_by_id_fkey REFERENCES person,
        ADD COLUMN close_reason text
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
