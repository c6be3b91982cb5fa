import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether an audit row tells of a change is known when it is written, so it is kept: looking at a record or taking it home is
 * none.
 */
export class AuditedChanges1796570000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit ADD is_change boolean NOT NULL DEFAULT true;
      ALTER TABLE audit DISABLE TRIGGER audit_append_only;
      UPDATE audit SET is_change = false
       WHERE action LIKE 'export%' OR action IN ('importSheet', 'lookUpCustomer');
      ALTER TABLE audit ENABLE TRIGGER audit_append_only;
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
