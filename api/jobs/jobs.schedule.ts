import type { DataSource } from 'typeorm';
import { dayOf, type Clock } from '../core/clock.ts';
import { everySeconds } from '../core/schedule.ts';
import { tell } from '../notifications/tell.ts';
import { inForceOn } from './in-force.ts';
import { acknowledgeNotice, type Unacknowledged } from './job.notices.ts';

/** What began longer ago is not told of any more: an installation that begins to ask does not ask about the past. */
const DAYS = 7;

/** More at once are told in the next run. */
const MOST = 2_000;

/**
 * Asks holders to read and acknowledge the version that took effect, or that they find when they take up the post. Asked
 * again, it tells nobody twice: a notification has version and assignment as its key.
 */
export const askToAcknowledge = async (db: DataSource, clock: Clock): Promise<void> => {
  const now = clock.now();
  await db.transaction(async (manager) => {
    const open = (await manager.query(
      `SELECT j.id::text, j.organisation_id::text AS "organisationId", j.version, o.title,
         a.id::text AS "assignmentId", a.person_id::text AS "personId"
       FROM job_description j
       JOIN position o ON o.id = j.position_id
       JOIN assignment a ON a.position_id = j.position_id
       WHERE ${inForceOn('j', '$1::date')} AND a.starts_on <= $1::date AND (a.ends_on IS NULL OR a.ends_on > $1::date)
         AND greatest(j.effective_from, a.starts_on) > $1::date - ${DAYS}
         AND NOT EXISTS (SELECT FROM job_acknowledgement k WHERE k.job_description_id = j.id AND k.assignment_id = a.id)
         AND NOT EXISTS (SELECT FROM notification n WHERE n.person_id = a.person_id AND n.key = 'acknowledge ' || j.id || ' ' || a.id)
       ORDER BY j.id, a.id LIMIT ${MOST}`,
      [dayOf(now)],
    )) as Unacknowledged[];
    await tell(manager, open.map(acknowledgeNotice), now);
  });
};

/** What the room repeats. */
export const jobSchedule = [everySeconds(300, 'ask to acknowledge job descriptions', askToAcknowledge)];
