import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log and its seals are not emptied, as no row of them is changed or deleted: triggers of rows do not meet TRUNCATE. */
export class NoEmptyingOfTheLog1796871000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['audit', 'audit_seal', 'audit_check'])
      await db.query(
        `CREATE TRIGGER ${table}_stays BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
