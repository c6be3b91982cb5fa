import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request for seats knows who handed it on, so that each does so once. What asks somebody to decide it is found again when
 * it was decided: such notices are few among the unread.
 */
export class HandedOnOnce1796871100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE headcount_request ADD handed_on_by_ids bigint[] NOT NULL DEFAULT '{}';

      UPDATE headcount_request r SET handed_on_by_ids = e.ids
      FROM (
        SELECT request_id, array_agg(DISTINCT by.id) AS ids
        FROM headcount_event, LATERAL unnest(ARRAY[actor_id, for_person_id]) AS by (id)
        WHERE step = 'HAND_ON' AND by.id IS NOT NULL
        GROUP BY request_id
      ) e
      WHERE e.request_id = r.id;

      CREATE INDEX notification_to_decide_idx ON notification (record_id)
        WHERE read_at IS NULL AND entity = 'HeadcountRequest';

      UPDATE notification n SET read_at = coalesce(r.decided_at, now()), mail_open = false
      FROM headcount_request r
      WHERE n.entity = 'HeadcountRequest' AND n.record_id = r.id AND n.read_at IS NULL AND r.state <> 'RAISED'
        AND n.kind IN ('HEADCOUNT_RAISED', 'HEADCOUNT_HANDED_ON');
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
