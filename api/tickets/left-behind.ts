import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { dayOf, type Clock } from '../core/clock.ts';
import { declareOpenWork } from '../core/leaving.ts';
import { tellOfChange } from '../core/live.ts';
import { tell } from '../notifications/tell.ts';
import { leftBehindNotices, leftUnsatisfiedNotice, type Told } from './ticket.notices.ts';
import { answerOwed, ended as over } from './ticket.rules.ts';

/** How many tickets one statement takes. */
const BATCH = 200;

/** Said of the leg by which a ticket went back; shown in the history of the ticket. */
export const LEFT_BEHIND = '原处理人已不在岗，退回部门重新签收';

/** SQL that holds where the handler of ticket `t` holds no post of its organisation on a day. */
const handlerIsGone = (day: string): string => `NOT EXISTS (
  SELECT FROM assignment a WHERE a.person_id = t.handler_id AND a.organisation_id = t.organisation_id
    AND a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day}))`;

const told = `t.id, t.organisation_id, t.number, t.origin_unit_id, t.handling_unit_id, t.reply_author_id, t.due_at`;

const toldAs = `id::text, organisation_id::text AS "organisationId", number, origin_unit_id::text AS "originUnitId",
  handling_unit_id::text AS "handlingUnitId", NULL AS "handlerId", reply_author_id::text AS "replyAuthorId",
  due_at AS "dueAt"`;

/**
 * T9 by the system: tickets whose handler holds no post any more go back to the unit that has them, to be signed for by
 * somebody else. The clock runs on, as wherever a ticket is rerouted. Tickets that somebody is at are left for the next turn.
 */
const statement = `
  WITH gone AS (
    SELECT ${told}, t.state, t.handler_id,
      (SELECT count(*) FROM dispatch_leg l WHERE l.ticket_id = t.id)::int AS legs
    FROM ticket t
    WHERE t.handler_id IS NOT NULL AND t.handling_unit_id IS NOT NULL AND t.closed_at IS NULL AND t.state = any($3::text[])
      AND ${handlerIsGone('$2::date')}
    ORDER BY t.id
    LIMIT ${BATCH}
    FOR UPDATE OF t SKIP LOCKED
  ), leg_over AS (
    UPDATE dispatch_leg SET ended_at = $1 FROM gone WHERE ticket_id = gone.id AND ended_at IS NULL
  ), leg AS (
    INSERT INTO dispatch_leg (ticket_id, seq, unit_id, dispatched_at, due_at, reason)
    SELECT id, legs + 1, handling_unit_id, $1, coalesce(due_at, $1), $5 FROM gone
  ), moved AS (
    UPDATE ticket SET state = 'DISPATCHED', handler_id = NULL, signed_at = NULL, revision = ticket.revision + 1
    FROM gone WHERE ticket.id = gone.id
  ), event AS (
    INSERT INTO ticket_event (ticket_id, sheet_row, step, from_state, to_state, at, reason, leg_seq, unit_id, due_at,
      former_unit_id, former_person_id)
    SELECT id, 'T9', 'REROUTE', state, 'DISPATCHED', $1, $5, legs + 1, handling_unit_id, coalesce(due_at, $1),
      handling_unit_id, handler_id FROM gone
  ), audited AS (
    INSERT INTO audit (at, organisation_id, action, entity, entity_id, before, after, request_id)
    SELECT $1, organisation_id, 'returnToUnit', 'Ticket', id::text,
      jsonb_build_object('state', state, 'handlerId', handler_id::text),
      jsonb_build_object('state', 'DISPATCHED', 'handlerId', NULL), $4 FROM gone
    RETURNING ${tellOfChange}
  )
  SELECT ${toldAs}, (SELECT count(*) FROM audited) AS audited FROM gone`;

/** Tickets that wait to be taken up again, by a handler who holds no post any more: whoever answers for the unit is told. */
const unsatisfied = `
  SELECT ${toldAs}, handler_id::text AS "formerHandlerId" FROM ticket t
  WHERE t.handler_id IS NOT NULL AND t.closed_at IS NULL AND t.state = 'UNSATISFIED'
    AND ${handlerIsGone('$1::date')}
  ORDER BY t.id LIMIT ${BATCH}`;

/**
 * Sees to it that no ticket waits for somebody who is gone, whatever brought it about: a leaving, a post that ended, or
 * a ticket that came back to its former handler. Safe on many nodes at once. Answers how many went back to their units.
 */
export const returnLeftBehind = async (db: DataSource, clock: Clock): Promise<number> => {
  const now = clock.now();
  const day = dayOf(now);
  const requestId = `timer-${randomUUID()}`;
  for (let total = 0; ;) {
    const returned = await db.transaction(async (manager) => {
      const tickets = (await manager.query(statement, [
        now,
        day,
        answerOwed,
        requestId,
        LEFT_BEHIND,
      ])) as Told[];
      await tell(
        manager,
        tickets.flatMap((ticket) => leftBehindNotices(ticket, now)),
        now,
      );
      if (total === 0) {
        const waiting = (await manager.query(unsatisfied, [day])) as (Told & { formerHandlerId: string })[];
        await tell(manager, waiting.map(leftUnsatisfiedNotice), now);
      }
      return tickets.length;
    });
    total += returned;
    if (returned < BATCH) return total;
  }
};

// Whoever records that somebody leaves is told how much of theirs is open, and no more than that: which tickets these are is
// for those who may see them.
declareOpenWork(async ({ db, manager }, { organisationId, personId }) => {
  const [row] = (await (manager ?? db.manager).query(
    `SELECT count(*)::int AS count FROM ticket
     WHERE handler_id = $1 AND organisation_id = $2 AND closed_at IS NULL AND NOT state = any($3::text[])`,
    [personId, organisationId, over],
  )) as { count: number }[];
  const count = row?.count ?? 0;
  if (count === 0) return [];
  return [
    {
      kind: 'TICKETS',
      count,
      text: {
        zh: `有 ${count} 张未办结的工单由其负责。最后一天过后，尚未答复的工单会自动退回所在部门重新签收；您也可以请主管提前转派。`,
        en: `${count} open ${count === 1 ? 'ticket is' : 'tickets are'} theirs. After the last day, those not answered yet go back to their units by themselves, to be signed for again; a superior may reroute them sooner.`,
      },
    },
  ];
});
