import { auditAs } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Context, SignedIn } from '../../core/context.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { tellSecurity } from '../../notifications/security.ts';
import { holdAddress } from '../address.ts';
import { atTheDoor } from '../door.ts';
import { forgetBrowsers } from '../known-browsers.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import { openSession, revokeSession, revokeSessions } from '../session.ts';
import { signedInBy } from '../sign-in.commands.ts';
import { revokeTokens } from '../tokens/access-token.commands.ts';
import type { SetPasswordInput } from './password.inputs.ts';
import { accountOfLink, useUp } from './password-link.ts';
import { passwordMistake } from './password.rules.ts';

const spent = (): Refusal => {
  const text = {
    zh: '这个链接已使用过、已过期或已被更新的链接取代，请重新申请。',
    en: 'This link was used, has expired, or a newer one took its place. Ask for another.',
  };
  return new Refusal('INVALID_STATE', text, {
    fields: [{ path: 'input.secret', code: 'INVALID_STATE', text }],
  });
};

/** Told to who has the link, and so reads the mail of the address or was handed it by who gave it out; the link stays as it was. */
const held = (email: string): Refusal =>
  invalid({
    path: 'input.secret',
    code: 'TAKEN',
    text: {
      zh: `邮箱 ${email} 已用来登录本系统的另一个账号，一个邮箱只能登录一个账号。密码没有设置；请让管理员换一个邮箱邀请您`,
      en: `${email} signs in to another account of this installation already, and an address signs in to one. No password was set; ask the administrator to invite you by another address`,
    },
  });

const stillFirst = {
  code: 'SAME',
  text: {
    zh: '不能沿用初始密码，请设置一个只有您自己知道的密码',
    en: 'The first password is known to whoever gave it out; choose one that only you know',
  },
};

/**
 * Sets a password by a one-time link and signs its owner in. All sessions of the account end, and all its access tokens
 * too: who comes by a link could not show the old password, so somebody else may have had it and made tokens with it.
 * Who changes a password that they know keeps their tokens.
 *
 * @throws Refusal INVALID_STATE where the link is unknown, used, voided or over; INVALID for an unfit password, or where the
 *   address signs in to an account of another organisation, which both leave the link as it was
 */
export const setPassword = (context: Context, input: SetPasswordInput): Promise<SignedIn> =>
  atTheDoor(context, () => set(context, input));

const set = async (context: Context, { secret, newPassword }: SetPasswordInput): Promise<SignedIn> => {
  const { db, clock, requestId } = context;
  const now = clock.now();
  const account = await accountOfLink(db, secret, now);
  if (!account) throw spent();
  const { accountId, personId, personName, organisationId, email, firstHash } = account;
  const mistake =
    firstHash !== null && (await verifyPassword(newPassword, firstHash))
      ? stillFirst
      : passwordMistake(newPassword, { email, name: personName });
  if (mistake) throw invalid({ path: 'input.newPassword', ...mistake });
  const hash = await hashPassword(newPassword);
  const token = await db.transaction(async (manager) => {
    if (!(await useUp(manager, secret, now))) throw spent();
    if (!(await holdAddress(manager, accountId, dayOf(now)))) throw held(email);
    await manager.query('UPDATE account SET password_hash = $2, first_password_until = NULL WHERE id = $1', [
      accountId,
      hash,
    ]);
    await forgetBrowsers(manager, accountId);
    const endedSessions = await revokeSessions(manager, accountId, now);
    const endedTokens = await revokeTokens(manager, accountId, now);
    await auditAs(
      manager,
      {
        action: 'setPassword',
        entity: 'Account',
        entityId: accountId,
        organisationId,
        after: { endedSessions, endedTokens },
      },
      { at: now, accountId, personId, requestId },
    );
    await tellSecurity(manager, personId, { kind: 'PASSWORD_CHANGED' }, now);
    // Whoever else was signed in in this browser is no longer.
    if (context.session.id) await revokeSession(manager, context.session.id, now);
    return openSession(manager, accountId, context, now);
  });
  return signedInBy(context, token);
};
