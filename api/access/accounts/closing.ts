import type { EntityManager } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import { suspendedOn } from '../../core/certified.ts';
import { declareIndispensable } from '../../core/leaving.ts';
import { Account } from '../account.entity.ts';
import { holders } from '../grants.ts';
import { voidLinks } from '../passwords/password-link.ts';
import { revokeSessions } from '../session.ts';
import { revokeTokens } from '../tokens/access-token.commands.ts';

/** What an account is set to when it is opened again. */
export const reopened = { isActive: true, closedAt: null, closedById: null, closeReason: null } as const;

const ability: Ability = 'account.manage';

/** Those who can sign in and manage the accounts of a whole organisation on a day; asked one after another. */
const managersOn = async (
  manager: EntityManager,
  organisationId: string,
  day: string,
): Promise<readonly string[]> => {
  await manager.query('SELECT FROM org_unit WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
  const who = holders({
    unit: '$1::bigint',
    ability: '$2',
    day: '$3::date',
    except: `'{}'::bigint[]`,
    all: 'true',
    // What was given in person ends by itself, and would leave nobody behind.
    isByPost: true,
    suspended: { covers: '$4::bigint[]', lines: '$5::bigint[]' },
  });
  const { covers, lines } = await suspendedOn(manager, day);
  const managers = (await manager.query(
    `SELECT h.person_id::text AS id FROM (${who}) h JOIN account c ON c.person_id = h.person_id AND c.is_active`,
    [organisationId, ability, day, covers, lines],
  )) as { id: string }[];
  return managers.map(({ id }) => id);
};

/**
 * Whether somebody is the last who can sign in and manage the accounts of a whole organisation. Until the transaction
 * ends nobody else of the organisation is asked about: two who close each other's account at once must not both do it.
 */
export const isLastManager = async (
  manager: EntityManager,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  day: string,
): Promise<boolean> => {
  const managers = await managersOn(manager, organisationId, day);
  return managers.length === 1 && managers[0] === personId;
};

// Posts end with days, and so may the last who manages the accounts (decision 0027).
declareIndispensable(async (manager, { organisationId, day }) => {
  const managers = await managersOn(manager, organisationId, day);
  return managers.length > 0
    ? null
    : {
        zh: `自 ${day} 起将没有人能管理整个组织的账号，请先让另一个人担任系统管理员。`,
        en: `From ${day} nobody could manage the accounts of the organisation any more; give another person that post first.`,
      };
});

/** What ended with an account. */
export interface Ended {
  readonly endedSessions: number;
  readonly endedTokens: number;
}

/** What an account is set to that is no longer bound to a person of a provider. */
export const unbound = { ssoIssuer: null, ssoSubject: null, ssoSince: null } as const;

/** Closes an account: its sessions, access tokens, links and single sign-on end at once and for good. */
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
  return { endedSessions, endedTokens };
};
