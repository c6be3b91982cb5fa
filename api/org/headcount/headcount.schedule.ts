import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import { dayOf, type Clock } from '../../core/clock.ts';
import { everySeconds } from '../../core/schedule.ts';
import { HeadcountEvent } from './headcount-event.entity.ts';

interface Due {
  readonly id: string;
  readonly organisationId: string;
  readonly positionId: string;
  readonly seats: number;
  readonly countsFrom: string;
}

/** Enters the next approved seats whose day has come; false where there are none. Nodes that ask at once take different ones. */
const enterNext = (db: DataSource, now: Date): Promise<boolean> =>
  db.transaction(async (manager) => {
    const [due] = (await manager.query(
      `SELECT id::text, organisation_id::text AS "organisationId", position_id::text AS "positionId", seats,
         counts_from::text AS "countsFrom"
       FROM headcount_request
       WHERE state = 'APPROVED' AND entered_at IS NULL AND counts_from <= $1::date
       ORDER BY counts_from, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [dayOf(now)],
    )) as Due[];
    if (!due) return false;
    await manager.query(`SELECT set_config('remit.day', $1, true)`, [due.countsFrom]);
    // Neither a post that was closed meanwhile grows, nor one whose seats nobody knows any more.
    const [[post]] = (await manager.query(
      `UPDATE position SET headcount_plan = headcount_plan + $2, revision = revision + 1
       WHERE id = $1 AND headcount_plan IS NOT NULL AND (closed_on IS NULL OR closed_on > $3::date)
       RETURNING headcount_plan AS "seatsAfter"`,
      [due.positionId, due.seats, due.countsFrom],
    )) as [{ seatsAfter: number }[], number];
    await manager.query(
      'UPDATE headcount_request SET entered_at = $2, revision = revision + 1 WHERE id = $1',
      [due.id, now],
    );
    const seatsAfter = post?.seatsAfter ?? null;
    const seatsBefore = seatsAfter === null ? null : seatsAfter - due.seats;
    await manager.insert(HeadcountEvent, {
      requestId: due.id,
      sheetRow: 'H6',
      step: 'ENTER',
      toState: 'APPROVED',
      at: now,
      seatsBefore,
      seatsAfter,
    });
    const by = { at: now, accountId: null, personId: null, requestId: `timer-${randomUUID()}` };
    const entry = { action: 'enterApprovedSeats', organisationId: due.organisationId };
    await auditAs(
      manager,
      {
        ...entry,
        entity: 'HeadcountRequest',
        entityId: due.id,
        before: { enteredAt: null },
        after: { enteredAt: now, seatsAfter },
      },
      by,
    );
    if (post)
      await auditAs(
        manager,
        {
          ...entry,
          entity: 'Position',
          entityId: due.positionId,
          before: { headcountPlan: seatsBefore },
          after: { headcountPlan: seatsAfter },
        },
        by,
      );
    return true;
  });

/** Enters all approved seats whose day has come. Answers how many requests that were. */
export const enterApprovedSeats = async (db: DataSource, clock: Clock): Promise<number> => {
  let entered = 0;
  while (await enterNext(db, clock.now())) entered += 1;
  return entered;
};

/** What the room repeats. */
export const headcountSchedule = [everySeconds(60, 'enter approved seats', enterApprovedSeats)];
