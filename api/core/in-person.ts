import type { Ability } from './abilities.ts';
import { signedIn, type Context, type SignedIn } from './context.ts';
import { Refusal } from './refusal.ts';
import { onlyInPerson, refusedByToken, tokenBar } from './token.ts';

/**
 * Refuses what no access token may do, whatever its abilities: signing in, passwords, sessions, tokens, accounts of
 * others, and what its owner alone decides or has read. Otherwise a token that leaked could make itself a longer life
 * than its owner gave it, or keep from its owner what they are told.
 *
 * @param ability the one that is needed, where the field declares one: no token has it.
 * @throws Refusal FORBIDDEN; UNAUTHENTICATED where the token itself is not taken
 */
export const refuseToken = ({ actor, refused }: Context, ability?: Ability): void => {
  if (refused) throw refused;
  if (!actor?.token) return;
  const bar = ability && tokenBar(actor, ability);
  throw refusedByToken(bar || onlyInPerson(actor.token), actor.token, ability);
};

/**
 * Refuses every change while somebody looks as another person.
 *
 * @throws Refusal FORBIDDEN
 */
export const refuseWhileLooking = ({ actor }: Pick<Context, 'actor'>): void => {
  if (!actor?.seesAs) return;
  const { personName } = actor.seesAs;
  throw new Refusal('FORBIDDEN', {
    zh: `您正在以${personName}的视角查看，只能查看，不能办理；请先结束。`,
    en: `You are looking as ${personName}: nothing can be changed until you end that.`,
  });
};

/** Narrows a context to somebody who is signed in themselves. @throws Refusal UNAUTHENTICATED, FORBIDDEN for a token */
export const inPerson = (context: Context): SignedIn => {
  refuseToken(context);
  return signedIn(context);
};
