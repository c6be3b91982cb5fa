import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People leave on a day, and with it their posts end: each keeps which end it had before, so that a leaving that is taken
 * back brings back exactly that. Whoever stands in says for whom.
 */
export class Leaving1796200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE person ADD COLUMN left_on date;
      CREATE INDEX person_left_on_idx ON person (left_on) WHERE left_on IS NOT NULL;

      ALTER TABLE assignment
        ADD COLUMN stands_in_for_id bigint CONSTRAINT assignment_stands_in_for_id_fkey REFERENCES person,
        ADD COLUMN ends_by_leaving boolean NOT NULL DEFAULT false,
        ADD COLUMN ended_before_on date,
        ADD CONSTRAINT assignment_stands_in_for_id_check
          CHECK (stands_in_for_id IS NULL OR (kind = 'ACTING' AND stands_in_for_id <> person_id));

      -- A ticket whose handler is gone goes back to its unit by itself.
      ALTER TABLE dispatch_leg ALTER COLUMN dispatched_by_id DROP NOT NULL;
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
