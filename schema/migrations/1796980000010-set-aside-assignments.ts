import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a leaving takes back before it began is kept apart until its last day has passed: nobody holds it meanwhile, and
 * where the leaving is taken back it comes back as it was.
 */
export class SetAsideAssignments1796980000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE set_aside_assignment (
        -- That of the assignment, which it has again when it comes back.
        id bigint CONSTRAINT set_aside_assignment_pkey PRIMARY KEY,
        organisation_id bigint NOT NULL CONSTRAINT set_aside_assignment_organisation_id_fkey REFERENCES org_unit,
        person_id bigint NOT NULL CONSTRAINT set_aside_assignment_person_id_fkey REFERENCES person,
        position_id bigint NOT NULL CONSTRAINT set_aside_assignment_position_id_fkey REFERENCES position,
        kind text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        stands_in_for_id bigint CONSTRAINT set_aside_assignment_stands_in_for_id_fkey REFERENCES person,
        revision int NOT NULL,
        -- What was given in person with it, all columns of each.
        grants jsonb NOT NULL,
        CONSTRAINT set_aside_assignment_kind_check CHECK (kind IN ('PRIMARY', 'CONCURRENT', 'ACTING')),
        CONSTRAINT set_aside_assignment_ends_on_check CHECK (ends_on > starts_on)
      );
      CREATE INDEX set_aside_assignment_person_id_idx ON set_aside_assignment (person_id);
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
