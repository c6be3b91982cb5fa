import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An address signs in to one account of the installation, and may be invited by several organisations: none of them learns of
 * the others. Who first sets a password by a link to it holds it.
 */
export class AddressHolders1796930000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account ADD COLUMN holds_email boolean NOT NULL DEFAULT true;
      CREATE UNIQUE INDEX account_holder_idx ON account (email) WHERE holds_email;
      DROP INDEX account_email_idx;
      CREATE INDEX account_email_idx ON account (email);
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
