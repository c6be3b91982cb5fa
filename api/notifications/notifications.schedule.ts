import { dailyAt, everySeconds } from '../core/schedule.ts';
import { mailNotifications } from './mail.ts';

/** What the room repeats: deciding what goes out by mail, and forgetting what is old. */
export const notificationSchedule = [
  everySeconds(15, 'mail notifications', mailNotifications),
  dailyAt('03:10', 'forget old notifications', (db, clock) =>
    db.query(
      `DELETE FROM notification WHERE created_at < $1::timestamptz - interval '400 days'
         OR read_at < $1::timestamptz - interval '90 days'`,
      [clock.now()],
    ),
  ),
];
