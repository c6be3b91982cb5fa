import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions for what nodes keep in memory: what people may do, and each organisation with its posts and holders. */
export class Snapshots1795700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(grants);
    await db.query(organisations);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}

/** Everything from which it follows what somebody may do (api/access/grants.ts), apart from the day and the tree. */
const grants = `
  INSERT INTO snapshot_version (name) VALUES ('grants');

  CREATE TRIGGER assignment_grants_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON assignment
    FOR EACH STATEMENT EXECUTE FUNCTION bump_snapshot('grants');
  CREATE TRIGGER position_grants_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON position
    FOR EACH STATEMENT EXECUTE FUNCTION bump_snapshot('grants');
  CREATE TRIGGER position_role_grants_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON position_role
    FOR EACH STATEMENT EXECUTE FUNCTION bump_snapshot('grants');
  CREATE TRIGGER role_grants_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON role
    FOR EACH STATEMENT EXECUTE FUNCTION bump_snapshot('grants');
  CREATE TRIGGER role_grant_grants_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON role_grant
    FOR EACH STATEMENT EXECUTE FUNCTION bump_snapshot('grants');

  -- Drafts give nothing and are saved all day long: only rows of approved versions count.
  CREATE FUNCTION job_grants_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM changed WHERE state = 'APPROVED') THEN
      UPDATE snapshot_version SET version = version + 1 WHERE name = 'grants';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER job_description_grants_added AFTER INSERT ON job_description
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION job_grants_changed();
  CREATE TRIGGER job_description_grants_left AFTER UPDATE ON job_description
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION job_grants_changed();
  CREATE TRIGGER job_description_grants_reached AFTER UPDATE ON job_description
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION job_grants_changed();
  CREATE TRIGGER job_description_grants_removed AFTER DELETE ON job_description
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION job_grants_changed();

  CREATE FUNCTION authority_grants_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM changed JOIN job_description j ON j.id = changed.job_description_id WHERE j.state = 'APPROVED') THEN
      UPDATE snapshot_version SET version = version + 1 WHERE name = 'grants';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER authority_grants_added AFTER INSERT ON authority
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authority_grants_changed();
  CREATE TRIGGER authority_grants_left AFTER UPDATE ON authority
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authority_grants_changed();
  CREATE TRIGGER authority_grants_reached AFTER UPDATE ON authority
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authority_grants_changed();
  CREATE TRIGGER authority_grants_removed AFTER DELETE ON authority
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authority_grants_changed();
`;

const tables = ['org_unit', 'position', 'person', 'assignment'];

/** A version for each organisation, raised by whatever its picture with posts and holders shows (api/org/picture.ts). */
const organisations = `
  CREATE FUNCTION organisation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO snapshot_version (name)
      SELECT DISTINCT 'organisation ' || organisation_id FROM changed ORDER BY 1
      ON CONFLICT (name) DO UPDATE SET version = snapshot_version.version + 1;
    RETURN NULL;
  END $$;
${tables
  .map(
    (table) => `
  CREATE TRIGGER ${table}_organisation_added AFTER INSERT ON ${table}
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();
  CREATE TRIGGER ${table}_organisation_left AFTER UPDATE ON ${table}
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();
  CREATE TRIGGER ${table}_organisation_reached AFTER UPDATE ON ${table}
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();
  CREATE TRIGGER ${table}_organisation_removed AFTER DELETE ON ${table}
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION organisation_changed();`,
  )
  .join('\n')}
`;
