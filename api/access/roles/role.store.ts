import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import { isId } from '../../core/input.ts';
import type { GivenGrant } from './role-grants.rules.ts';

/** What a role is called in refusals. */
export const roleWords: Bilingual = { zh: '角色', en: 'role' };

/** A role or a post of the organisation that is meant, seen or not; or the organisation itself. */
type Of = { readonly role: string } | { readonly position: string } | { readonly organisation: string };

const organisationOf = async (manager: EntityManager, of: Of): Promise<string | null> => {
  if ('organisation' in of) return of.organisation;
  const [table, id] = 'role' in of ? ['role', of.role] : ['position', of.position];
  if (!isId(id)) return null;
  const [row] = (await manager.query(`SELECT organisation_id::text AS id FROM ${table} WHERE id = $1`, [
    id,
  ])) as { id: string }[];
  return row?.id ?? null;
};

/**
 * Lets the roles of an organisation, and what posts carry of them, change one command at a time: two changes that are
 * right alone can be wrong together. Taken before any row is locked.
 */
export const rolesStay = async (tx: Transacted, of: Of): Promise<void> => {
  const id = await organisationOf(tx.manager, of);
  if (id) await tx.manager.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['roles', id]);
};

/** What roles give, by the role, in the order of the alphabet; a role that gives nothing is missing. */
export const grantsOfRoles = async (
  db: Pick<EntityManager, 'query'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly GivenGrant[]>> => {
  const rows = (await db.query(
    `SELECT role_id::text AS "roleId", ability, scope, seat_limit AS "seatLimit", money_limit_minor::text AS "moneyLimitMinor"
     FROM role_grant WHERE role_id = any($1::bigint[]) ORDER BY ability, scope`,
    [ids],
  )) as (GivenGrant & { roleId: string })[];
  const byRole = Map.groupBy(rows, ({ roleId }) => roleId);
  return new Map(
    [...byRole].map(([id, grants]) => [id, grants.map(({ roleId: _roleId, ...grant }) => grant)]),
  );
};

/** Makes a role give this and nothing else. */
export const writeGrants = async (
  { manager }: Transacted,
  roleId: string,
  grants: readonly GivenGrant[],
): Promise<void> => {
  await manager.query('DELETE FROM role_grant WHERE role_id = $1', [roleId]);
  await manager.query(
    `INSERT INTO role_grant (role_id, ability, scope, seat_limit, money_limit_minor)
     SELECT $1, g.* FROM json_to_recordset($2) AS g (ability text, scope text, "seatLimit" int, "moneyLimitMinor" bigint)`,
    [roleId, JSON.stringify(grants)],
  );
};
