import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether somebody meets their own post follows from their own records, which everybody may see: no grant of its own is
 * needed for that, and whoever has the grant answers for others.
 */
export class OwnFit1796420100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM role_grant WHERE ability = 'person.fit' AND scope = 'OWN'`);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
