import type { DataSource } from 'typeorm';
import { dayOf, type Clock } from '../../core/clock.ts';
import { everySeconds } from '../../core/schedule.ts';

/**
 * Forgets what leavings set aside that are no longer to come: whoever has left, or came back with another post, holds none
 * of it, and nobody asks for it again.
 */
export const forgetSetAside = async (db: DataSource, clock: Clock): Promise<void> => {
  await db.query(
    `DELETE FROM set_aside_assignment s USING person p
     WHERE p.id = s.person_id AND (p.left_on IS NULL OR p.left_on <= $1::date)`,
    [dayOf(clock.now())],
  );
};

/** What the room repeats where people leave. */
export const leavingSchedule = [everySeconds(3_600, 'forget posts of those who have left', forgetSetAside)];
