import type { EntityManager } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import { holders } from '../grants.ts';

/** What an account is set to when it is opened again. */
export const reopened = { isActive: true, closedAt: null, closedById: null, closeReason: null } as const;

const ability: Ability = 'account.manage';

/**
 * Whether somebody is the last who can sign in and manage the accounts of a whole organisation. Until the transaction
 * ends nobody else of the organisation is asked about: two who close each other's account at once must not both do it.
 */
export const isLastManager = async (
  manager: EntityManager,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  day: string,
): Promise<boolean> => {
  await manager.query('SELECT FROM org_unit WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
  const who = holders({
    unit: '$1::bigint',
    ability: '$2',
    day: '$3::date',
    except: `'{}'::bigint[]`,
    all: 'true',
  });
  const managers = (await manager.query(
    `SELECT h.person_id::text AS id FROM (${who}) h JOIN account c ON c.person_id = h.person_id AND c.is_active`,
    [organisationId, ability, day],
  )) as { id: string }[];
  return managers.length === 1 && managers[0]?.id === personId;
};
