import type { DataSource } from 'typeorm';
import type { Clock } from '../core/clock.ts';
import { clearThrottle } from '../core/throttle.ts';
import { clearSessions } from './session.ts';

const hour = 3_600_000;

/** What the room does from time to time; each is one statement, so that every node may run it. */
export const accessTimers = [
  {
    name: 'clear throttle',
    everyMs: hour,
    run: (db: DataSource, clock: Clock) => clearThrottle(db, clock.now()),
  },
  {
    name: 'clear sessions',
    everyMs: hour,
    run: (db: DataSource, clock: Clock) => clearSessions(db, clock.now()),
  },
] as const;
