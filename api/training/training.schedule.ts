import type { DataSource } from 'typeorm';
import { dayOf, type Clock } from '../core/clock.ts';
import { dailyAt, everySeconds } from '../core/schedule.ts';
import { tell } from '../notifications/tell.ts';
import { remindOfEnds } from './certification/reminders.ts';
import { followPeople } from './follow.ts';
import { reviewNotice, type DueReview } from './mentoring/mentoring.notices.ts';

/** More at once are told in the next run. */
const MOST = 1_000;

/** What ended longer ago is not asked about any more. */
const DAYS = 30;

/** Asks for the review of mentorings whose last day has come; told once, since a notice has the mentoring as its key. */
export const askForReviews = async (db: DataSource, clock: Clock): Promise<void> => {
  const now = clock.now();
  await db.transaction(async (manager) => {
    const due = (await manager.query(
      `SELECT m.id::text, m.organisation_id::text AS "organisationId", m.mentee_id::text AS "menteeId",
         m.mentor_id::text AS "mentorId", e.name AS mentee, r.name AS mentor, m.last_day::text AS "lastDay",
         m.unit_ids[1]::text AS "unitId"
       FROM mentoring m JOIN person e ON e.id = m.mentee_id JOIN person r ON r.id = m.mentor_id
       WHERE m.outcome IS NULL AND m.last_day BETWEEN $1::date - ${DAYS} AND $1::date
         AND NOT EXISTS (SELECT FROM notification n WHERE n.key = 'mentoring-review:' || m.id)
       ORDER BY m.id LIMIT ${MOST}`,
      [dayOf(now)],
    )) as DueReview[];
    await tell(manager, due.map(reviewNotice), now);
  });
};

/** What the room repeats. */
export const trainingSchedule = [
  dailyAt('07:30', 'remind of certificates that end', remindOfEnds),
  dailyAt('07:35', 'ask for the review of mentorings', askForReviews),
  everySeconds(300, 'let training records follow their people', followPeople),
];
