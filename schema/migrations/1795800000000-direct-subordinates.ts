import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a form prints under direct subordinates (直接下级): none, blank or no such label are three different things (F010). */
export class DirectSubordinates1795800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE position ADD COLUMN direct_subordinates jsonb NOT NULL
        DEFAULT '{"state": "ABSENT", "value": null, "raw": null, "certain": true, "note": null}'
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
