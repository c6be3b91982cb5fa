import { IsNull } from 'typeorm';
import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { notFound } from '../../core/refusal.ts';
import { Account } from '../account.entity.ts';
import { voidLinks } from '../passwords/password-link.ts';
import { revokeSession, revokeSessions } from '../session.ts';
import { liveSessions } from '../session.commands.ts';
import { Session } from '../session.entity.ts';
import { revokeTokens } from '../tokens/access-token.commands.ts';
import { AccessToken } from '../tokens/access-token.entity.ts';
import { unbound } from './closing.ts';
import { existing, managed, remember, state } from './managed.ts';

/** Of whom something ends: one by its id, or all. */
interface Which {
  readonly personId: string;
  readonly id?: string | null;
}

/** Ends one session of somebody, or all: what they have open there asks them to sign in. @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE */
export const endSessions = async (tx: Transacted, { personId, id }: Which): Promise<void> => {
  const found = await managed(tx, personId);
  const account = existing(found);
  const now = tx.clock.now();
  if (!id) {
    const ended = await revokeSessions(tx.manager, account.id, now);
    return remember(tx, found, { action: 'endSessions', accountId: account.id, after: { ended } });
  }
  const session = await tx.manager.findOneBy(Session, { ...liveSessions(account.id, now), id });
  if (!session) throw notFound({ zh: '会话', en: 'session' }, 'input.id');
  await revokeSession(tx.manager, id, now);
  const { address, userAgent, createdAt } = session;
  return audit(tx, {
    action: 'endSessions',
    entity: 'Session',
    entityId: id,
    organisationId: found.subject.organisationId,
    assignmentId: tx.policy.under('account.manage', found.subject),
    before: { personId, address, userAgent, createdAt },
  });
};

/** Ends one access token of somebody, or all. @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE */
export const endAccessTokens = async (tx: Transacted, { personId, id }: Which): Promise<void> => {
  const found = await managed(tx, personId);
  const account = existing(found);
  const now = tx.clock.now();
  if (!id) {
    const ended = await revokeTokens(tx.manager, account.id, now);
    return remember(tx, found, { action: 'endAccessTokens', accountId: account.id, after: { ended } });
  }
  const token = await tx.manager.findOneBy(AccessToken, { id, accountId: account.id, revokedAt: IsNull() });
  if (!token) throw notFound({ zh: '访问令牌', en: 'access token' }, 'input.id');
  await tx.manager.update(AccessToken, { id }, { revokedAt: now });
  return audit(tx, {
    action: 'endAccessTokens',
    entity: 'AccessToken',
    entityId: id,
    organisationId: found.subject.organisationId,
    assignmentId: tx.policy.under('account.manage', found.subject),
    before: { personId, name: token.name, kid: token.kid },
  });
};

/**
 * Takes back what was given out to set a password by: the link, or the first password. A password that its owner set
 * stays.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where nothing is out
 */
export const withdrawInvitation = async (tx: Transacted, personId: string): Promise<void> => {
  const found = await managed(tx, personId);
  const { id, firstPasswordUntil } = existing(found);
  const links = await voidLinks(tx.manager, id, tx.clock.now());
  if (links === 0 && !firstPasswordUntil)
    throw state(
      '没有可撤回的链接或初始密码。',
      'Neither a link nor a first password is out that could be withdrawn.',
    );
  if (firstPasswordUntil)
    await tx.manager.update(Account, { id }, { passwordHash: null, firstPasswordUntil: null });
  await remember(tx, found, {
    action: 'withdrawInvitation',
    accountId: id,
    before: { firstPasswordUntil },
    after: { links, firstPasswordUntil: null },
  });
};

/**
 * Unties an account from the person of the provider that it is bound to, such as when the company changes its provider; its
 * sessions end. The next verified person with its address is bound anew.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it is bound to nobody
 */
export const unbindSingleSignOn = async (tx: Transacted, personId: string): Promise<void> => {
  const found = await managed(tx, personId);
  const { id, ssoIssuer: issuer, ssoSubject: subject } = existing(found);
  if (subject === null)
    throw state('这个账号没有绑定单点登录。', 'The account is not bound to single sign-on.');
  await tx.manager.update(Account, { id }, unbound);
  const endedSessions = await revokeSessions(tx.manager, id, tx.clock.now());
  await remember(tx, found, {
    action: 'unbindSingleSignOn',
    accountId: id,
    before: { issuer, subject },
    after: { endedSessions },
  });
};
