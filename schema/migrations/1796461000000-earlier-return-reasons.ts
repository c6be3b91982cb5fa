import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions that were sent back before reasons stood by section: each reason is about the whole. */
export class EarlierReturnReasons1796461000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      INSERT INTO job_return_reason (job_description_id, event_id, text)
      SELECT e.job_description_id, e.id, e.reason FROM job_event e
       WHERE e.step = 'RETURN' AND btrim(e.reason) <> ''
         AND NOT EXISTS (SELECT FROM job_return_reason r WHERE r.event_id = e.id)
       ORDER BY e.id
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
