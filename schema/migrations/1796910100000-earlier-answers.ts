import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever answers an item of a review anew wipes nothing of what was answered before. */
export class EarlierAnswers1796910100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE access_review_item ADD earlier_answers jsonb NOT NULL DEFAULT '[]'`);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
