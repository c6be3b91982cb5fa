import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given in person for later is reviewed as well: where nobody confirms it, it lapses on the day on which it would begin. */
export class LapsingBeforeItBegins1796950100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE personal_grant DROP CONSTRAINT personal_grant_lapses_on_check;
      ALTER TABLE personal_grant ADD CONSTRAINT personal_grant_lapses_on_check CHECK (lapses_on >= starts_on);
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
