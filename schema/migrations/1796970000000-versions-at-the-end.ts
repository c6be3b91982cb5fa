import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What writes for long raises the versions of what nodes keep in memory once, at its end: until then whoever changes a right,
 * a post or a person would wait for it. Where `remit.raises_at_end` is on in a transaction, nothing is raised meanwhile.
 */
export class VersionsAtTheEnd1796970000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION bump_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('remit.raises_at_end', true) = 'on' THEN RETURN NULL; END IF;
        UPDATE snapshot_version SET version = version + 1 WHERE name = TG_ARGV[0];
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION organisation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('remit.raises_at_end', true) = 'on' THEN RETURN NULL; END IF;
        INSERT INTO snapshot_version (name)
          SELECT DISTINCT 'organisation ' || organisation_id FROM changed ORDER BY 1
          ON CONFLICT (name) DO UPDATE SET version = snapshot_version.version + 1;
        RETURN NULL;
      END $$;
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
