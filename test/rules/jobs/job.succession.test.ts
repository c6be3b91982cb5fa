import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { isInForce, stateOn } from '../../../api/jobs/job.state.ts';
import { formerOf, placeInTime, type ApprovedSpan } from '../../../api/jobs/job.succession.ts';

const today = '2026-03-02';
const span = (version: number, from: string, to: string | null = null): ApprovedSpan => ({
  id: String(version),
  version,
  from,
  to,
});

describe('where a new version finds its place (F026)', () => {
  test('the first one may begin on any day', () => {
    expect(placeInTime([], '2020-01-01', today)).toEqual({ former: null, until: null });
    expect(placeInTime([], '2028-01-01', today)).toEqual({ former: null, until: null });
  });

  test('a day more than two years ahead is a slip of the pen', () => {
    expect(placeInTime([], '2028-03-02', today)).toEqual({ former: null, until: null });
    expect(placeInTime([], '2028-03-03', today)).toMatchObject({
      problem: { code: 'TOO_LARGE', text: { zh: expect.stringContaining('2028-03-02') } },
    });
    expect(placeInTime([], '2206-04-01', today)).toMatchObject({ problem: { code: 'TOO_LARGE' } });
    expect(placeInTime([], '2030-03-01', '2028-02-29')).toEqual({ former: null, until: null });
    expect(placeInTime([], '2030-03-02', '2028-02-29')).toMatchObject({ problem: { code: 'TOO_LARGE' } });
  });

  test('the one that holds ends where the next begins', () => {
    const former = span(1, '2020-01-01');
    expect(placeInTime([former], today, today)).toEqual({ former, until: null });
    expect(placeInTime([former], '2026-04-01', today)).toEqual({ former, until: null });
  });

  test('the past is not rewritten', () => {
    expect(placeInTime([span(1, '2020-01-01')], '2026-03-01', today)).toMatchObject({
      problem: { code: 'TOO_SMALL' },
    });
    expect(placeInTime([span(1, '2020-01-01', '2025-01-01')], '2026-03-01', today)).toMatchObject({
      problem: { code: 'TOO_SMALL' },
    });
  });

  test('two cannot begin on one day', () => {
    expect(placeInTime([span(1, today)], today, today)).toMatchObject({ problem: { code: 'TAKEN' } });
  });

  test('one that waits keeps its day: a version between ends there', () => {
    const former = span(1, '2020-01-01', '2026-06-01');
    expect(placeInTime([former, span(2, '2026-06-01')], '2026-04-01', today)).toEqual({
      former,
      until: '2026-06-01',
    });
  });
});

test('a withdrawn version leaves the line as it was before it was approved', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      (offsets, ahead) => {
        let spans: ApprovedSpan[] = [];
        const approve = (version: number, from: string): boolean => {
          const place = placeInTime(spans, from, today);
          if ('problem' in place) return false;
          spans = spans.map((kept) => (kept.id === place.former?.id ? { ...kept, to: from } : kept));
          spans.push(span(version, from, place.until));
          return true;
        };
        for (const [index, offset] of offsets.entries()) approve(index + 1, addDays(today, offset));
        const before = spans;
        if (!approve(99, addDays(today, ahead))) return;
        const last = spans.find(({ id }) => id === '99');
        if (!last) throw new Error('It was just approved.');
        const former = formerOf(spans, { id: last.id, effectiveFrom: last.from });
        spans = spans
          .filter(({ id }) => id !== last.id)
          .map((kept) => (kept.id === former?.id ? { ...kept, to: last.to } : kept));
        expect(spans).toEqual(before);
      },
    ),
  );
});

test('however versions are approved, at most one holds on any day, and none ends before it begins', () => {
  const days = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(days, (offsets) => {
      let spans: ApprovedSpan[] = [];
      for (const [index, offset] of offsets.entries()) {
        const from = addDays(today, offset);
        const place = placeInTime(spans, from, today);
        if ('problem' in place) continue;
        spans = spans.map((kept) => (kept.id === place.former?.id ? { ...kept, to: from } : kept));
        spans.push(span(index + 1, from, place.until));
      }
      expect(spans.filter(({ from, to }) => to !== null && to <= from)).toEqual([]);
      for (let offset = -50; offset <= 50; offset += 1) {
        const day = addDays(today, offset);
        const holding = spans.filter(({ from, to }) =>
          isInForce({ state: 'APPROVED', effectiveFrom: from, effectiveTo: to }, day),
        );
        expect(holding.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('an approved version reads superseded from the day on which its successor begins', () => {
  const version = { state: 'APPROVED', effectiveFrom: '2026-01-01', effectiveTo: today } as const;
  expect([stateOn(version, '2026-03-01'), stateOn(version, today)]).toEqual(['APPROVED', 'SUPERSEDED']);
  expect([isInForce(version, '2026-03-01'), isInForce(version, today)]).toEqual([true, false]);
  expect(isInForce({ ...version, effectiveFrom: '2026-04-01', effectiveTo: null }, today)).toBe(false);
});
