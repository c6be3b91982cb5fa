import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tickets with something left to do are a few hundredths of all. Two indexes of these alone, one by organisation and one by who
 * is concerned, let the queues be listed and counted without looking at what has ended: at a million tickets the head
 * of a division waited seconds for the figures of one tab, and now less than a tenth of one.
 */
export class UnendedTickets1795900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const unended = `state <> ALL ('{NOT_ACCEPTED,TRANSFERRED_OUT,CLOSED}'::text[])`;
    await db.query(`
      CREATE INDEX ticket_unended_registered_at_idx ON ticket (organisation_id, registered_at DESC, id DESC)
        WHERE ${unended};
      CREATE INDEX ticket_unended_seen_idx ON ticket USING gin (unit_ids, person_ids) WHERE ${unended};
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
