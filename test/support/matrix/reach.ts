import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import type { RoleScope, SystemRole } from '../../../schema/reference/role-bundles.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';

// Who may do what, worked out from the table of roles, the posts that people hold, and the tree of units: plainly, over
// rows read by SQL of its own. Nothing of the policy is used.

/** What a verb is about, as far as rights go. */
export interface About {
  readonly organisation: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly posts: readonly string[];
}

/** A post that somebody holds today. */
interface Held {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly organisation: string;
  readonly roles: readonly string[];
}

/** The organisation as it stands: who holds what, and what lies above each unit. */
export interface Ground {
  readonly held: readonly Held[];
  /** Each unit with all units above it, itself first. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** Reads the organisation as it stands on a day. */
export const groundOf = async (db: DataSource, day: string): Promise<Ground> => {
  const held = (await db.query(
    `SELECT a.person_id::text AS person, o.id::text AS post, o.unit_id::text AS unit, o.organisation_id::text AS organisation,
       ARRAY(SELECT r.code FROM position_role pr JOIN role r ON r.id = pr.role_id WHERE pr.position_id = o.id) AS roles
     FROM assignment a JOIN position o ON o.id = a.position_id
     WHERE a.starts_on <= $1 AND (a.ends_on IS NULL OR a.ends_on > $1)`,
    [day],
  )) as Held[];
  const units = (await db.query('SELECT id::text, parent_id::text AS parent FROM org_unit')) as {
    id: string;
    parent: string | null;
  }[];
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const path = (unit: string | null | undefined): string[] =>
    unit ? [unit, ...path(parents.get(unit))] : [];
  return { held, above: new Map(units.map(({ id }) => [id, path(id)])) };
};

const roles: readonly SystemRole[] = systemRoles;

const scopesOf = ({ roles: codes }: Held, ability: Ability): RoleScope[] =>
  roles.filter(({ code }) => codes.includes(code)).flatMap(({ grants }) => grants[ability] ?? []);

const covers = (
  scope: RoleScope,
  held: Held,
  about: About,
  { above }: Ground,
  mine: readonly Held[],
): boolean => {
  switch (scope) {
    case 'ALL':
      return true;
    case 'SUBTREE':
      return about.units.some((unit) => above.get(unit)?.includes(held.unit));
    case 'UNIT':
      return about.units.includes(held.unit);
    case 'OWN':
      return (
        about.people.includes(held.person) ||
        mine.some(
          ({ post, organisation }) => organisation === held.organisation && about.posts.includes(post),
        )
      );
  }
};

/** Whether somebody has an ability at all. */
export const has = ({ held }: Ground, person: string, ability: Ability): boolean =>
  held.some((one) => one.person === person && scopesOf(one, ability).length > 0);

/** Whether an ability of somebody reaches something. */
export const reaches = (ground: Ground, person: string, ability: Ability, about: About): boolean => {
  const mine = ground.held.filter((one) => one.person === person);
  return mine.some(
    (held) =>
      held.organisation === about.organisation &&
      scopesOf(held, ability).some((scope) => covers(scope, held, about, ground, mine)),
  );
};

/** The organisations in which somebody holds a post. */
export const organisationsOf = ({ held }: Ground, person: string): string[] =>
  held.filter((one) => one.person === person).map(({ organisation }) => organisation);
