import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { everybody, type Party } from '../../../api/core/pool/party.ts';
import { Shares, type Sharing } from '../../../api/core/pool/shares.ts';
import type { Refusal } from '../../../api/core/refusal.ts';

const sharing: Sharing = { requests: 5, account: 3, credential: 2, line: 4, waitMs: 1_000 };
const session = (account: string, credential: string): Party => ({ account, credential });
const [page, script] = [session('anna', 'page'), session('anna', 'script')];
const other = session('bert', 'page of bert');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Takes a place; how to give it back stands in `back` as soon as there is one, and the refusal in `refused`. */
const taking = (shares: Shares, party: Party) => {
  const state: { back?: () => void; refused?: Refusal } = {};
  shares.take(party).then(
    (back) => (state.back = back),
    (error: Refusal) => (state.refused = error),
  );
  return state;
};
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('places among requests', () => {
  test('of one session are two at a time, of its account three, and others are not kept waiting', async () => {
    const shares = new Shares(sharing);
    const taken = [page, page, page, script, script, other].map((party) => taking(shares, party));
    await settled();
    expect(taken.map(({ back }) => back !== undefined)).toEqual([true, true, false, true, false, true]);
  });

  test('are given on to the first who waits and has something left of its share', async () => {
    const shares = new Shares(sharing);
    const [first, , third, , fifth] = [page, page, page, script, script].map((party) =>
      taking(shares, party),
    );
    await settled();
    first?.back?.();
    await settled();
    expect([third?.back !== undefined, fifth?.back !== undefined]).toEqual([true, false]);
  });

  test('of nobody in particular count as requests alone', async () => {
    const shares = new Shares(sharing);
    const taken = Array.from({ length: 6 }, () => taking(shares, everybody));
    await settled();
    expect(taken.filter(({ back }) => back)).toHaveLength(5);
  });

  test('that are not free for a second are refused: by one’s own fault RATE_LIMITED, else UNAVAILABLE', async () => {
    const shares = new Shares(sharing);
    for (const party of [page, page, other, other, everybody]) taking(shares, party);
    const [own, strange] = [taking(shares, page), taking(shares, session('cora', 'page of cora'))];
    await vi.advanceTimersByTimeAsync(999);
    expect([own.refused, strange.refused]).toEqual([undefined, undefined]);
    await vi.advanceTimersByTimeAsync(1);
    expect([own.refused?.code, own.refused?.details.facts]).toEqual(['RATE_LIMITED', { retryAfter: 2 }]);
    expect([strange.refused?.code, strange.refused?.details.facts]).toEqual([
      'UNAVAILABLE',
      { reason: 'BUSY' },
    ]);
  });

  test('have a line for each account: who comes when it is full is refused at once, others may still wait', async () => {
    const shares = new Shares(sharing);
    for (const party of [page, page, other, other, everybody]) taking(shares, party);
    for (let count = 0; count < sharing.line; count += 1) taking(shares, page);
    const [full, waiting] = [taking(shares, script), taking(shares, other)];
    await settled();
    expect([full.refused?.code, waiting.refused]).toEqual(['RATE_LIMITED', undefined]);
  });
});

test('whatever comes and goes, no share is exceeded, no place is lost, and everybody is served in turn', async () => {
  const parties = [page, script, other, everybody];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.nat(parties.length - 1), fc.constant(null)), { maxLength: 60 }),
      async (steps) => {
        const shares = new Shares({ ...sharing, line: 100 });
        const inside: { party: Party; back: () => void }[] = [];
        const came: Party[] = [];
        const served: Party[] = [];
        const leave = async (): Promise<void> => {
          inside.shift()?.back();
          await settled();
        };
        const count = (of: (party: Party) => boolean): number =>
          inside.filter(({ party }) => of(party)).length;
        for (const step of steps) {
          if (step === null) await leave();
          else {
            // An object of its own, so that each can be told from the others of its party.
            const party = { ...parties[step] };
            came.push(party);
            void shares.take(party).then((back) => {
              served.push(party);
              inside.push({ party, back });
            });
            await settled();
          }
          expect(inside.length).toBeLessThanOrEqual(sharing.requests);
          expect(count(({ account }) => account === 'anna')).toBeLessThanOrEqual(sharing.account);
          for (const { credential } of [page, script])
            expect(count((party) => party.credential === credential)).toBeLessThanOrEqual(sharing.credential);
        }
        while (inside.length > 0) await leave();
        for (const { credential } of parties) {
          const same = (party: Party): boolean => party.credential === credential;
          expect(served.filter(same)).toEqual(came.filter(same));
          expect(served.filter(same).every((party, at) => party === came.filter(same)[at])).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});
