import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { isInForce, stateOn } from '../../../api/jobs/job.state.ts';
import { placeInTime, type ApprovedSpan } from '../../../api/jobs/job.succession.ts';

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
    expect(placeInTime([], '2030-01-01', today)).toEqual({ former: null, until: null });
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
