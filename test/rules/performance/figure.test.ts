import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { coverageOf, percentOf, sum, verdictOf, type Tally } from '../../../api/performance/figure.rules.ts';

const tally = (numerator: number, denominator: number, excluded = 0): Tally => ({
  numerator,
  denominator,
  excluded,
});
const atLeast = (value: number | null) => ({ comparator: 'AT_LEAST', value, unit: '%' }) as const;
const atMost = (value: number) => ({ comparator: 'AT_MOST', value, unit: '%' }) as const;

describe('percentOf', () => {
  it('takes 90 satisfied of 91 answered as 98.901…, without rounding (F051)', () => {
    expect(percentOf(tally(90, 91, 9))).toBe(9000 / 91);
    expect(percentOf(tally(90, 91, 9))?.toFixed(1)).toBe('98.9');
  });

  it('knows no share of nothing', () => expect(percentOf(tally(0, 0, 5))).toBeNull());
});

describe('coverageOf', () => {
  it('takes 91 answered of 100 called as 91 % (F051)', () => expect(coverageOf(tally(90, 91, 9))).toBe(91));
  it('knows no coverage of nothing', () => expect(coverageOf(tally(0, 0))).toBeNull());
});

describe('verdictOf', () => {
  it.each([
    ['nothing counted is no data, even with a target', tally(0, 0, 3), atLeast(85), 'NO_DATA'],
    ['no target', tally(1, 2), null, 'NO_TARGET'],
    ['a target without a figure (F042)', tally(1, 2), atLeast(null), 'NO_TARGET'],
    [
      'a target in hours cannot judge a share',
      tally(1, 2),
      { comparator: 'AT_MOST', value: 2, unit: 'h' },
      'NO_TARGET',
    ],
    ['exactly the target meets it', tally(85, 100), atLeast(85), 'MET'],
    ['86 % meets 85 (F045)', tally(86, 100), atLeast(85), 'MET'],
    ['89 % misses 90 (F045)', tally(89, 100), atLeast(90), 'MISSED'],
    ['84.9999 % is not rounded up', tally(849_999, 1_000_000), atLeast(85), 'MISSED'],
    ['98.901 % misses 99', tally(90, 91), atLeast(99), 'MISSED'],
    ['a target with decimals is met exactly', tally(989, 1000), atLeast(98.9), 'MET'],
    ['a third misses 33.3334', tally(1, 3), atLeast(33.3334), 'MISSED'],
    ['a third meets 33.3333', tally(1, 3), atLeast(33.3333), 'MET'],
    ['one late of many misses 100', tally(999_999, 1_000_000), atLeast(100), 'MISSED'],
    ['a ceiling is met at the ceiling', tally(5, 100), atMost(5), 'MET'],
    ['a ceiling is missed just above', tally(50_001, 1_000_000), atMost(5), 'MISSED'],
    ['exactly means exactly', tally(99, 100), { comparator: 'EXACTLY', value: 100, unit: '%' }, 'MISSED'],
    ['all of it is exactly 100', tally(7, 7), { comparator: 'EXACTLY', value: 100, unit: null }, 'MET'],
    ['a target of zero is a target', tally(0, 4), atLeast(0), 'MET'],
  ] as const)('%s', (_, counted, target, verdict) => expect(verdictOf(counted, target)).toBe(verdict));

  test('agrees with comparing fractions, whatever the figures', () => {
    const counted = fc.integer({ min: 1, max: 2_000_000 }).chain((denominator) =>
      fc.record({
        denominator: fc.constant(denominator),
        numerator: fc.integer({ min: 0, max: denominator }),
      }),
    );
    fc.assert(
      fc.property(
        counted,
        fc.integer({ min: 0, max: 1_000_000 }),
        ({ numerator, denominator }, tenThousandths) => {
          const met = BigInt(numerator) * 1_000_000n >= BigInt(tenThousandths) * BigInt(denominator);
          const verdict = verdictOf(tally(numerator, denominator), atLeast(tenThousandths / 10_000));
          expect(verdict).toBe(met ? 'MET' : 'MISSED');
        },
      ),
    );
  });
});

test('a ratio over several parts is the ratio of the sums', () => {
  expect(percentOf(sum([tally(1, 1), tally(0, 9)]))).toBe(10);
  expect(sum([])).toEqual(tally(0, 0));
});
