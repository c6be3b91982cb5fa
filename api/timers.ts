import type { DataSource } from 'typeorm';
import { accessSchedule } from './access/access.schedule.ts';
import { writeUses } from './access/use/write-uses.ts';
import { auditSchedule } from './audit/audit.schedule.ts';
import type { Clock } from './core/clock.ts';
import { coreSchedule } from './core/core.schedule.ts';
import { runDue, type ScheduledWork } from './core/schedule.ts';
import { jobSchedule } from './jobs/jobs.schedule.ts';
import { headcountSchedule } from './org/headcount/headcount.schedule.ts';
import { leavingSchedule } from './org/people/leaving.schedule.ts';
import { sheetSchedule } from './org/sheets/sheet.run.ts';
import { notificationSchedule } from './notifications/notifications.schedule.ts';
import { timers as ticketTimers } from './tickets/sweeper.ts';
import { ticketSchedule } from './tickets/tickets.schedule.ts';
import { trainingSchedule } from './training/training.schedule.ts';

/** All work that returns; each comes from the room that it works for. */
export const schedule: readonly ScheduledWork[] = [
  ...coreSchedule,
  ...accessSchedule,
  ...auditSchedule,
  ...sheetSchedule,
  ...headcountSchedule,
  ...leavingSchedule,
  ...jobSchedule,
  ...notificationSchedule,
  ...ticketSchedule,
  ...trainingSchedule,
];

/** A loop that turns on every node. What it does claims its rows itself, so that nodes never do anything twice. */
export type Timer = {
  name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  everyMs: number;
  run: (db: DataSource, clock: Clock) => Promise<unknown>;
};

/** The loops of every node: the deadlines at work, and whatever of the schedule is due. */
export const timersOf = (report: (line: string) => void): readonly Timer[] => [
  ...ticketTimers,
  { name: 'schedule', everyMs: 1_000, run: (db, clock) => runDue(db, clock, schedule, report) },
  { name: 'uses of abilities', everyMs: 5_000, run: writeUses },
];

/**
 * Starts `list`; a run that fails is reported and tried again at its next turn.
 * Answers how to stop: no new run begins, and those under way are waited for.
 */
export function startTimers(
  list: readonly Timer[],
  db: DataSource,
  clock: Clock,
  report: (line: string) => void,
): () => Promise<void> {
  let stopped = false;
  const waiting = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();

  const turn = async (timer: Timer): Promise<void> => {
    try {
      await timer.run(db, clock);
    } catch (error) {
      report(`Timer ${timer.name} failed: ${(error as Error).message}`);
    }
    running.delete(timer.name);
    plan(timer);
  };
  const plan = (timer: Timer): void => {
    if (stopped) return;
    const begin = (): void => void running.set(timer.name, turn(timer));
    waiting.set(timer.name, setTimeout(begin, timer.everyMs));
  };

  for (const timer of list) plan(timer);
  return async () => {
    stopped = true;
    for (const timeout of waiting.values()) clearTimeout(timeout);
    await Promise.all(running.values());
  };
}
