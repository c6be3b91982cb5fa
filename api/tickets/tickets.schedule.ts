import type { DataSource } from 'typeorm';
import type { Clock } from '../core/clock.ts';
import { everySeconds } from '../core/schedule.ts';
import { tell } from '../notifications/tell.ts';
import { returnLeftBehind } from './left-behind.ts';
import { dueSoonNotice, type Told } from './ticket.notices.ts';
import { answerOwed } from './ticket.rules.ts';

/** How long before its deadline the people of a ticket are reminded. */
const AHEAD_MS = 2 * 3_600_000;

/** More tickets than this are not due within two hours; where they are, the next run takes the others. */
const MOST = 2_000;

/** Reminds of deadlines that are near. Asked again, it tells nobody twice: a notification has the deadline as its key. */
export const tellDueSoon = async (db: DataSource, clock: Clock): Promise<void> => {
  const now = clock.now();
  await db.transaction(async (manager) => {
    const near = (await manager.query(
      `SELECT id::text, organisation_id::text AS "organisationId", number, origin_unit_id::text AS "originUnitId",
         handling_unit_id::text AS "handlingUnitId", handler_id::text AS "handlerId",
         reply_author_id::text AS "replyAuthorId", due_at AS "dueAt"
       FROM ticket
       WHERE due_at > $1 AND due_at <= $2 AND replied_at IS NULL AND state = any($3)
       ORDER BY due_at LIMIT ${MOST}`,
      [now, new Date(now.getTime() + AHEAD_MS), answerOwed],
    )) as Told[];
    await tell(manager, near.map(dueSoonNotice), now);
  });
};

/** What the room repeats beside the sweeper. */
export const ticketSchedule = [
  everySeconds(300, 'remind of deadlines', tellDueSoon),
  everySeconds(60, 'return tickets whose handler is gone', returnLeftBehind),
];
