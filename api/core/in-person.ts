import { signedIn, type Context, type SignedIn } from './context.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses what no access token may do, whatever its abilities: signing in, passwords, sessions, tokens, accounts of
 * others, and what its owner alone decides or has read. Otherwise a token that leaked could make itself a longer life
 * than its owner gave it, or keep from its owner what they are told.
 *
 * @throws Refusal FORBIDDEN; UNAUTHENTICATED where the token itself is not taken
 */
export const refuseToken = ({ actor, refused }: Context): void => {
  if (refused) throw refused;
  if (actor?.tokenId)
    throw new Refusal('FORBIDDEN', {
      zh: '访问令牌不能登录，也不能管理密码、会话、令牌、账号和通知；请在应用中本人登录后操作。',
      en: 'An access token may not sign in or manage passwords, sessions, tokens, accounts and notifications; sign in to the app yourself.',
    });
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
