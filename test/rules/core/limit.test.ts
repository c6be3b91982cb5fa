import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grant } from '../../../api/core/actor.ts';
import { Policy } from '../../../api/core/policy.ts';
import { grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';

const subject = { organisationId: '1', units: ['2'], people: [], positions: [] };

const compensating = (...limits: readonly (string | undefined)[]): Policy =>
  new Policy(
    librarian(
      limits.map((moneyMinor): Grant => ({
        ...grantOfAll('compensation.approve', '1'),
        ...(moneyMinor !== undefined && { limit: { moneyMinor } }),
      })),
    ),
  );

const mayPay = (policy: Policy, moneyMinor: string) =>
  policy.explain('compensation.approve', subject, { moneyMinor });

describe('an authority up to 500.00 (C2)', () => {
  const upTo500 = compensating('50000');

  test('passes 500.00', () => {
    expect(mayPay(upTo500, '50000')).toMatchObject({ allowed: true, reason: 'ALLOWED' });
  });

  test('refuses 500.01, and says both amounts', () => {
    const { reason, steps, grant } = mayPay(upTo500, '50001');
    expect([reason, grant]).toEqual(['OVER_LIMIT', null]);
    expect(steps.at(-1)).toMatchObject({
      kind: 'LIMIT',
      passed: false,
      text: {
        zh: '限额 500.00 元，本次 500.01 元，超出限额',
        en: 'Its limit is ¥500.00, and ¥500.01 is asked for: beyond',
      },
    });
  });

  test('is not a limit of seats: a number of seats does not count as money', () => {
    expect(upTo500.can('compensation.approve', subject, { seats: 99_999 })).toBe(true);
  });

  test('reaches amounts that no floating number can tell apart', () => {
    const large = compensating('9007199254740993');
    expect(mayPay(large, '9007199254740993').allowed).toBe(true);
    expect(mayPay(large, '9007199254740994').allowed).toBe(false);
  });
});

const money = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String);

test('who may approve an amount may approve every smaller one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(money, { nil: undefined }), { maxLength: 3 }),
      money,
      money,
      (limits, one, two) => {
        const policy = compensating(...limits);
        const [less, more] = BigInt(one) <= BigInt(two) ? [one, two] : [two, one];
        expect(mayPay(policy, less).allowed || !mayPay(policy, more).allowed).toBe(true);
      },
    ),
  );
});

test('the union of two authorities goes as far as the larger', () => {
  fc.assert(
    fc.property(money, money, money, (one, two, asked) => {
      const both = mayPay(compensating(one, two), asked).allowed;
      expect(both).toBe(mayPay(compensating(one), asked).allowed || mayPay(compensating(two), asked).allowed);
    }),
  );
});
