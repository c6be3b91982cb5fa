import { expect, test } from 'vitest';
import type { Context } from '../../../api/core/context.ts';
import { allowanceOf, RequestThrottle } from '../../../api/server/request-throttle.ts';
import { MovableClock } from '../../support/world.ts';

const from = (session: string | null, account: string | null, token?: string): Context =>
  ({
    session: { id: session },
    actor: account === null ? null : { accountId: account, ...(token && { token: { id: token } }) },
  }) as Context;

/** How many of so many requests pass. */
const passing = (count: number, send: () => void): number => {
  let passed = 0;
  for (let index = 0; index < count; index += 1)
    try {
      send();
      passed += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'RATE_LIMITED' });
    }
  return passed;
};

test('a session, an account and an address have allowances of their own', () => {
  const throttle = new RequestThrottle(new MovableClock(), { credential: 5, account: 8, address: 20 });
  expect(passing(9, () => throttle.fromCaller(from('1', '7')))).toBe(5);
  // Another session has what is left to the account, against which only those count that passed the first.
  expect(passing(9, () => throttle.fromCaller(from('2', '7')))).toBe(3);
  expect(passing(9, () => throttle.fromCaller(from('3', '8')))).toBe(5);
  expect(passing(30, () => throttle.fromAddress('10.0.0.1'))).toBe(20);
  expect(passing(30, () => throttle.fromAddress('10.0.0.2'))).toBe(20);
});

test('a token is counted like a session, apart from those of its owner', () => {
  const throttle = new RequestThrottle(new MovableClock(), { credential: 5, account: 12, address: 99 });
  expect(passing(9, () => throttle.fromCaller(from(null, '7', '1')))).toBe(5);
  expect(passing(9, () => throttle.fromCaller(from('1', '7')))).toBe(5);
  expect(passing(9, () => throttle.fromCaller(from(null, '7', '2')))).toBe(2);
});

test('whoever is not signed in is counted by address alone', () => {
  const throttle = new RequestThrottle(new MovableClock(), { credential: 1, account: 1, address: 9 });
  expect(passing(50, () => throttle.fromCaller(from(null, null)))).toBe(50);
});

test('after the minute everything counts anew, and the wait is said in seconds until then', () => {
  const clock = new MovableClock();
  const throttle = new RequestThrottle(clock, { credential: 2, account: 9, address: 9 });
  const send = (): void => throttle.fromCaller(from('1', '7'));
  expect(passing(3, send)).toBe(2);
  clock.pass(0.5);
  expect(send).toThrow(expect.objectContaining({ details: { facts: { retryAfter: 30 } } }));
  clock.pass(0.5);
  expect(passing(3, send)).toBe(2);
});

test('a clock that is set back does not keep anybody out', () => {
  const clock = new MovableClock();
  const throttle = new RequestThrottle(clock, { credential: 1, account: 9, address: 9 });
  expect(passing(2, () => throttle.fromCaller(from('1', '7')))).toBe(1);
  clock.pass(-600);
  expect(passing(2, () => throttle.fromCaller(from('1', '7')))).toBe(1);
});

test('a site may raise the allowance in proportion, or switch it off', () => {
  expect(allowanceOf(600)).toEqual({ credential: 600, account: 1_200, address: 12_000 });
  expect(allowanceOf(50)).toEqual({ credential: 50, account: 100, address: 1_000 });
  const open = new RequestThrottle(new MovableClock(), null);
  expect(passing(20_000, () => open.fromAddress('10.0.0.1'))).toBe(20_000);
});
