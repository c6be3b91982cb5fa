import type { EntityManager } from 'typeorm';
import { Account } from '../account.entity.ts';
import { forgetBrowsers } from '../known-browsers.ts';
import { voidLinks } from '../passwords/password-link.ts';
import { revokeSessions } from '../session.ts';
import { revokeTokens } from '../tokens/access-token.commands.ts';

/** What an account is set to when it is opened again. */
export const reopened = { isActive: true, closedAt: null, closedById: null, closeReason: null } as const;

/** What ended with an account. */
export interface Ended {
  readonly endedSessions: number;
  readonly endedTokens: number;
}

/** What an account is set to that is no longer bound to a person of a provider. */
export const unbound = { ssoIssuer: null, ssoSubject: null, ssoSince: null } as const;

/** Closes an account: its sessions, access tokens, links, first password and single sign-on end at once and for good. */
export const shut = async (
  manager: EntityManager,
  id: string,
  { now, byId, reason }: { readonly now: Date; readonly byId: string | null; readonly reason: string | null },
): Promise<Ended> => {
  await manager.update(
    Account,
    { id },
    { isActive: false, closedAt: now, closedById: byId, closeReason: reason, ...unbound },
  );
  const endedSessions = await revokeSessions(manager, id, now);
  const endedTokens = await revokeTokens(manager, id, now);
  await voidLinks(manager, id, now);
  await forgetBrowsers(manager, id);
  // A first password is no better than a link.
  await manager.query(
    'UPDATE account SET password_hash = NULL, first_password_until = NULL WHERE id = $1 AND first_password_until IS NOT NULL',
    [id],
  );
  return { endedSessions, endedTokens };
};
