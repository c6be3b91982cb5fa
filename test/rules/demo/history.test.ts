import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { telecomMatters } from '../../../api/demo/content/complaints.ts';
import { callsOf } from '../../../api/demo/history/calls.ts';
import { telecomCast } from '../../../api/demo/history/cast.ts';
import { smooth } from '../../../api/demo/history/fate.ts';
import { customersOf, matterOf } from '../../../api/demo/history/matters.ts';
import { recordOf } from '../../../api/demo/history/record.ts';
import { DAY, outageOf, spanOf } from '../../../api/demo/history/span.ts';
import { storyOf } from '../../../api/demo/history/telling.ts';
import { ticketsOf } from '../../../api/demo/history/tickets.ts';
import { quota, randomOf } from '../../../api/demo/random.ts';
import { dayOf } from '../../../api/core/clock.ts';

const record = (story: Parameters<typeof recordOf>[0]) => recordOf(story, telecomCast.callbackUnit);

const fates = fc.record({
  isLate: fc.boolean(),
  sentBack: fc.nat(2),
  rerouted: fc.boolean(),
  unreached: fc.nat(2),
  dissatisfied: fc.nat(2),
  unresolved: fc.boolean(),
  reopened: fc.boolean(),
  stuck: fc.constant(false),
});

test('a quota gives its share, evenly', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      (share, phase, count) => {
        const ask = quota(phase);
        const yes = Array.from({ length: count }, () => ask(share)).filter(Boolean).length;
        expect(Math.abs(yes - share * count)).toBeLessThanOrEqual(1 + 1e-6);
      },
    ),
  );
});

test('whatever its fate, a story keeps to the sheet, to time and to four eyes', () => {
  fc.assert(
    fc.property(
      fates,
      fc.string(),
      fc.integer({ min: 1_788_000_000_000, max: 1_796_000_000_000 }),
      fc.integer({ min: 0, max: 12 * DAY }),
      (fate, seed, at, length) => {
        const random = randomOf(seed);
        const matter = matterOf(telecomMatters, telecomCast, { at, customer: customersOf(random)() }, random);
        const story = storyOf(telecomCast, matter, { ...smooth, ...fate }, at + length, random);
        let before = at;
        for (const step of story.steps) {
          expect(step.at).toBeGreaterThanOrEqual(before);
          expect(step.at).toBeLessThanOrEqual(at + length);
          before = step.at;
        }
        if (story.steps.length === 0) return;
        // Throws where a step is not on the sheet or the author reviews.
        const { replies, repliedAt, dueAt, overdueAt, legs } = record(story);
        for (const { author, reviewer } of replies) expect(author).not.toBe(reviewer);
        const wasLate = repliedAt !== null && dueAt !== null ? repliedAt > dueAt : fate.isLate;
        expect(wasLate).toBe(fate.isLate);
        const recordedLate = overdueAt === null ? null : overdueAt - (dueAt ?? 0);
        expect(recordedLate === null || (fate.isLate && recordedLate > 0 && recordedLate < 60_000)).toBe(
          true,
        );
        expect(legs.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1);
        expect(legs.length).toBeLessThanOrEqual(fate.rerouted ? 2 : 1);
      },
    ),
    { numRuns: 300 },
  );
});

describe.each([
  ['2026-11-20', '2026-11-20T07:30:00Z'],
  ['2026-03-02', '2026-03-01T16:20:00Z'],
  ['2027-01-01', '2027-01-01T14:50:00Z'],
])('the demo of %s as of %s', (today, now) => {
  const span = spanOf(today, Date.parse(now));
  const stories = ticketsOf(span);
  const records = stories.map(record);

  test('is the same when told again', () => {
    expect(stories).toEqual(ticketsOf(span));
  });

  test('lies within its 90 days, nothing in the future', () => {
    expect(stories.length).toBeGreaterThan(5500);
    expect(stories.length).toBeLessThan(6600);
    for (const { steps, contactAt } of stories) {
      expect(dayOf(new Date(contactAt)) >= span.first).toBe(true);
      expect(steps.at(-1)?.at ?? 0).toBeLessThanOrEqual(span.until);
    }
  });

  test('has every state, and work for the demo’s people', () => {
    const open = records.filter(({ state }) => state !== 'CLOSED');
    expect(open.length).toBeGreaterThan(95);
    expect(open.length).toBeLessThan(190);
    const states = [
      'REGISTERED',
      'CLASSIFIED',
      'DISPATCHED',
      'SIGNED',
      'HANDLING',
      'REPLY_SUBMITTED',
      'CUSTOMER_REPLIED',
      'CALLBACK_DUE',
      'UNSATISFIED',
    ];
    expect(states.filter((state) => open.filter((each) => each.state === state).length < 4)).toEqual([]);
    expect(open.filter(({ handler }) => handler === 'handler').length).toBeGreaterThan(9);
    expect(open.some(({ overdueAt, repliedAt }) => overdueAt !== null && repliedAt === null)).toBe(true);
    expect(records.some(({ sentBackCount }) => sentBackCount > 1)).toBe(true);
    expect(stories.some(({ repeatOf }) => repeatOf !== null)).toBe(true);
  });

  test('customers have numbers of ranges that nobody is reached at, each once', () => {
    const customers = new Set(stories.map(({ customer }) => customer));
    expect(new Set([...customers].map(({ phone }) => phone)).size).toBe(customers.size);
    for (const { phone } of customers) expect(phone).toMatch(/^(199|170)\d{8}$/);
    for (const { content } of stories) expect(content).not.toMatch(/[{}]|undefined/);
  });

  test('repeats follow within 30 days, by the same customer in the same matter', () => {
    const strange = stories.filter(({ repeatOf, customer, category, contactAt }) => {
      if (!repeatOf) return false;
      const days = (contactAt - repeatOf.contactAt) / DAY;
      return repeatOf.customer !== customer || repeatOf.category !== category || days <= 0 || days > 30;
    });
    expect(strange).toEqual([]);
  });

  test.each([30, 90])('over %i days some targets are met and some just missed', (days) => {
    const since = span.until - days * DAY;
    const relations = (unit: string | null): boolean =>
      ['complaints', 'shift-1', 'shift-2', 'shift-3', 'vip'].includes(unit ?? '');
    const timely = (mine: (unit: string | null) => boolean): number => {
      const due = records.filter(
        ({ dueAt, handlingUnit }) =>
          dueAt !== null && dueAt > since && dueAt <= span.until && mine(handlingUnit),
      );
      return (
        (100 *
          due.filter(({ repliedAt, dueAt }) => repliedAt !== null && dueAt !== null && repliedAt <= dueAt)
            .length) /
        due.length
      );
    };
    expect(timely(relations)).toBeGreaterThan(95);
    expect(timely(() => true)).toBeGreaterThan(95);
    expect(timely((unit) => unit === 'zhuji')).toBeLessThan(93);
    const due = records.filter(
      ({ dueAt, handlingUnit }) =>
        dueAt !== null && dueAt > since && dueAt <= span.until && relations(handlingUnit),
    );
    const told = due.filter(({ customerRepliedAt }) => customerRepliedAt !== null).length / due.length;
    expect(told).toBeLessThan(1);
    expect(told).toBeGreaterThan(0.98);
    const surveyed = records.filter(
      ({ calledBackAt, handlingUnit }) => (calledBackAt ?? 0) > since && relations(handlingUnit),
    );
    const content =
      surveyed.filter(({ callbacks }) => callbacks.every(({ outcome }) => outcome !== 'NOT_SATISFIED'))
        .length / surveyed.length;
    expect(content).toBeLessThan(0.99);
    expect(content).toBeGreaterThan(0.97);
  });

  test('calls: the answer rate is met without the outage and missed with it', () => {
    const calls = [...callsOf(span)];
    expect(calls.length).toBeGreaterThan(110_000);
    expect(calls.length).toBeLessThan(130_000);
    expect(new Set(calls.map(({ externalId }) => externalId)).size).toBe(calls.length);
    const outage = outageOf(span);
    for (const { startedAt, requestedAt, answeredAt, endedAt } of calls) {
      if (requestedAt !== null && requestedAt < startedAt) throw new Error('asked before it began');
      if (answeredAt !== null && (requestedAt === null || answeredAt < requestedAt))
        throw new Error('answered before asked');
      if (endedAt < (answeredAt ?? requestedAt ?? startedAt) || endedAt > span.until)
        throw new Error('ended too early or in the future');
    }
    for (const days of [30, 90]) {
      const asked = calls.filter(
        ({ requestedAt, startedAt }) => requestedAt !== null && startedAt > span.until - days * DAY,
      );
      const rate = (some: typeof calls): number =>
        (100 * some.filter(({ answeredAt }) => answeredAt !== null).length) / some.length;
      expect(rate(asked)).toBeLessThan(85);
      expect(
        rate(asked.filter(({ startedAt }) => startedAt < outage.from || startedAt >= outage.to)),
      ).toBeGreaterThan(85);
    }
  });
});
