import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log can be read and is proved to be whole. Each row gets the units that it concerns, as they are at that
 * moment; and a place in a queue, from which it is sealed in the background: whoever writes never waits for the chain, and
 * a row whose transaction commits late is still in the queue, so that none is passed over.
 */
export class AuditChain1796620000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A large log takes longer than a statement of a request may.
    await db.query('SET LOCAL statement_timeout = 0');
    await db.query(units);
    await db.query(chain);
    await db.query(earlier);
    await db.query(indexes);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}

const units = `
  ALTER TABLE audit ADD unit_ids bigint[] NOT NULL DEFAULT '{}';

  -- The units of the posts that a person holds on a day, will hold, or gives up on that very day.
  CREATE FUNCTION audit_units_of_person(person bigint, day date) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(p.unit_id), '{}') FROM assignment a JOIN position p ON p.id = a.position_id
    WHERE a.person_id = person AND (a.ends_on IS NULL OR a.ends_on >= day)
  $$;

  -- The units that an audit row concerns: that of the post under which somebody acted (where none is named: those of all
  -- their posts), and those of the record. Volatile, so that it sees the record that the same statement has written.
  CREATE FUNCTION audit_units(entity text, entity_id text, person bigint, assignment_id bigint, at timestamptz)
  RETURNS bigint[] LANGUAGE plpgsql AS $$
  DECLARE
    day date := (at AT TIME ZONE 'Asia/Shanghai')::date;
    record bigint := CASE WHEN entity_id ~ '^[0-9]{1,18}$' THEN entity_id::bigint END;
    found bigint[] := CASE
      WHEN assignment_id IS NOT NULL THEN ARRAY(
        SELECT p.unit_id FROM assignment a JOIN position p ON p.id = a.position_id WHERE a.id = audit_units.assignment_id)
      WHEN person IS NOT NULL THEN audit_units_of_person(person, day)
      ELSE '{}' END;
  BEGIN
    IF record IS NOT NULL THEN
      found := found || coalesce(CASE entity
        WHEN 'Ticket' THEN (SELECT t.unit_ids FROM ticket t WHERE t.id = record)
        WHEN 'OrgUnit' THEN ARRAY[record]
        WHEN 'Position' THEN (SELECT ARRAY[p.unit_id] FROM position p WHERE p.id = record)
        WHEN 'Assignment' THEN (SELECT ARRAY[p.unit_id] FROM assignment a JOIN position p ON p.id = a.position_id WHERE a.id = record)
        WHEN 'JobDescription' THEN (SELECT ARRAY[p.unit_id] FROM job_description j JOIN position p ON p.id = j.position_id WHERE j.id = record)
        WHEN 'JobReturnReason' THEN (SELECT ARRAY[p.unit_id] FROM job_return_reason r
          JOIN job_description j ON j.id = r.job_description_id JOIN position p ON p.id = j.position_id WHERE r.id = record)
        WHEN 'Person' THEN audit_units_of_person(record, day)
        WHEN 'Account' THEN (SELECT audit_units_of_person(a.person_id, day) FROM account a WHERE a.id = record)
        WHEN 'PersonRecord' THEN (SELECT audit_units_of_person(r.person_id, day) FROM person_record r WHERE r.id = record)
        WHEN 'Certificate' THEN (SELECT audit_units_of_person(c.person_id, day) FROM certificate c WHERE c.id = record)
        WHEN 'Course' THEN (SELECT ARRAY[c.unit_id] FROM course c WHERE c.id = record)
        WHEN 'Enrolment' THEN (SELECT e.unit_ids || e.course_unit_id FROM enrolment e WHERE e.id = record)
        WHEN 'AddedNeed' THEN (SELECT n.unit_ids FROM added_need n WHERE n.id = record)
        WHEN 'Certification' THEN (SELECT c.unit_ids FROM certification c WHERE c.id = record)
        WHEN 'Mentoring' THEN (SELECT m.unit_ids FROM mentoring m WHERE m.id = record)
        WHEN 'Suggestion' THEN (SELECT s.unit_ids FROM suggestion s WHERE s.id = record)
        WHEN 'FaultWindow' THEN (SELECT ARRAY[f.unit_id] FROM fault_window f WHERE f.id = record)
      END, '{}');
    END IF;
    RETURN ARRAY(SELECT DISTINCT unit FROM unnest(found) unit WHERE unit IS NOT NULL ORDER BY unit);
  END $$;`;

const chain = `
  -- Rows that wait for their seal.
  CREATE TABLE audit_unsealed (
    audit_id bigint CONSTRAINT audit_unsealed_pkey PRIMARY KEY
  );

  CREATE FUNCTION note_audit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.unit_ids := audit_units(NEW.entity, NEW.entity_id, NEW.person_id, NEW.assignment_id, NEW.at);
    INSERT INTO audit_unsealed VALUES (NEW.id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER audit_noted BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION note_audit();

  -- One chain for the whole installation: the hash of each seal is made of the row and of the seal before it.
  CREATE TABLE audit_seal (
    seq bigint CONSTRAINT audit_seal_pkey PRIMARY KEY,
    audit_id bigint NOT NULL,
    form smallint NOT NULL,
    hash text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT audit_seal_hash_check CHECK (hash ~ '^[0-9a-f]{64}$')
  );
  CREATE UNIQUE INDEX audit_seal_audit_id_idx ON audit_seal (audit_id);
  CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- When the chain was walked, how far it reached then, and what was found.
  CREATE TABLE audit_check (
    id bigint GENERATED BY DEFAULT AS IDENTITY CONSTRAINT audit_check_pkey PRIMARY KEY,
    at timestamptz NOT NULL,
    seq bigint NOT NULL,
    head text,
    fault text,
    audit_id bigint
  );
  CREATE TRIGGER audit_check_append_only BEFORE UPDATE OR DELETE ON audit_check FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

const earlier = `
  ALTER TABLE audit DISABLE TRIGGER audit_append_only;
  UPDATE audit SET unit_ids = audit_units(entity, entity_id, person_id, assignment_id, at);
  ALTER TABLE audit ENABLE TRIGGER audit_append_only;
  INSERT INTO audit_unsealed SELECT id FROM audit;`;

// The log is read newest first: of the organisation, of one person, of one kind of record or action, of one record, of units.
const indexes = `
  DROP INDEX audit_entity_entity_id_idx;
  CREATE INDEX audit_record_idx ON audit (entity_id, entity, at, id);
  CREATE INDEX audit_organisation_idx ON audit (organisation_id, at, id);
  CREATE INDEX audit_entity_idx ON audit (organisation_id, entity, at, id);
  CREATE INDEX audit_action_idx ON audit (organisation_id, action, at, id);
  CREATE INDEX audit_person_idx ON audit (person_id, at, id);
  CREATE INDEX audit_token_idx ON audit (organisation_id, at, id) WHERE token_id IS NOT NULL;
  CREATE INDEX audit_unit_ids_idx ON audit USING gin (unit_ids);`;
