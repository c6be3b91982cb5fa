import { beforeEach, expect, test } from 'vitest';
import {
  dailyAt,
  everySeconds,
  reconcileSchedule,
  runDue,
  type ScheduledWork,
} from '../../../api/core/schedule.ts';
import { schedule } from '../../../api/timers.ts';
import { testDatabase } from '../../support/database.ts';
import { nodesOn } from '../../support/nodes.ts';
import { MovableClock } from '../../support/world.ts';

const db = await testDatabase();
const nodes = [db, ...(await nodesOn(db, 2))];
const clock = new MovableClock();

const lines: string[] = [];
const report = (line: string): void => void lines.push(line);
let effects: string[] = [];
const noting = (name: string) => async (): Promise<void> => void effects.push(name);

beforeEach(async () => {
  await db.query('TRUNCATE schedule');
  lines.length = 0;
  effects = [];
  clock.set('2026-03-02T07:00:00+08:00');
});

const declare = (...works: ScheduledWork[]): Promise<void> => reconcileSchedule(db, works, clock.now());
const rowOf = async (name: string) => {
  const [row] = (await db.query(
    'SELECT next_at, last_error, failures, claimed_until FROM schedule WHERE name = $1',
    [name],
  )) as { next_at: Date; last_error: string | null; failures: number; claimed_until: Date | null }[];
  return row;
};

test('three nodes that ask at the same moment do each due run once', async () => {
  const works = Array.from({ length: 20 }, (_, index) =>
    everySeconds(60, `work ${index}`, noting(`work ${index}`)),
  );
  await declare(...works);
  clock.pass(1);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(nodes.flatMap((node) => [1, 2].map(() => runDue(node, clock, works, report))));
    expect(effects.sort()).toEqual(works.map(({ name }) => name).sort());
    effects = [];
    clock.pass(1);
  }
});

test('nothing is done before its time', async () => {
  const works = [dailyAt('08:00', 'morning', noting('morning')), everySeconds(90, 'often', noting('often'))];
  await declare(...works);
  clock.pass(1);
  expect(await runDue(db, clock, works, report)).toBe(0);
  clock.pass(0.5);
  await runDue(db, clock, works, report);
  expect(effects).toEqual(['often']);
  clock.set('2026-03-02T08:00:00+08:00');
  await runDue(db, clock, works, report);
  expect(effects).toEqual(['often', 'morning', 'often']);
  expect((await rowOf('morning'))?.next_at).toEqual(new Date('2026-03-03T08:00:00+08:00'));
});

test('times that passed while no node ran are made up for once', async () => {
  const works = [dailyAt('08:00', 'morning', noting('morning')), everySeconds(60, 'often', noting('often'))];
  await declare(...works);
  clock.set('2026-03-12T09:30:00+08:00');
  await declare(...works);
  await runDue(db, clock, works, report);
  await runDue(db, clock, works, report);
  expect(effects.sort()).toEqual(['morning', 'often']);
  expect((await rowOf('morning'))?.next_at).toEqual(new Date('2026-03-13T08:00:00+08:00'));
});

test('a run whose node died is taken over when its lease has passed, not before', async () => {
  const dead = [everySeconds(60, 'work', () => new Promise(() => undefined))];
  const alive = [everySeconds(60, 'work', noting('work'))];
  await declare(...alive);
  clock.pass(1);
  void runDue(nodes[1] ?? db, clock, dead, report);
  await expect.poll(async () => (await rowOf('work'))?.claimed_until).not.toBeNull();
  clock.pass(4.9);
  expect(await runDue(db, clock, alive, report)).toBe(0);
  clock.pass(0.1);
  expect(await runDue(db, clock, alive, report)).toBe(1);
  expect(effects).toEqual(['work']);
});

test('a node that comes back after its lease has passed does not undo what the other noted', async () => {
  const [begun, woken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = [
    everySeconds(60, 'work', () => {
      begun.resolve();
      return woken.promise;
    }),
  ];
  const quick = [everySeconds(60, 'work', noting('work'))];
  await declare(...quick);
  clock.pass(1);
  const sleeping = runDue(nodes[1] ?? db, clock, slow, report);
  await begun.promise;
  clock.pass(5);
  await runDue(db, clock, quick, report);
  const noted = await rowOf('work');
  clock.pass(1);
  woken.resolve();
  await sleeping;
  expect(await rowOf('work')).toEqual(noted);
});

test('a run that fails is reported, shown in the table, and tried again soon; the others are done', async () => {
  let broken = true;
  const works = [
    dailyAt('07:30', 'report', async () => {
      if (broken) throw new Error('no paper');
      effects.push('report');
    }),
    dailyAt('07:30', 'other', noting('other')),
  ];
  await declare(...works);
  clock.set('2026-03-02T07:30:00+08:00');
  await runDue(db, clock, works, report);
  expect(effects).toEqual(['other']);
  expect(lines).toEqual(['Schedule report failed: no paper']);
  expect(await rowOf('report')).toMatchObject({
    last_error: 'no paper',
    failures: 1,
    next_at: new Date('2026-03-02T07:30:15+08:00'),
  });
  broken = false;
  clock.set('2026-03-02T07:30:15+08:00');
  await runDue(db, clock, works, report);
  expect(effects).toEqual(['other', 'report']);
  expect(await rowOf('report')).toMatchObject({
    last_error: null,
    failures: 0,
    next_at: new Date('2026-03-03T07:30:00+08:00'),
  });
});

test('declaring again keeps the next time; a changed rule counts from now; rows of other versions stay', async () => {
  await declare(
    dailyAt('08:00', 'morning', noting('morning')),
    everySeconds(600, 'of another version', noting('')),
  );
  clock.pass(10);
  await declare(dailyAt('08:00', 'morning', noting('morning')));
  expect((await rowOf('morning'))?.next_at).toEqual(new Date('2026-03-02T08:00:00+08:00'));
  await declare(dailyAt('06:00', 'morning', noting('morning'), { weekday: 3 }));
  expect((await rowOf('morning'))?.next_at).toEqual(new Date('2026-03-04T06:00:00+08:00'));
  expect(await rowOf('of another version')).toBeDefined();
  clock.pass(31 * 24 * 60);
  await declare(dailyAt('06:00', 'morning', noting('morning'), { weekday: 3 }));
  expect(await rowOf('of another version')).toBeUndefined();
});

test('nodes that start at the same moment agree on the schedule', async () => {
  await Promise.all(nodes.map((node) => reconcileSchedule(node, schedule, clock.now())));
  const [{ n }] = (await db.query('SELECT count(*)::int AS n FROM schedule')) as [{ n: number }];
  expect(n).toBe(schedule.length);
  expect(new Set(schedule.map(({ name }) => name)).size).toBe(n);
});

test('the product’s own schedule runs without a fault', async () => {
  await reconcileSchedule(db, schedule, clock.now());
  clock.pass(31 * 24 * 60);
  expect(await runDue(db, clock, schedule, report)).toBe(schedule.length);
  expect(lines).toEqual([]);
});
