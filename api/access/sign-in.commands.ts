import { createHash } from 'node:crypto';
import { auditAs } from '../core/audit.ts';
import type { Context, SignedIn } from '../core/context.ts';
import { refuseToken } from '../core/in-person.ts';
import { Policy } from '../core/policy.ts';
import { invalid, Refusal, type FieldProblem } from '../core/refusal.ts';
import { loadActor } from './actor.ts';
import { nobodysHash, verifyPassword } from './password.ts';
import { openSession, revokeSession } from './session.ts';
import { beginAttempt } from './throttle.ts';
import { hashToken } from './token.ts';
import { Turns } from './turns.ts';

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

interface AccountRow {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly password_hash: string | null;
}

/** The active account of an address if the password is its own. Takes as long for an address that is unknown. */
const accountOf = async ({ db }: Context, { email, password }: Credentials): Promise<AccountRow | null> => {
  const [account] = (await db.query(
    `SELECT c.id, c.person_id, p.organisation_id, c.password_hash
     FROM account c JOIN person p ON p.id = c.person_id
     WHERE c.email = $1 AND c.is_active`,
    [email],
  )) as AccountRow[];
  const belongs = await verifyPassword(password, account?.password_hash ?? nobodysHash);
  return belongs && account ? account : null;
};

/** Opens a session in place of the one that the browser came with, so that no session outlives a change of person. */
const openFor = async (context: Context, account: AccountRow): Promise<string> => {
  const { db, clock, session, requestId } = context;
  const now = clock.now();
  return db.transaction(async (manager) => {
    if (session.id) await revokeSession(manager, session.id, now);
    await auditAs(
      manager,
      { action: 'signIn', entity: 'Account', entityId: account.id, organisationId: account.organisation_id },
      { at: now, accountId: account.id, personId: account.person_id, requestId },
    );
    return openSession(manager, account.id, context, now);
  });
};

/**
 * How many may wait to sign in on one node: as many as are served in about ten seconds, since a hash takes some forty
 * milliseconds of a processor. Whoever comes after them is told at once to come again, rather than left to wait for
 * longer than any browser does; it is RATE_LIMITED and not UNAVAILABLE, because only signing in is full.
 */
export const signInLine = { all: 400, oneAccount: 100 } as const;

const busy = (): Refusal =>
  new Refusal(
    'RATE_LIMITED',
    {
      zh: '现在登录的人太多，请 10 秒后再试。',
      en: 'Too many are signing in right now. Try again in 10 seconds.',
    },
    { facts: { retryAfter: 10 } },
  );

// Fewer than the database has connections: however many sign in, the others go on working.
const door = new Turns(6, signInLine.all);

// Attempts on one account from one address wait for each other: a success then clears the count before the next.
const queues = new Map<string, Turns>();

const inTurn = async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
  const queue = queues.get(key) ?? new Turns(1, signInLine.oneAccount);
  if (queue.full) throw busy();
  queues.set(key, queue);
  try {
    return await queue.run(async () => {
      if (door.full) throw busy();
      return door.run(work);
    });
  } finally {
    if (queue.idle) queues.delete(key);
  }
};

const attempt = async (context: Context, credentials: Credentials): Promise<string> => {
  const { db, clock, address } = context;
  const trial = await beginAttempt(db, { email: credentials.email, address }, clock.now());
  const account = await accountOf(context, credentials);
  if (!account) {
    await trial.failed();
    throw wrong();
  }
  await trial.succeeded();
  return openFor(context, account);
};

/**
 * Signs somebody in: opens a session, gives its token to the browser, and answers the context of the person who is
 * now signed in.
 *
 * @throws Refusal UNAUTHENTICATED in the same words and after the same work for a wrong password, an unknown address
 *   and a closed account; RATE_LIMITED after too many failures, or where too many sign in at this moment; INVALID
 *   where a field is empty or too long.
 */
export const signIn = async (context: Context, { email, password }: Credentials): Promise<SignedIn> => {
  refuseToken(context);
  const credentials = { email: email.trim().toLowerCase(), password };
  const problems = problemsOf(credentials);
  if (problems.length > 0) throw invalid(...problems);
  const key = createHash('sha256').update(`${credentials.email}\n${context.address}`).digest('base64url');
  return inTurn(key, async () => signedInBy(context, await attempt(context, credentials)));
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
    session: { id: sessionId, set: context.session.set, clear: context.session.clear },
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
