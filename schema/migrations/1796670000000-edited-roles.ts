import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles are edited by people now: changes of one are counted, and the posts that carry it are found. */
export class EditedRoles1796670000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE role ADD revision int NOT NULL DEFAULT 1;
      CREATE INDEX position_role_role_id_idx ON position_role (role_id);
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
