import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { invalid } from '../../core/refusal.ts';
import { countAttempt, forgetAttempts, rateLimited, throttleKey } from '../../core/throttle.ts';
import { tellSecurity } from '../../notifications/security.ts';
import { forgetBrowsers, rememberBrowser } from '../known-browsers.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import { revokeSessions } from '../session.ts';
import type { ChangePasswordInput } from './password.inputs.ts';
import { passwordMistake } from './password.rules.ts';
import { voidLinks } from './password-link.ts';

const most = 5;
const windowMs = 15 * 60_000;

interface OwnAccount {
  readonly id: string;
  readonly email: string;
  readonly password_hash: string | null;
}

const ownAccount = async ({ db, actor }: SignedIn): Promise<OwnAccount> => {
  const [account] = (await db.query('SELECT id, email, password_hash FROM account WHERE id = $1', [
    actor.accountId,
  ])) as OwnAccount[];
  if (!account) throw new Error('Who is signed in has no account.');
  return account;
};

/** Refuses a wrong current password; it may be tried five times in a quarter of an hour. */
const checkCurrent = async (ctx: SignedIn, account: OwnAccount, password: string): Promise<void> => {
  const now = ctx.clock.now();
  const key = throttleKey('change-password', account.id);
  // Counted before it is looked at, so that many at once get no further than many in turn.
  const tally = await countAttempt(ctx.db, key, windowMs, now);
  if (tally.count > most)
    throw rateLimited(tally, now, (wait) => ({
      zh: `当前密码输错次数过多，请在 ${wait.zh}后再试。`,
      en: `The current password was wrong too often. Try again in ${wait.en}.`,
    }));
  if (!(await verifyPassword(password, account.password_hash ?? '')))
    throw invalid({
      path: 'input.currentPassword',
      code: 'WRONG',
      text: { zh: '当前密码不正确', en: 'The current password is wrong' },
    });
  await forgetAttempts(ctx.db, key);
};

/**
 * Checks a change of the caller's own password and answers how to write it. The slow hashes are done before a
 * transaction holds a connection.
 *
 * @throws Refusal INVALID for a wrong current or an unfit new password, RATE_LIMITED
 */
export const changePassword = async (
  ctx: SignedIn,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<(tx: Transacted) => Promise<string>> => {
  const account = await ownAccount(ctx);
  await checkCurrent(ctx, account, currentPassword);
  const mistake =
    newPassword === currentPassword
      ? { code: 'SAME', text: { zh: '新密码与当前密码相同', en: 'The new password is the current one' } }
      : passwordMistake(newPassword, { email: account.email, name: ctx.actor.personName });
  if (mistake) throw invalid({ path: 'input.newPassword', ...mistake });
  const hash = await hashPassword(newPassword);
  return async (tx) => {
    const now = tx.clock.now();
    await tx.manager.query(
      'UPDATE account SET password_hash = $2, first_password_until = NULL WHERE id = $1',
      [account.id, hash],
    );
    const endedSessions = await revokeSessions(tx.manager, account.id, now, tx.session.id);
    await voidLinks(tx.manager, account.id, now);
    await forgetBrowsers(tx.manager, account.id);
    await rememberBrowser(tx.manager, account.id, tx.session.browser, now);
    await audit(tx, {
      action: 'changePassword',
      entity: 'Account',
      entityId: account.id,
      organisationId: tx.actor.organisationIds[0] ?? null,
      after: { endedSessions },
    });
    await tellSecurity(tx.manager, tx.actor.personId, { kind: 'PASSWORD_CHANGED' }, now);
    return account.id;
  };
};
