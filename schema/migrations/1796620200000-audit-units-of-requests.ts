import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A headcount request concerns the unit that asks for seats, whoever decides on it. */
export class AuditUnitsOfRequests1796620200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(noteAudit);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}

const noteAudit = `
  -- The units that an audit row concerns: that of the post under which somebody acted (where none is named: those of all
  -- their posts), and those of the record. Volatile, so that it sees the record that the same statement has written.
  CREATE OR REPLACE FUNCTION note_audit() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    record bigint;
    person bigint;
    acting bigint[];
    concerned bigint[];
  BEGIN
    IF NEW.assignment_id IS NOT NULL THEN
      SELECT ARRAY[p.unit_id] INTO acting FROM assignment a JOIN position p ON p.id = a.position_id WHERE a.id = NEW.assignment_id;
    ELSIF NEW.person_id IS NOT NULL THEN
      acting := audit_units_of_person(NEW.person_id, (NEW.at AT TIME ZONE 'Asia/Shanghai')::date);
    END IF;
    IF NEW.entity_id ~ '^[0-9]{1,18}$' THEN
      record := NEW.entity_id::bigint;
      CASE NEW.entity
        WHEN 'Ticket' THEN SELECT t.unit_ids INTO concerned FROM ticket t WHERE t.id = record;
        WHEN 'OrgUnit' THEN concerned := ARRAY[record];
        WHEN 'Position' THEN SELECT ARRAY[p.unit_id] INTO concerned FROM position p WHERE p.id = record;
        WHEN 'Assignment' THEN
          SELECT ARRAY[p.unit_id] INTO concerned FROM assignment a JOIN position p ON p.id = a.position_id WHERE a.id = record;
        WHEN 'JobDescription' THEN
          SELECT ARRAY[p.unit_id] INTO concerned FROM job_description j JOIN position p ON p.id = j.position_id WHERE j.id = record;
        WHEN 'JobReturnReason' THEN
          SELECT ARRAY[p.unit_id] INTO concerned FROM job_return_reason r
            JOIN job_description j ON j.id = r.job_description_id JOIN position p ON p.id = j.position_id WHERE r.id = record;
        WHEN 'Person' THEN person := record;
        WHEN 'Account' THEN SELECT a.person_id INTO person FROM account a WHERE a.id = record;
        WHEN 'PersonRecord' THEN SELECT r.person_id INTO person FROM person_record r WHERE r.id = record;
        WHEN 'Certificate' THEN SELECT c.person_id INTO person FROM certificate c WHERE c.id = record;
        WHEN 'Course' THEN SELECT ARRAY[c.unit_id] INTO concerned FROM course c WHERE c.id = record;
        WHEN 'Enrolment' THEN SELECT e.unit_ids || e.course_unit_id INTO concerned FROM enrolment e WHERE e.id = record;
        WHEN 'AddedNeed' THEN SELECT n.unit_ids INTO concerned FROM added_need n WHERE n.id = record;
        WHEN 'Certification' THEN SELECT c.unit_ids INTO concerned FROM certification c WHERE c.id = record;
        WHEN 'Mentoring' THEN SELECT m.unit_ids INTO concerned FROM mentoring m WHERE m.id = record;
        WHEN 'Suggestion' THEN SELECT s.unit_ids INTO concerned FROM suggestion s WHERE s.id = record;
        WHEN 'HeadcountRequest' THEN SELECT ARRAY[h.unit_id] INTO concerned FROM headcount_request h WHERE h.id = record;
        WHEN 'FaultWindow' THEN SELECT ARRAY[f.unit_id] INTO concerned FROM fault_window f WHERE f.id = record;
        ELSE NULL;
      END CASE;
      IF person IS NOT NULL THEN
        concerned := audit_units_of_person(person, (NEW.at AT TIME ZONE 'Asia/Shanghai')::date);
      END IF;
    END IF;
    NEW.unit_ids := CASE
      WHEN acting IS NULL OR acting <@ concerned THEN coalesce(concerned, '{}')
      ELSE acting || coalesce(concerned, '{}') END;
    INSERT INTO audit_unsealed VALUES (NEW.id);
    RETURN NEW;
  END $$;`;
