import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import type { RoleScope } from '../../../schema/reference/role-bundles.ts';

// Who may do what, worked out from what roles give, the authority lines in force, the posts that people hold, and the
// tree of units: plainly, over rows read by SQL of its own. Nothing of the policy is used.

/** What a verb is about, as far as rights go. */
export interface About {
  readonly organisation: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly posts: readonly string[];
}

/** An ability that a post gives, and how far. */
interface Given {
  readonly ability: string;
  readonly scope: RoleScope;
}

/** A post that somebody holds today. */
interface Held {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly organisation: string;
  /** What its roles give. */
  readonly roles: readonly Given[];
  /** What the lines of authority in its job description in force give. */
  readonly lines: readonly Given[];
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
       (SELECT coalesce(json_agg(json_build_object('ability', g.ability, 'scope', g.scope)), '[]')
        FROM position_role pr JOIN role_grant g ON g.role_id = pr.role_id WHERE pr.position_id = o.id) AS roles,
       (SELECT coalesce(json_agg(json_build_object('ability', l.ability, 'scope', l.scope)), '[]')
        FROM job_description j JOIN authority l ON l.job_description_id = j.id
        WHERE j.position_id = o.id AND j.state = 'APPROVED' AND j.effective_from <= $1
          AND (j.effective_to IS NULL OR j.effective_to > $1) AND l.ability IS NOT NULL
          AND (l.condition IS NULL OR o.is_lead)) AS lines
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

const scopesOf = ({ roles, lines }: Held, ability: Ability): RoleScope[] =>
  [...roles, ...lines].filter((given) => given.ability === ability).map(({ scope }) => scope);

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

/** Whether somebody has an ability over a whole organisation. */
export const hasWhole = ({ held }: Ground, person: string, ability: Ability): boolean =>
  held.some((one) => one.person === person && scopesOf(one, ability).includes('ALL'));

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
