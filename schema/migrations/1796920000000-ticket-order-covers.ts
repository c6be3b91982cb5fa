import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The orders of an organisation's tickets hold what a row filter asks: whoever sees hundreds of units finds a page, and
 * counts by state, in an index alone.
 */
export class TicketOrderCovers1796920000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX ticket_organisation_id_registered_at_idx;
      DROP INDEX ticket_organisation_id_due_at_id_idx;
      CREATE INDEX ticket_organisation_id_registered_at_idx ON ticket (organisation_id, registered_at DESC, id DESC)
        INCLUDE (state, unit_ids, person_ids);
      CREATE INDEX ticket_organisation_id_due_at_id_idx ON ticket (organisation_id, due_at, id)
        INCLUDE (unit_ids, person_ids);
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
