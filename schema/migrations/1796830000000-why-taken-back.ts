import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given in person and is taken back says why. */
export class WhyTakenBack1796830000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE personal_grant
        ADD revoke_reason text,
        ADD CONSTRAINT personal_grant_revoke_reason_check CHECK (revoke_reason <> '' AND (revoke_reason IS NULL OR revoked_at IS NOT NULL));
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
