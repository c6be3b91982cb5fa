import type { Locale } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { enqueueMail, mailOf } from '../../core/mail.ts';
import { invalid, type Refusal } from '../../core/refusal.ts';
import { Account } from '../account.entity.ts';
import { holdAddress, moveToAddress, openWithAddress } from '../address.ts';
import { isLastAdministrator } from '../administrators.ts';
import { issueLink, linkMinutes, linkPath } from '../passwords/password-link.ts';
import { givenMail } from '../passwords/password-mail.ts';
import type { CloseAccountInput, CreateAccountInput } from './account.inputs.ts';
import { reopened, shut } from './closing.ts';
import { checkPresent, existing, managed, remember, state, type Managed } from './managed.ts';
import { emailOf } from '../email.rules.ts';

/** How the owner of an account comes to a password: by mail, or by a path that is shown once. */
export interface GivenLink {
  readonly mailed: boolean;
  readonly linkPath: string | null;
}

const giveLink = async (
  tx: Transacted,
  name: string,
  { id, email, locale }: { id: string; email: string; locale: Locale | null },
): Promise<GivenLink> => {
  const now = tx.clock.now();
  const path = linkPath(await issueLink(tx.manager, id, linkMinutes.given, now));
  const settings = mailOf(tx.db);
  if (!settings) return { mailed: false, linkPath: path };
  const address = `${settings.publicUrl}${path}`;
  await enqueueMail(
    tx.manager,
    givenMail({ to: email, name, address, locale: locale ?? tx.locale }),
    {},
    now,
  );
  return { mailed: true, linkPath: null };
};

const taken = (): Refusal =>
  invalid({
    path: 'input.email',
    code: 'TAKEN',
    text: {
      zh: '本组织的另一个账号已用这个邮箱',
      en: 'another account of the organisation has this address already',
    },
  });

/** Invites somebody by another address, as long as they have not used the account. */
const inviteAnew = async (
  tx: Transacted,
  found: Managed,
  { account, email }: { readonly account: Account; readonly email: string },
): Promise<GivenLink> => {
  const { id, email: former, isActive, passwordHash, firstPasswordUntil, ssoSubject } = account;
  const isUsed = ssoSubject !== null || (passwordHash !== null && firstPasswordUntil === null);
  if (isUsed || !isActive || former === email)
    throw state('这位员工已有账号。', 'This person has an account already.');
  const { organisationId, name } = found.person;
  if (!(await moveToAddress(tx.manager, { accountId: id, organisationId, email }))) throw taken();
  const given = await giveLink(tx, name, { id, email, locale: null });
  await remember(tx, found, {
    action: 'createAccount',
    accountId: id,
    before: { email: former },
    after: { email, mailed: given.mailed },
  });
  return given;
};

/**
 * Opens an account for a person, without a password, and gives out the link that sets one. An invitation
 * that nobody has used may so be sent to another address.
 *
 * What other organisations have is not told: where their account holds the address, the link tells whoever uses it.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where there is one or the person has left; INVALID where another account of
 *   the organisation has the address
 */
export const createAccount = async (tx: Transacted, input: CreateAccountInput): Promise<GivenLink> => {
  const found = await managed(tx, input.personId);
  checkPresent(tx, found);
  const email = emailOf(input.email);
  if (found.account) return inviteAnew(tx, found, { account: found.account, email });
  const { id: personId, organisationId } = found.person;
  const id = await openWithAddress(tx.manager, { personId, organisationId, email }, tx.clock.now());
  if (id === null) throw taken();
  const given = await giveLink(tx, found.person.name, { id, email, locale: null });
  await remember(tx, found, {
    action: 'createAccount',
    accountId: id,
    after: { email, mailed: given.mailed },
  });
  return given;
};

/**
 * Gives out a new link for the password of an account; older ones lose their worth. The password that there is stays
 * until the link is used.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where there is no open account
 */
export const sendPasswordLink = async (tx: Transacted, personId: string): Promise<GivenLink> => {
  const found = await managed(tx, personId);
  const account = existing(found);
  if (!account.isActive) throw state('账号已停用，请先重新启用。', 'The account is closed; reopen it first.');
  const given = await giveLink(tx, found.person.name, account);
  await remember(tx, found, {
    action: 'sendPasswordLink',
    accountId: account.id,
    after: { mailed: given.mailed },
  });
  return given;
};

/**
 * Closes an account: its sessions, access tokens and links end at once and for good.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it is closed already, the caller's own, or that of the last
 *   who manages the accounts of the organisation
 */
export const closeAccount = async (
  tx: Transacted,
  { personId, reason = null }: CloseAccountInput,
): Promise<void> => {
  const found = await managed(tx, personId);
  const { id, isActive } = existing(found);
  if (id === tx.actor.accountId) throw state('不能停用自己的账号。', 'You cannot close your own account.');
  if (!isActive) throw state('账号已经停用。', 'The account is closed already.');
  const now = tx.clock.now();
  const { organisationId } = found.person;
  if (await isLastAdministrator(tx.manager, { organisationId, personId }, dayOf(now)))
    throw state(
      '这是最后一个能长期管理整个组织账号和角色的账号，请先让另一个人担任系统管理员。',
      'Nobody else could manage the accounts of the organisation and its roles any more, now or once planned ends have come; give another person that post first.',
    );
  const why = reason?.trim() ?? null;
  const ended = await shut(tx.manager, id, { now, byId: tx.actor.personId, reason: why });
  await remember(tx, found, {
    action: 'closeAccount',
    accountId: id,
    before: { isActive },
    after: { isActive: false, reason: why, ...ended },
  });
};

/**
 * Reopens an account, with the password that it had; sessions and tokens that ended stay so.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it is open or the person has left
 */
export const reopenAccount = async (tx: Transacted, personId: string): Promise<void> => {
  const found = await managed(tx, personId);
  const { id, isActive } = existing(found);
  checkPresent(tx, found);
  if (isActive) throw state('账号没有停用。', 'The account is open already.');
  await holdAddress(tx.manager, id, dayOf(tx.clock.now()));
  await tx.manager.update(Account, { id }, reopened);
  await remember(tx, found, {
    action: 'reopenAccount',
    accountId: id,
    before: { isActive },
    after: { isActive: true },
  });
};
