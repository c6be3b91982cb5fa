import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from '../../../api/org/ranks/rank.rules.ts';

const placed = fc.record({
  organisationId: fc.constantFrom('1', '2'),
  level: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
});
const turned = { HIGHER: 'LOWER', LOWER: 'HIGHER', EQUAL: 'EQUAL', UNKNOWN: 'UNKNOWN' } as const;

test('level 1 is the highest, and ranks of one level are equal (F007)', () => {
  expect(standingOf({ organisationId: '1', level: 2 }, { organisationId: '1', level: 5 })).toBe('HIGHER');
  expect(standingOf({ organisationId: '1', level: 5 }, { organisationId: '1', level: 5 })).toBe('EQUAL');
});

test('a rank that is not known compares with nothing, not even with another unknown one', () => {
  fc.assert(
    fc.property(placed, (other) => {
      expect(standingOf({ organisationId: '1', level: null }, other)).toBe('UNKNOWN');
    }),
  );
});

test('turned round, a comparison says the opposite; ladders of two organisations say nothing', () => {
  fc.assert(
    fc.property(placed, placed, (one, other) => {
      const standing = standingOf(one, other);
      expect(standingOf(other, one)).toBe(turned[standing]);
      expect(one.organisationId === other.organisationId || standing === 'UNKNOWN').toBe(true);
    }),
  );
});
