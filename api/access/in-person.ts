import { signedIn, type Context, type SignedIn } from '../core/context.ts';
import { Refusal } from '../core/refusal.ts';

/**
 * Refuses what no access token may do: signing in, passwords, sessions, tokens, accounts of others. Otherwise a token
 * that leaked could make itself a longer life than its owner gave it.
 *
 * @throws Refusal FORBIDDEN; UNAUTHENTICATED where the token itself is not taken
 */
export const refuseToken = ({ actor, refused }: Context): void => {
  if (refused) throw refused;
  if (actor?.tokenId)
    throw new Refusal('FORBIDDEN', {
      zh: '访问令牌不能登录，也不能管理密码、会话、令牌和账号；请在应用中本人登录后操作。',
      en: 'An access token may not sign in or manage passwords, sessions, tokens and accounts; sign in to the app yourself.',
    });
};

/** Narrows a context to somebody who is signed in themselves. @throws Refusal UNAUTHENTICATED, FORBIDDEN for a token */
export const inPerson = (context: Context): SignedIn => {
  refuseToken(context);
  return signedIn(context);
};
