import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from '../context.ts';
import { networkOf } from '../throttle.ts';

/** For whom a request asks the database. */
export interface Party {
  /** Whose share of the connections it is: an account, or the network address of somebody who is not signed in. */
  readonly account?: string;
  /** The session or token within it. */
  readonly credential?: string;
}

/**
 * Requests in common, whose work is nobody's share: finding out who asks, and what is loaded once for all who wait for
 * it, who must not wait for the share of the one that came first.
 */
export const everybody: Party = {};

/** Whose share a request's work is. */
export const partyOf = ({ actor, session, address }: Context): Party => {
  if (!actor) return { account: `address ${networkOf(address)}` };
  return {
    account: actor.accountId,
    credential: session.id ? `session ${session.id}` : `token ${actor.token?.id}`,
  };
};

const parties = new AsyncLocalStorage<Party>();

/** Does the work of a request for a party: each connection that it takes from the pool, however deep, is the party's. */
export const onBehalfOf = <Result>(party: Party, work: () => Result): Result => parties.run(party, work);

/** For whom the work that runs now is done; undefined for timers and whatever else belongs to no request. */
export const currentParty = (): Party | undefined => parties.getStore();
