import { expect } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';

/** A role as it is kept. */
export interface Shown {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly isSystem: boolean;
  readonly isChanged: boolean;
  readonly postCount: number;
  readonly holderCount: number;
  readonly nameZh: string;
  readonly grants: readonly { ability: string; scope: string; seatLimit: number | null }[];
}

const shown =
  'id code revision isSystem isChanged postCount holderCount nameZh grants { ability scope seatLimit moneyLimitMinor }';

export const roleMutations = {
  create: `mutation ($input: CreateRoleInput!) { row: createRole(input: $input) { role { ${shown} } } }`,
  update: `mutation ($input: UpdateRolesInput!) { row: updateRoles(input: $input) { roles { ${shown} } } }`,
  remove: 'mutation ($input: RoleInput!) { row: deleteRole(input: $input) { role { id } } }',
  reset: `mutation ($input: RoleInput!) { row: resetRole(input: $input) { role { ${shown} } } }`,
} as const;

/** A world with the ways to read its roles and to change them. */
export const keptRoles = async () => {
  const world = await makeWorld();
  const { ask, ids, db } = world;

  const roles = async (who: PersonKey = 'admin'): Promise<readonly Shown[]> => {
    const { data, errors } = await ask(who, `{ roles { total items { ${shown} organisationId } } }`);
    expect(errors).toEqual([]);
    expect(data.roles.total).toBe(data.roles.items.length);
    return data.roles.items;
  };

  const role = async (code: string): Promise<Shown> => {
    const found = (await roles()).find((one) => one.code === code);
    if (!found) throw new Error(`There is no role ${code}.`);
    return found;
  };

  const take = (verb: keyof typeof roleMutations, input: object, who: PersonKey = 'admin') =>
    ask(who, roleMutations[verb], { input });

  const asRead = async (code: string) => {
    const { id, revision } = await role(code);
    return { id, revision };
  };

  /** The grants of a role as they are, but for some that are replaced, or left out where the scope is null. */
  const withGrants = async (code: string, changes: Record<string, string | null>) => {
    const { id, revision, grants } = await role(code);
    const kept = grants.filter(({ ability }) => !(ability in changes));
    const given = Object.entries(changes).flatMap(([ability, scope]) => (scope ? [{ ability, scope }] : []));
    return { id, revision, grants: [...kept, ...given] };
  };

  const lastAudit = async (action: string) => {
    const [row] = (await db.query(
      'SELECT entity, before, after, person_id::text FROM audit WHERE action = $1 ORDER BY id DESC LIMIT 1',
      [action],
    )) as { entity: string; before: object; after: object; person_id: string }[];
    return row;
  };

  return { ask, ids, db, organisationId: ids.unit.group, roles, role, take, asRead, withGrants, lastAudit };
};
