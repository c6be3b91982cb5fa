import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import {
  daysLeft,
  lastDayOfMonths,
  markOn,
  marks,
  standingOfCertificate,
} from '../../../api/training/certification/certificate.standing.rules.ts';

const held = { issuedOn: '2025-01-01', expiresOn: '2026-12-31', withdrawnAt: null };

describe('what a certificate is worth', () => {
  test.each([
    ['the day before it is issued', '2024-12-31', 'PLANNED'],
    ['on the day of issue', '2025-01-01', 'VALID'],
    ['91 days before its last day', '2026-10-01', 'VALID'],
    ['90 days before its last day', '2026-10-02', 'EXPIRING'],
    ['on its last day', '2026-12-31', 'EXPIRING'],
    ['on the day after', '2027-01-01', 'EXPIRED'],
  ])('%s', (_, day, standing) => {
    expect(standingOfCertificate(held, day)).toBe(standing);
  });

  test('one without an end holds for ever', () => {
    expect(standingOfCertificate({ ...held, expiresOn: null }, '2099-01-01')).toBe('VALID');
  });

  test('one that was revoked held until the day before', () => {
    const revoked = { ...held, withdrawnAt: new Date('2026-03-02T09:00:00+08:00') };
    expect(standingOfCertificate(revoked, '2026-03-01')).toBe('VALID');
    expect(standingOfCertificate(revoked, '2026-03-02')).toBe('REVOKED');
  });
});

describe('the mark at which people are reminded', () => {
  const at = (left: number) => markOn('2026-12-31', addDays('2026-12-31', -left));

  test.each([
    [91, null],
    [90, 90],
    [61, 90],
    [60, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, 0],
    [-30, 0],
    [-31, null],
  ])('with %i days left is %s', (left, mark) => {
    expect(at(left)).toBe(mark);
  });

  test('somebody who looks every day meets each mark, and in falling order', () => {
    const met = Array.from({ length: 130 }, (_, day) => at(95 - day)).filter((mark) => mark !== null);
    expect([...new Set(met)]).toEqual([...marks]);
  });
});

describe('a certificate of so many months', () => {
  test.each([
    ['2026-03-02', 24, '2028-03-01'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-02-28', 12, '2026-02-27'],
  ])('issued on %s for %i months holds to %s', (issuedOn, months, lastDay) => {
    expect(lastDayOfMonths(issuedOn, months)).toBe(lastDay);
  });

  test('ends after it is issued, and longer ones later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 119 }), (offset, months) => {
        const issuedOn = addDays('2020-01-01', offset);
        const lastDay = lastDayOfMonths(issuedOn, months);
        expect(daysLeft(lastDay, issuedOn)).toBeGreaterThanOrEqual(27);
        expect(lastDayOfMonths(issuedOn, months + 1) > lastDay).toBe(true);
      }),
    );
  });
});
