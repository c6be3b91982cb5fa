import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of authority that comes home with a form may keep the ability that it gave before: which one is kept with the question. */
export class OfferedAbilities1796520000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE import_point ADD offer jsonb,
        ADD CONSTRAINT import_point_offer_check CHECK ((topic = 'ABILITY') = (offer IS NOT NULL));
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
