import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import type { SignedIn } from '../core/context.ts';
import { notFound } from '../core/refusal.ts';
import { IsNull, MoreThan, type FindOperator } from 'typeorm';
import { idleHours, revokeSession, revokeSessions } from './session.ts';
import { Session } from './session.entity.ts';

/** The sessions of an account, or of several, that are open at an instant. */
export const liveSessions = (accountId: string | FindOperator<string>, now: Date) => ({
  accountId,
  revokedAt: IsNull(),
  expiresAt: MoreThan(now),
  seenAt: MoreThan(new Date(now.getTime() - idleHours * 3_600_000)),
});

const live = ({ actor, clock }: SignedIn) => liveSessions(actor.accountId, clock.now());

/** The caller's sessions that are open now, the last used first. */
export const ownSessions = (ctx: SignedIn): Promise<Session[]> =>
  (ctx.manager ?? ctx.db.manager).find(Session, { where: live(ctx), order: { seenAt: 'DESC', id: 'DESC' } });

/** Ends one of the caller's sessions, also the one that asks. @throws Refusal NOT_FOUND where it is none of theirs */
export const revokeOwnSession = async (tx: Transacted, id: string): Promise<string> => {
  const session = await tx.manager.findOneBy(Session, { ...live(tx), id });
  if (!session) throw notFound({ zh: '会话', en: 'session' }, 'input.id');
  await revokeSession(tx.manager, id, tx.clock.now());
  await audit(tx, {
    action: 'revokeSession',
    entity: 'Session',
    entityId: id,
    organisationId: tx.actor.organisationIds[0] ?? null,
    before: { address: session.address, userAgent: session.userAgent, createdAt: session.createdAt },
  });
  return id;
};

/** Ends all of the caller's sessions but the one that asks. Answers the account's id. */
export const revokeOtherSessions = async (tx: Transacted): Promise<string> => {
  const { accountId } = tx.actor;
  const ended = await revokeSessions(tx.manager, accountId, tx.clock.now(), tx.session.id);
  await audit(tx, {
    action: 'revokeOtherSessions',
    entity: 'Account',
    entityId: accountId,
    organisationId: tx.actor.organisationIds[0] ?? null,
    after: { ended },
  });
  return accountId;
};
