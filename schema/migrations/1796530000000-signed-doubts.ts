import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reading in doubt holds a version back; what was signed with one before keeps it as a hint, and so do drafts made of it. */
export class SignedDoubts1796530000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE qualification ADD doubt_signed boolean NOT NULL DEFAULT false');
    await db.query(`
      UPDATE qualification q SET doubt_signed = true FROM job_description j
       WHERE j.id = q.job_description_id AND NOT q.certain
         AND (j.state = 'APPROVED' OR EXISTS (
           SELECT FROM job_description a JOIN qualification o ON o.job_description_id = a.id
            WHERE a.position_id = j.position_id AND a.state = 'APPROVED' AND NOT o.certain AND o.text = q.text))
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
