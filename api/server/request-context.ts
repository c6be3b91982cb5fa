import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashToken } from '../access/token.ts';
import { loadActor } from '../access/actor.ts';
import { localeOf } from '../core/bilingual.ts';
import type { Clock } from '../core/clock.ts';
import type { Context } from '../core/context.ts';
import { Policy } from '../core/policy.ts';

/** What a request brings, whatever carried it. */
export interface Incoming {
  /** The value of the session cookie, if one came. */
  readonly token: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly address: string;
  readonly userAgent: string;
  /** Whether the session is in use by this; a page that is merely open only looks. Left out: it is. */
  readonly isUse?: boolean;
  readonly setToken: (token: string) => void;
  readonly clearToken: () => void;
}

/** Builds the context of a request: who asks, what they may do, in which language they are answered. */
export const contextOf = async (db: DataSource, clock: Clock, incoming: Incoming): Promise<Context> => {
  const { token, acceptLanguage, address, userAgent, isUse = true, setToken, clearToken } = incoming;
  const known = token ? await loadActor(db, { tokenHash: hashToken(token), now: clock.now(), isUse }) : null;
  return {
    db,
    clock,
    actor: known?.actor ?? null,
    policy: known ? new Policy(known.actor) : null,
    locale: localeOf(known?.actor.locale, acceptLanguage),
    requestId: randomUUID(),
    address,
    userAgent,
    session: { id: known?.sessionId ?? null, set: setToken, clear: clearToken },
    memo: new Map(),
  };
};
