import type { DataSource, EntityManager } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Actor } from './actor.ts';
import type { Locale } from './bilingual.ts';
import type { Clock } from './clock.ts';
import type { Policy } from './policy.ts';
import { Refusal } from './refusal.ts';

/** What every resolver and command is given. */
export interface Context {
  readonly db: DataSource;
  readonly clock: Clock;
  /** Who asks, or null before signing in. */
  readonly actor: Actor | null;
  /** What the actor may do, or null before signing in. */
  readonly policy: Policy | null;
  /** Abilities that the field declares; before a command is done, the policy must have said yes to one of them. */
  readonly mustAsk?: readonly Ability[];
  /** Why the access token that came was not taken; left out where none came or it was. */
  readonly refused?: Refusal;
  readonly locale: Locale;
  /** Identifies the request in logs, audit and error references. */
  readonly requestId: string;
  /** The address the request came from, for throttling and the list of sessions. */
  readonly address: string;
  readonly userAgent: string;
  /** Sets or clears the session cookie of the answer. */
  readonly session: {
    readonly id: string | null;
    /** What the browser is known by beside any session; left out where no browser asks. */
    readonly browser?: string | undefined;
    set(token: string): void;
    clear(): void;
  };
  /** What a room keeps for the length of one request, such as its loaders, by a key of its own. */
  readonly memo: Map<unknown, unknown>;
  /** The transaction of a running command; reads go through it so that a command sees its own writes. */
  readonly manager?: EntityManager;
}

/** A context whose actor is signed in. */
export type SignedIn = Context & { readonly actor: Actor; readonly policy: Policy };

/** Narrows a context to a signed-in one. @throws Refusal UNAUTHENTICATED */
export const signedIn = (context: Context): SignedIn => {
  if (context.refused) throw context.refused;
  if (!context.actor || !context.policy)
    throw new Refusal('UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' });
  return context as SignedIn;
};
