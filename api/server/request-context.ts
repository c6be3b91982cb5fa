import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashToken } from '../access/token.ts';
import { loadActor } from '../access/actor.ts';
import { viewedBy } from '../access/seeing-as/seeing-as.ts';
import { bearerOf } from '../access/tokens/access-token.rules.ts';
import { actorOfToken } from '../access/tokens/bearer.ts';
import type { Actor } from '../core/actor.ts';
import { localeOf } from '../core/bilingual.ts';
import type { Clock } from '../core/clock.ts';
import type { Context } from '../core/context.ts';
import { policyOf } from '../core/policy.ts';
import { Refusal } from '../core/refusal.ts';

/** What a request brings, whatever carried it. */
export interface Incoming {
  /** The value of the session cookie, if one came. */
  readonly token: string | undefined;
  /** The header of that name: an access token instead of a cookie, which is then not looked at. */
  readonly authorization?: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly address: string;
  readonly userAgent: string;
  /** Whether the session is in use by this; a page that is merely open only looks. Left out: it is. */
  readonly isUse?: boolean;
  /** What the browser is known by beside any session. */
  readonly browser?: string | undefined;
  readonly setToken: (token: string) => void;
  readonly clearToken: () => void;
}

interface Caller {
  readonly actor: Actor | null;
  readonly sessionId: string | null;
  readonly refused?: Refusal;
}

const callerOf = async (
  db: DataSource,
  now: Date,
  { token, authorization, isUse = true }: Pick<Incoming, 'token' | 'authorization' | 'isUse'>,
): Promise<Caller> => {
  const bearer = bearerOf(authorization);
  if (bearer)
    try {
      return { actor: await actorOfToken(db, bearer, { now, isUse }), sessionId: null };
    } catch (error) {
      if (error instanceof Refusal) return { actor: null, sessionId: null, refused: error };
      throw error;
    }
  const known = token ? await loadActor(db, { tokenHash: hashToken(token), now, isUse }) : null;
  if (!known) return { actor: null, sessionId: null };
  const { sessionId, view } = known;
  const actor = view ? await viewedBy(db, known.actor, { sessionId, ...view }, now) : known.actor;
  return { actor, sessionId };
};

/** Builds the context of a request: who asks, what they may do, in which language they are answered. */
export const contextOf = async (db: DataSource, clock: Clock, incoming: Incoming): Promise<Context> => {
  const { acceptLanguage, address, userAgent, browser, setToken, clearToken } = incoming;
  const { actor, sessionId, refused } = await callerOf(db, clock.now(), incoming);
  return {
    db,
    clock,
    actor,
    policy: actor && policyOf(actor),
    ...(refused && { refused }),
    locale: localeOf(actor?.locale, acceptLanguage),
    requestId: randomUUID(),
    address,
    userAgent,
    session: { id: sessionId, browser, set: setToken, clear: clearToken },
    memo: new Map(),
  };
};
