import type { EntityManager } from 'typeorm';
import { auditAs } from '../core/audit.ts';
import { dayOf } from '../core/clock.ts';
import type { Context, SignedIn } from '../core/context.ts';
import { refuseToken } from '../core/in-person.ts';
import { Policy } from '../core/policy.ts';
import { invalid, Refusal, type FieldProblem } from '../core/refusal.ts';
import { loadActor } from './actor.ts';
import { atTheDoor } from './door.ts';
import { isOpenOn } from './open-account.ts';
import { nobodysHash, verifyPassword } from './password.ts';
import { letSetPassword } from './passwords/first-password.ts';
import { openSession, revokeSession } from './session.ts';
import { beginAttempt } from './throttle.ts';
import { hashToken } from './token.ts';
import { emailOf } from './email.rules.ts';

/** What somebody gives to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const longest = { email: 254, password: 200 } as const;

const wrong = (): Refusal =>
  new Refusal('UNAUTHENTICATED', {
    zh: '邮箱或密码不正确。',
    en: 'The e-mail address or the password is wrong.',
  });

const problemsOf = (credentials: Credentials): FieldProblem[] =>
  (['email', 'password'] as const).flatMap((path): FieldProblem[] => {
    const text = credentials[path];
    const name =
      path === 'email' ? { zh: '邮箱', en: 'The e-mail address' } : { zh: '密码', en: 'The password' };
    if (text.trim() === '')
      return [{ path, code: 'REQUIRED', text: { zh: `${name.zh}不能为空`, en: `${name.en} is required` } }];
    if ([...text].length > longest[path])
      return [
        {
          path,
          code: 'TOO_LONG',
          text: {
            zh: `${name.zh}最多 ${longest[path]} 个字符`,
            en: `${name.en} takes at most ${longest[path]} characters`,
          },
        },
      ];
    return [];
  });

/** Whose session is opened. */
interface Opened {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
}

interface AccountRow extends Opened {
  readonly password_hash: string | null;
  readonly first_password_until: Date | null;
}

/** The active account of an address if the password is its own. Takes as long for an address that is unknown. */
const accountOf = async (
  { db, clock }: Context,
  { email, password }: Credentials,
): Promise<AccountRow | null> => {
  const [account] = (await db.query(
    `SELECT c.id, c.person_id, p.organisation_id, c.password_hash, c.first_password_until
     FROM account c JOIN person p ON p.id = c.person_id
     WHERE c.email = $1 AND c.holds_email AND ${isOpenOn('c', '$2::date')}`,
    [email, dayOf(clock.now())],
  )) as AccountRow[];
  const belongs = await verifyPassword(password, account?.password_hash ?? nobodysHash);
  if (!belongs || !account) return null;
  const { first_password_until: until } = account;
  return until === null || until > clock.now() ? account : null;
};

/** Opens a session in place of the one that the browser came with, so that no session outlives a change of person. */
export const openFor = async (
  context: Context,
  manager: EntityManager,
  account: Opened,
  way: 'PASSWORD' | 'SINGLE_SIGN_ON',
): Promise<string> => {
  const { clock, session, requestId } = context;
  const now = clock.now();
  if (session.id) await revokeSession(manager, session.id, now);
  await auditAs(
    manager,
    {
      action: 'signIn',
      entity: 'Account',
      entityId: account.id,
      organisationId: account.organisation_id,
      after: { way },
    },
    { at: now, accountId: account.id, personId: account.person_id, requestId },
  );
  const isSingleSignOn = way === 'SINGLE_SIGN_ON';
  return openSession(manager, account.id, { ...context, isSingleSignOn }, now);
};

/** What a right password opens: a session, by its token, or the way to a password of one's own. */
type Opening = { readonly token: string } | { readonly newPasswordPath: string };

const attempt = async (context: Context, credentials: Credentials): Promise<Opening> => {
  const { db, clock, address, session } = context;
  const { email } = credentials;
  const trial = await beginAttempt(db, { email, address, browser: session.browser }, clock.now());
  const account = await accountOf(context, credentials);
  if (!account) {
    await trial.failed();
    throw wrong();
  }
  await trial.succeeded();
  return db.transaction(async (manager) =>
    account.first_password_until
      ? { newPasswordPath: await letSetPassword(context, manager, account) }
      : { token: await openFor(context, manager, account, 'PASSWORD') },
  );
};

/**
 * Signs somebody in: opens a session, gives its token to the browser, and answers the context of the person who is
 * now signed in. With a first password nobody is signed in: it answers the path of the page that sets another.
 *
 * @throws Refusal UNAUTHENTICATED in the same words and after the same work for a wrong password, an unknown address
 *   and a closed account; RATE_LIMITED after too many failures, or where too many sign in at this moment; INVALID
 *   where a field is empty or too long.
 */
export const signIn = async (
  context: Context,
  { email, password }: Credentials,
): Promise<SignedIn | { readonly newPasswordPath: string }> => {
  refuseToken(context);
  const credentials = { email: emailOf(email), password };
  const problems = problemsOf(credentials);
  if (problems.length > 0) throw invalid(...problems);
  return atTheDoor(
    context,
    async () => {
      const opening = await attempt(context, credentials);
      return 'token' in opening ? signedInBy(context, opening.token) : opening;
    },
    credentials.email,
  );
};

/** Gives the browser the token of a session that was just opened; answers the context of who is now signed in. */
export const signedInBy = async (context: Context, token: string): Promise<SignedIn> => {
  const known = await loadActor(context.db, { tokenHash: hashToken(token), now: context.clock.now() });
  if (!known) throw wrong();
  context.session.set(token);
  const { actor, sessionId } = known;
  return {
    ...context,
    actor,
    policy: new Policy(actor),
    locale: actor.locale ?? context.locale,
    session: { ...context.session, id: sessionId },
    memo: new Map(),
  };
};

/** Ends the session that the browser came with, if it is still one, and clears the cookie. */
export const signOut = async (context: Context): Promise<void> => {
  refuseToken(context);
  const { db, clock, session, actor, requestId } = context;
  const { id } = session;
  if (id && actor)
    await db.transaction(async (manager) => {
      const at = clock.now();
      await revokeSession(manager, id, at);
      await auditAs(
        manager,
        {
          action: 'signOut',
          entity: 'Account',
          entityId: actor.accountId,
          organisationId: actor.organisationIds[0] ?? null,
        },
        { at, accountId: actor.accountId, personId: actor.personId, requestId },
      );
    });
  session.clear();
};
