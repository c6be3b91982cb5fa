import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever brought a text in, or settled what was doubtful in it, has a hand in what is made of it: they review and approve
 * no draft of it, whether they did so before the draft was begun or after (F025).
 */
export class AuthorsOfImports1796980000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE imported_job ADD author_ids bigint[];
      UPDATE imported_job j SET author_ids = (
        SELECT array_agg(DISTINCT p.id) FROM (
          SELECT i.made_by_id AS id FROM job_import i WHERE i.id = j.job_import_id
          UNION SELECT q.answered_by_id FROM import_point q
          WHERE q.imported_job_id = j.id AND q.answered_by_id IS NOT NULL) p);
      ALTER TABLE imported_job ALTER author_ids SET NOT NULL;
      UPDATE job_description d SET author_ids = (
        SELECT array_agg(DISTINCT p.id) FROM unnest(d.author_ids || j.author_ids) AS p (id))
      FROM imported_job j
      WHERE j.id = d.imported_from_id AND d.state <> 'APPROVED';
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
