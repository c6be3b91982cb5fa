import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose name somebody who stood in wrote, reviewed, answered or asked: the two count as one where duties are separated. */
export class OneOfTwo1796800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE ticket ADD reply_author_for_id bigint CONSTRAINT ticket_reply_author_for_id_fkey REFERENCES person;
      ALTER TABLE job_description ADD reviewer_for_id bigint
        CONSTRAINT job_description_reviewer_for_id_fkey REFERENCES person;
      ALTER TABLE headcount_request ADD raised_for_id bigint
        CONSTRAINT headcount_request_raised_for_id_fkey REFERENCES person;
      ALTER TABLE headcount_event ADD for_person_id bigint
        CONSTRAINT headcount_event_for_person_id_fkey REFERENCES person;
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
