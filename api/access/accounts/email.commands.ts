import type { Transacted } from '../../core/command.ts';
import { mailOf } from '../../core/mail.ts';
import { invalid } from '../../core/refusal.ts';
import { Account } from '../account.entity.ts';
import { emailOf } from '../email.rules.ts';
import { voidLinks } from '../passwords/password-link.ts';
import { takenEmail, type ChangeAccountEmailInput } from './account.inputs.ts';
import { existing, managed, remember, state } from './managed.ts';

/**
 * Corrects the address that an account is signed in with: links that went to the former one lose their worth. Where mail is
 * sent, an account that its owner uses already keeps its address: whoever moved it could have the password reset by mail.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where there is no account, it is one's own, or its owner uses it and
 *   mail is sent; INVALID where the address is taken or is the one that it has
 */
export const changeAccountEmail = async (
  tx: Transacted,
  { personId, email: typed }: ChangeAccountEmailInput,
): Promise<void> => {
  const found = await managed(tx, personId);
  const { id, email: before, passwordHash, firstPasswordUntil, ssoSubject } = existing(found);
  if (personId === tx.actor.personId)
    throw state('自己的登录邮箱由其他管理员更改。', 'Your own address is changed by another administrator.');
  const isUsed = ssoSubject !== null || (passwordHash !== null && firstPasswordUntil === null);
  if (isUsed && mailOf(tx.db))
    throw state(
      '本人已启用这个账号；更改邮箱后，新邮箱的主人就能从邮件中重设其密码，因此不能更改。',
      'Its owner uses the account already; whoever has the new address could have the password reset by mail, so it stays.',
    );
  const email = emailOf(typed);
  if (email === before)
    throw invalid({
      path: 'input.email',
      code: 'UNCHANGED',
      text: { zh: '账号现在就用这个邮箱', en: 'is the address that the account has' },
    });
  // Two who give the same address at the same moment meet at its unique key.
  if (await tx.manager.existsBy(Account, { email })) throw takenEmail();
  await tx.manager.update(Account, { id }, { email });
  const links = await voidLinks(tx.manager, id, tx.clock.now());
  await remember(tx, found, {
    action: 'changeAccountEmail',
    accountId: id,
    before: { email: before },
    after: { email, links },
  });
};
