import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session may look as another person for a while. */
export class SeeingAs1796680000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE session
        ADD viewed_person_id bigint CONSTRAINT session_viewed_person_id_fkey REFERENCES person,
        ADD viewed_until timestamptz,
        ADD CONSTRAINT session_viewed_check CHECK ((viewed_person_id IS NULL) = (viewed_until IS NULL));
      CREATE INDEX session_viewed_person_id_idx ON session (viewed_person_id) WHERE viewed_person_id IS NOT NULL;
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
