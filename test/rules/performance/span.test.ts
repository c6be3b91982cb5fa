import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { sum, verdictOf, type Verdict, type Yardstick } from '../../../api/performance/figure.rules.ts';
import { spansOf, verdictOver } from '../../../api/performance/span.rules.ts';

const atLeast = (value: number | null, unit: string | null = '%'): Yardstick => ({
  comparator: 'AT_LEAST',
  value,
  unit,
});
const atMost = (value: number): Yardstick => ({ comparator: 'AT_MOST', value, unit: '%' });
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index));
const of = (numerator: number, denominator: number) => ({ numerator, denominator, excluded: 0 });

describe('spansOf', () => {
  it('judges each day by the target in force on it: an easy new target does not undo what was missed', () => {
    const days = daysFrom('2026-03-30', 3);
    const [old, easy] = [atLeast(99), atLeast(1)];
    expect(spansOf(days, [of(9, 10), of(10, 10), of(1, 2)], [old, old, easy])).toEqual([
      {
        from: '2026-03-30',
        to: '2026-04-01',
        numerator: 19,
        denominator: 20,
        value: 95,
        target: old,
        verdict: 'MISSED',
      },
      {
        from: '2026-04-01',
        to: '2026-04-02',
        numerator: 1,
        denominator: 2,
        value: 50,
        target: easy,
        verdict: 'MET',
      },
    ]);
  });

  it('keeps days together whose targets say the same in other versions, and names the latest', () => {
    const [first, second] = [atLeast(85, null), atLeast(85, '％')];
    const spans = spansOf(daysFrom('2026-03-01', 2), [of(1, 2), of(1, 2)], [first, second]);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.target).toBe(second);
  });

  it.each([
    ['a target begins', null, atLeast(85)],
    ['a target ends', atLeast(85), null],
    ['the figure is left open', atLeast(85), atLeast(null)],
    ['the comparator turns', atLeast(85), atMost(85)],
    ['the unit changes', atLeast(85), atLeast(85, 'h')],
  ])('divides where %s', (_, before, after) => {
    expect(
      spansOf(daysFrom('2026-03-01', 2), [of(0, 0), of(0, 0)], [before, after]).map(({ from }) => from),
    ).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('of no days is nothing', () => expect(spansOf([], [], [])).toEqual([]));
});

describe('verdictOver', () => {
  it.each<[Verdict[], Verdict]>([
    [['MISSED', 'MET'], 'MISSED'],
    [['MET', 'NO_DATA'], 'MET'],
    [['NO_TARGET', 'MET'], 'MET'],
    [['NO_TARGET', 'NO_DATA'], 'NO_TARGET'],
    [['NO_DATA'], 'NO_DATA'],
    [[], 'NO_DATA'],
  ])('of %s is %s', (verdicts, verdict) =>
    expect(verdictOver(verdicts.map((each) => ({ verdict: each })))).toBe(verdict),
  );
});

const tally = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))
  .map(([numerator, more]) => of(numerator, numerator + more));
const target = fc.constantFrom(null, atLeast(50), atLeast(90), atMost(40), atLeast(null));

test('spans cover each day once and add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(tally, target), { minLength: 1, maxLength: 20 }), (given) => {
      const days = daysFrom('2026-02-20', given.length);
      const tallies = given.map(([each]) => each);
      const spans = spansOf(
        days,
        tallies,
        given.map(([, each]) => each),
      );
      const ends = [days[0], ...spans.map(({ to }) => to)];
      expect(spans.map(({ from }) => from)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(addDays(days.at(-1) ?? '', 1));
      expect(sum(spans.map(({ numerator, denominator }) => of(numerator, denominator)))).toEqual(
        sum(tallies),
      );
    }),
  );
});

test('a period under one target is judged as a whole', () => {
  fc.assert(
    fc.property(fc.array(tally, { minLength: 1, maxLength: 20 }), target, (tallies, held) => {
      const spans = spansOf(
        daysFrom('2026-02-20', tallies.length),
        tallies,
        tallies.map(() => held),
      );
      expect(spans).toHaveLength(1);
      expect(verdictOver(spans)).toBe(verdictOf(sum(tallies), held));
    }),
  );
});
