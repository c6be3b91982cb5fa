import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nodes hear when what somebody may do may have become another: whatever raises the version “grants” tells of it. */
export class RightsTold1796950000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION tell_of_rights() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('remit', '{"isAboutRights": true}');
        RETURN NULL;
      END $$;
      CREATE TRIGGER snapshot_version_told AFTER UPDATE ON snapshot_version
        FOR EACH ROW WHEN (NEW.name = 'grants') EXECUTE FUNCTION tell_of_rights();
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
