import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An adopted suggestion knows the version that it is written into, and is done when that is approved (F133). */
export class SuggestionsWritten1796531000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE suggestion
        ADD job_description_id bigint CONSTRAINT suggestion_job_description_id_fkey REFERENCES job_description ON DELETE SET NULL,
        DROP CONSTRAINT suggestion_state_check,
        ADD CONSTRAINT suggestion_state_check CHECK (state IN ('RAISED', 'ADOPTED', 'DECLINED', 'WITHDRAWN', 'DONE'))
    `);
    await db.query('CREATE INDEX suggestion_job_description_id_idx ON suggestion (job_description_id)');
    await db.query('CREATE INDEX suggestion_position_id_idx ON suggestion (position_id)');
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
