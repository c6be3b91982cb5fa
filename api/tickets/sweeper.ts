import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from '../core/clock.ts';
import { tellOfChange } from '../core/live.ts';
import { tell } from '../notifications/tell.ts';
import { overdueNotices, type Told } from './ticket.notices.ts';
import { answerOwed } from './ticket.rules.ts';

/** How many tickets one statement takes, so that a long backlog never holds many locks. */
const BATCH = 500;

/**
 * T21 in one statement: claims tickets whose deadline has passed without an answer, and writes record, mark, event and
 * audit row of each; whoever it concerns is told in the same transaction. Tickets locked by somebody are left for the next turn; those already marked are not found again,
 * and the record's key (the leg) would refuse a second one. The revision stays: nobody changed what people edit.
 */
const statement = `
  WITH late AS (
    SELECT t.id, t.organisation_id, t.number, t.state, t.origin_unit_id, t.handling_unit_id, t.handler_id,
      t.reply_author_id, l.id AS leg_id, l.seq AS leg_seq, l.due_at
    FROM ticket t JOIN dispatch_leg l ON l.ticket_id = t.id AND l.ended_at IS NULL
    WHERE t.replied_at IS NULL AND t.overdue_at IS NULL AND t.due_at < $1 AND t.state = any($2::text[])
    ORDER BY t.due_at, t.id
    LIMIT ${BATCH}
    FOR UPDATE OF t SKIP LOCKED
  ), recorded AS (
    INSERT INTO overdue_record (leg_id, ticket_id, due_at, recorded_at)
    SELECT leg_id, id, due_at, $1 FROM late
    ON CONFLICT DO NOTHING
    RETURNING leg_id
  ), claimed AS (
    SELECT late.* FROM late JOIN recorded USING (leg_id)
  ), marked AS (
    UPDATE ticket SET overdue_at = $1 FROM claimed WHERE ticket.id = claimed.id
  ), told AS (
    INSERT INTO ticket_event (ticket_id, sheet_row, step, from_state, to_state, at, leg_seq, due_at)
    SELECT id, 'T21', 'OVERDUE', state, state, $1, leg_seq, due_at FROM claimed
  ), audited AS (
  INSERT INTO audit (at, organisation_id, action, entity, entity_id, after, request_id)
  SELECT $1, organisation_id, 'recordOverdue', 'Ticket', id::text, jsonb_build_object('overdueAt', $1::timestamptz), $3 FROM claimed
  RETURNING ${tellOfChange}
  )
  SELECT id::text, organisation_id::text AS "organisationId", number, origin_unit_id::text AS "originUnitId",
    handling_unit_id::text AS "handlingUnitId", handler_id::text AS "handlerId",
    reply_author_id::text AS "replyAuthorId", due_at AS "dueAt", (SELECT count(*) FROM audited) AS audited
  FROM claimed`;

/**
 * Records every deadline that has passed without an answer, exactly once each (F080). Safe on many nodes at once.
 * Answers how many were recorded.
 */
export const recordOverdue = async (db: DataSource, now: Date): Promise<number> => {
  const requestId = `timer-${randomUUID()}`;
  for (let total = 0; ;) {
    const recorded = await db.transaction(async (manager) => {
      const late = (await manager.query(statement, [now, answerOwed, requestId])) as Told[];
      await tell(manager, late.flatMap(overdueNotices), now);
      return late;
    });
    total += recorded.length;
    if (recorded.length < BATCH) return total;
  }
};

/** The deadlines at work: looked at every second, so that a record stands as soon as a deadline has passed. */
export const timers = [
  {
    name: 'overdue tickets',
    everyMs: 1_000,
    run: (db: DataSource, clock: Clock): Promise<number> => recordOverdue(db, clock.now()),
  },
];
