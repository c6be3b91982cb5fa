import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitAfter } from '../../../api/core/back-off.rules.ts';
import { dayOf, startOfDay } from '../../../api/core/clock.ts';
import { minuteOf, nextRun, type AtTime } from '../../../api/core/schedule.rules.ts';

const instant = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2032-12-31T00:00:00Z') })
  .map((ms) => new Date(ms));
const minute = fc.integer({ min: 0, max: 1439 });
const atTime: fc.Arbitrary<AtTime> = fc.oneof(
  fc.record({ minute }),
  fc.record({ minute, weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ minute, monthDay: fc.integer({ min: 1, max: 31 }) }),
);
const in8 = (text: string): Date => new Date(`${text}+08:00`);

test.each([
  ['today, where the time is still to come', { minute: 480 }, '2026-03-02T07:59:59', '2026-03-02T08:00:00'],
  ['tomorrow, at the time itself', { minute: 480 }, '2026-03-02T08:00:00', '2026-03-03T08:00:00'],
  ['by the day of Shanghai', { minute: 30 }, '2026-03-02T00:10:00', '2026-03-02T00:30:00'],
  ['on Monday', { minute: 480, weekday: 1 }, '2026-03-02T09:00:00', '2026-03-09T08:00:00'],
  ['on Sunday', { minute: 0, weekday: 7 }, '2026-03-02T09:00:00', '2026-03-08T00:00:00'],
  [
    'on the last day of a short month',
    { minute: 60, monthDay: 31 },
    '2026-02-01T00:00:00',
    '2026-02-28T01:00:00',
  ],
  [
    'on the 29th of a leap February',
    { minute: 0, monthDay: 29 },
    '2028-02-01T00:00:00',
    '2028-02-29T00:00:00',
  ],
  ['over the turn of the year', { minute: 0, monthDay: 1 }, '2026-12-02T00:00:00', '2027-01-01T00:00:00'],
])('the next run is %s', (_, rule, after, next) => {
  expect(nextRun(rule, in8(after))).toEqual(in8(next));
});

test('a run every so many seconds comes so many seconds later, however long nobody looked', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 86_400 }), (after, seconds) => {
      expect(nextRun({ everySeconds: seconds }, after).getTime() - after.getTime()).toBe(seconds * 1_000);
    }),
  );
});

test('a run at a time lies in the future, at that minute of its day, and there is none between', () => {
  fc.assert(
    fc.property(instant, atTime, (after, rule) => {
      const next = nextRun(rule, after);
      expect(next.getTime()).toBeGreaterThan(after.getTime());
      expect((next.getTime() - startOfDay(dayOf(next)).getTime()) / 60_000).toBe(rule.minute);
      const longest = rule.monthDay ? 31 : rule.weekday ? 7 : 1;
      expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(longest * 86_400_000);
      // Asked from any moment before it, the answer is the same: no run is skipped.
      const between = new Date((after.getTime() + next.getTime()) / 2);
      expect(nextRun(rule, between)).toEqual(next);
    }),
  );
});

test('a month has one run, a week has one run', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 31 }), (start, monthDay) => {
      const runs = [start];
      for (let count = 0; count < 12; count += 1)
        runs.push(nextRun({ minute: 0, monthDay }, runs.at(-1) as Date));
      const months = runs.slice(1).map((run) => dayOf(run).slice(0, 7));
      expect(new Set(months).size).toBe(12);
    }),
    { numRuns: 50 },
  );
});

test.each(['8:00', '24:00', '08:60', '0800', ''])('%s is no time of day', (text) => {
  expect(() => minuteOf(text)).toThrow('is no time of day');
});

test('a time of day is its minutes after midnight', () => {
  expect(['00:00', '08:05', '23:59'].map(minuteOf)).toEqual([0, 485, 1439]);
});

test('waits after failures grow from 15 seconds and never exceed an hour', () => {
  expect([1, 2, 3, 9].map((failures) => waitAfter(failures) / 1_000)).toEqual([15, 30, 60, 3_600]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => {
      expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures));
      expect(waitAfter(failures)).toBeLessThanOrEqual(3_600_000);
    }),
  );
});
