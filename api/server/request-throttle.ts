import type { Clock } from '../core/clock.ts';
import type { Context } from '../core/context.ts';
import { networkOf, rateLimited } from '../core/throttle.ts';
import { limits } from './limits.ts';

const windowMs = 60_000;

/** How many requests a minute may come from each; null: as many as there are. */
export type RequestAllowance = Readonly<Record<keyof typeof limits.requests, number>> | null;

/** Allowances in the proportions of the usual ones, for a site that lets one session send `perMinute` requests. */
export const allowanceOf = (perMinute: number): RequestAllowance => {
  const { credential, account, address } = limits.requests;
  return {
    credential: perMinute,
    account: Math.ceil((perMinute * account) / credential),
    address: Math.ceil((perMinute * address) / credential),
  };
};

/**
 * Counts the requests of this minute, in memory: one node guards its own processor, and a count in the database would
 * cost more than many a request. All counts begin anew together, so that they take no more room than one minute's
 * callers.
 */
export class RequestThrottle {
  private readonly counts = new Map<string, number>();
  private endsAt = 0;

  constructor(
    private readonly clock: Clock,
    private readonly allowance: RequestAllowance,
  ) {}

  private count(kind: keyof typeof limits.requests, key: string): void {
    if (!this.allowance) return;
    const now = this.clock.now();
    const left = this.endsAt - now.getTime();
    if (left <= 0 || left > windowMs) {
      this.counts.clear();
      this.endsAt = now.getTime() + windowMs;
    }
    const name = `${kind}:${key}`;
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    if (count > this.allowance[kind])
      throw rateLimited({ count, resetsAt: new Date(this.endsAt) }, now, (wait) => ({
        zh: `请求过于频繁，请在 ${wait.zh}后再试。`,
        en: `Too many requests. Try again in ${wait.en}.`,
      }));
  }

  /** Counts a request by where it came from. @throws Refusal RATE_LIMITED with the seconds to wait */
  fromAddress(address: string): void {
    this.count('address', networkOf(address));
  }

  /** Counts a request by who asks; whoever is not signed in is counted by address alone. @throws Refusal RATE_LIMITED */
  fromCaller({ session, actor }: Context): void {
    if (session.id) this.count('credential', `session ${session.id}`);
    else if (actor?.token) this.count('credential', `token ${actor.token.id}`);
    if (actor) this.count('account', actor.accountId);
  }
}
