import type { DataSource } from 'typeorm';

/** So many entries are written at a time. */
const BATCH = 50_000;

/** Writes an entry for each ticket beyond one and up to another: what its registrar did to it. */
export const addEntries = (db: DataSource, after: number, last: number): Promise<void> =>
  db.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query(
      `INSERT INTO audit (at, person_id, assignment_id, action, entity, entity_id, organisation_id, before, after, request_id)
     SELECT registered_at + interval '1 minute', registered_by_id, registered_by_id,
       (ARRAY['registerTicket', 'classifyTicket', 'dispatchTicket', 'signTicket', 'closeTicket'])[1 + id % 5], 'Ticket', id::text,
       organisation_id, jsonb_build_object('state', 'CLASSIFIED', 'revision', 2),
       jsonb_build_object('state', 'DISPATCHED', 'handlingUnitId', handling_unit_id::text, 'dueAt', due_at, 'revision', 3, 'content', content),
       'bench'
     FROM ticket WHERE id > $1 AND id <= $2 ORDER BY id`,
      [after, last],
    );
  });

/** Brings the audit log to so many entries, one for each ticket from the first on. */
export const fillAudit = async (
  db: DataSource,
  entries: number,
  say: (line: string) => void,
): Promise<void> => {
  const [{ count }] = (await db.query('SELECT count(*)::int AS count FROM audit')) as [{ count: number }];
  if (count >= entries) return;
  say(`Writing ${entries - count} entries of the audit log …`);
  for (let after = count; after < entries; after += BATCH)
    await addEntries(db, after, Math.min(entries, after + BATCH));
  const runner = db.createQueryRunner();
  await runner.query('SET statement_timeout = 0');
  await runner.query('VACUUM ANALYZE audit');
  await runner.release();
};
