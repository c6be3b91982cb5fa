import type { EntityManager } from 'typeorm';
import { systemRoles, type SystemRoleCode } from '../../../schema/reference/roles.ts';

/** The ids of an organisation's system roles by their codes. */
export type InstalledRoles = Readonly<Record<SystemRoleCode, string>>;

/**
 * Gives an organisation the system roles that it does not have yet. Roles that are there stay as they are, with what
 * the organisation changed in them; so it may run as often as one likes.
 */
export const installRoles = async (
  manager: EntityManager,
  organisationId: string,
): Promise<InstalledRoles> => {
  await manager.query(
    `WITH fresh AS (
       INSERT INTO role (organisation_id, code, name_zh, name_en)
       SELECT $1, code, name_zh, name_en
       FROM unnest($2::text[], $3::text[], $4::text[]) AS given (code, name_zh, name_en)
       ON CONFLICT (organisation_id, code) DO NOTHING
       RETURNING id, code
     )
     INSERT INTO role_grant (role_id, ability, scope)
     SELECT fresh.id, given.ability, given.scope
     FROM unnest($5::text[], $6::text[], $7::text[]) AS given (code, ability, scope)
     JOIN fresh USING (code)`,
    [organisationId, ...columnsOfRoles, ...columnsOfGrants],
  );
  const rows = (await manager.query(
    'SELECT id, code FROM role WHERE organisation_id = $1 AND code = any($2)',
    [organisationId, systemRoles.map(({ code }) => code)],
  )) as { id: string; code: SystemRoleCode }[];
  return Object.fromEntries(rows.map(({ id, code }) => [code, id])) as InstalledRoles;
};

const columnsOfRoles = [
  systemRoles.map(({ code }) => code),
  systemRoles.map(({ name }) => name.zh),
  systemRoles.map(({ name }) => name.en),
];

const grants = systemRoles.flatMap((role) =>
  Object.entries(role.grants).map(([ability, scope]) => ({ code: role.code, ability, scope })),
);

const columnsOfGrants = [
  grants.map(({ code }) => code),
  grants.map(({ ability }) => ability),
  grants.map(({ scope }) => scope),
];
