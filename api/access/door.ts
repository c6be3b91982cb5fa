import type { Context } from '../core/context.ts';
import { Refusal } from '../core/refusal.ts';
import { networkOf } from '../core/throttle.ts';
import { TooLate, Turns } from './turns.ts';

/**
 * How long the line at the door of one node may be. How many wait in it altogether is bounded before anything of a
 * request is read (server/crowd).
 */
export const doorLine = {
  /** Milliseconds that one may wait. A hash takes some forty milliseconds of a processor. */
  patienceMs: 15_000,
  /** Those who wait for one account, from one network address. */
  oneAccount: 100,
} as const;

/** RATE_LIMITED and not UNAVAILABLE: it is only the door that is full. */
const busy = (): Refusal =>
  new Refusal(
    'RATE_LIMITED',
    {
      zh: '现在登录的人太多，请 10 秒后再试。',
      en: 'Too many are signing in right now. Try again in 10 seconds.',
    },
    { facts: { retryAfter: 10 } },
  );

const { patienceMs } = doorLine;

// Fewer than the database has connections: however many are at the door, those inside go on working.
const door = new Turns(6, { patienceMs });

// Attempts on one account from one address wait for each other: a success then clears the count before the next.
const queues = new Map<string, Turns>();

const forAccount = async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
  const queue = queues.get(key) ?? new Turns(1, { most: doorLine.oneAccount, patienceMs });
  if (queue.full) throw busy();
  queues.set(key, queue);
  try {
    return await queue.run(work);
  } finally {
    if (queue.idle) queues.delete(key);
  }
};

/**
 * Does what somebody who is not signed in asks of the database, when it is their turn: network addresses take turns, so
 * that a crowd from one of them keeps nobody else waiting.
 *
 * @param email the account that is tried, where one is: its attempts from this network address wait for each other.
 * @throws Refusal RATE_LIMITED where too many are at the door, or where one's turn does not come in time
 */
export const atTheDoor = async <Result>(
  { address }: Context,
  work: () => Promise<Result>,
  email?: string,
): Promise<Result> => {
  const network = networkOf(address);
  const enter = (): Promise<Result> => door.run(work, network);
  try {
    return await (email === undefined ? enter() : forAccount(`${email}\n${network}`, enter));
  } catch (error) {
    throw error instanceof TooLate ? busy() : error;
  }
};
