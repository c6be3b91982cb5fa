import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { mailOf } from '../../core/mail.ts';
import { Account } from '../account.entity.ts';
import { holdAddress } from '../address.ts';
import { hashPassword } from '../password.ts';
import { firstPasswordMinutes, newFirstPassword } from '../passwords/first-password.ts';
import { voidLinks } from '../passwords/password-link.ts';
import { revokeSessions } from '../session.ts';
import { revokeTokens } from '../tokens/access-token.commands.ts';
import { checkPresent, existing, managed, remember, state } from './managed.ts';

/**
 * Makes a first password, for whom neither mail nor a link reaches, and answers how to write it. It works for three days and
 * opens nothing but the page that sets another; links that are out lose their worth. Where mail is sent, a password that
 * the owner set is not replaced by it: a link goes to them, which nobody else sees. The slow hash is made before a
 * transaction holds a connection.
 *
 * @throws Refusal, when written: NOT_FOUND, FORBIDDEN; INVALID_STATE where it is one's own or there is no open account, the
 *   person has left, or a link can be sent
 */
export const makeFirstPassword = async (
  personId: string,
): Promise<{ readonly firstPassword: string; readonly write: (tx: Transacted) => Promise<string> }> => {
  const firstPassword = newFirstPassword();
  const passwordHash = await hashPassword(firstPassword);
  const write = async (tx: Transacted): Promise<string> => {
    const found = await managed(tx, personId);
    const account = existing(found);
    checkPresent(tx, found);
    if (personId === tx.actor.personId)
      throw state(
        '不能给自己发放初始密码：这会使您的密码失效并立即退出登录。请在“我的账号”中修改密码。',
        'Not for yourself: it would end your own password and sessions at once. Change your password under your own account.',
      );
    if (!account.isActive)
      throw state('账号已停用，请先重新启用。', 'The account is closed; reopen it first.');
    const { id, passwordHash: current, firstPasswordUntil } = account;
    if (current !== null && firstPasswordUntil === null && mailOf(tx.db))
      throw state(
        '本人已设置过密码；请发送链接，由本人从邮件中重设。',
        'Its owner has set a password; send a link, which reaches nobody but them.',
      );
    const now = tx.clock.now();
    const until = new Date(now.getTime() + firstPasswordMinutes * 60_000);
    await holdAddress(tx.manager, id, dayOf(now));
    await tx.manager.update(Account, { id }, { passwordHash, firstPasswordUntil: until });
    await voidLinks(tx.manager, id, now);
    const ended =
      current === null
        ? {}
        : {
            endedSessions: await revokeSessions(tx.manager, id, now),
            endedTokens: await revokeTokens(tx.manager, id, now),
          };
    await remember(tx, found, {
      action: 'giveFirstPassword',
      accountId: id,
      before: { hasPassword: current !== null && firstPasswordUntil === null, firstPasswordUntil },
      after: { hasPassword: false, firstPasswordUntil: until, ...ended },
    });
    return personId;
  };
  return { firstPassword, write };
};
