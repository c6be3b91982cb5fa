import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import { separations } from '../../../api/core/separation.rules.ts';
import { goesToNoDeputy, isAboutThemselves } from './deputies.ts';

// Who may do what, worked out from what roles give, the authority lines in force, what was given in person, the posts that
// people hold or stand in for, and the tree of units: plainly, over rows read by SQL of its own. Of the policy nothing is
// used but the rules of separation, which are data.

/** What a verb is about, as far as rights go. */
export interface About {
  readonly organisation: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly posts: readonly string[];
  /** That each of the units must be reached. */
  readonly inEach?: boolean;
  /** That it is what stands below the units: a right over single units does not reach it. */
  readonly below?: boolean;
}

/** An ability that is given, and how far. */
interface Given {
  readonly ability: string;
  readonly scope: 'OWN' | 'UNIT' | 'SUBTREE' | 'UNITS' | 'ALL';
  /** The units named, with scope UNITS. */
  readonly units?: readonly string[] | null;
}

/** A line of authority. */
interface Line extends Given {
  readonly isDelegable: boolean;
  readonly condition: 'TEAM_LEADER_ONLY' | 'CERTIFIED' | null;
  /** The certificates that the version asks for. */
  readonly certificates: readonly string[];
}

/** A post that somebody holds today. */
interface Held {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly organisation: string;
  readonly isLead: boolean;
  readonly isActing: boolean;
  /** For whom they stand in, as long as that one holds the post. */
  readonly principal: string | null;
  /** The certificates that the holder has today. */
  readonly certificates: readonly string[];
  /** What its roles give. */
  readonly roles: readonly Given[];
  /** What the lines of authority in its job description in force give. */
  readonly lines: readonly Line[];
  /** What was given to this holder in person. */
  readonly personal: readonly Given[];
}

/** The organisation as it stands: who holds what, and what lies above each unit. */
export interface Ground {
  readonly held: readonly Held[];
  /** Who is to hold a post from a later day on, and in which unit. */
  readonly planned: readonly { readonly person: string; readonly post: string; readonly unit: string }[];
  /** Each unit with all units above it, itself first. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** Reads the organisation as it stands on a day. */
export const groundOf = async (db: DataSource, day: string): Promise<Ground> => {
  const held = (await db.query(
    `SELECT a.person_id::text AS person, o.id::text AS post, o.unit_id::text AS unit, o.organisation_id::text AS organisation,
       o.is_lead AS "isLead", a.kind = 'ACTING' AS "isActing",
       (SELECT b.person_id::text FROM assignment b WHERE b.person_id = a.stands_in_for_id AND b.position_id = a.position_id
          AND b.starts_on <= $1 AND (b.ends_on IS NULL OR b.ends_on > $1) LIMIT 1) AS principal,
       (SELECT coalesce(json_agg(c.name), '[]') FROM certificate c WHERE c.person_id = a.person_id
          AND c.organisation_id = a.organisation_id AND c.withdrawn_at IS NULL AND (c.expires_on IS NULL OR c.expires_on >= $1)) AS certificates,
       (SELECT coalesce(json_agg(json_build_object('ability', g.ability, 'scope', g.scope)), '[]')
        FROM position_role pr JOIN role_grant g ON g.role_id = pr.role_id WHERE pr.position_id = o.id) AS roles,
       (SELECT coalesce(json_agg(json_build_object('ability', l.ability, 'scope', l.scope, 'isDelegable', l.is_delegable,
            'condition', l.condition, 'certificates', (SELECT coalesce(json_agg(q.text), '[]') FROM qualification q
              WHERE q.job_description_id = j.id AND q.kind = 'CERTIFICATE' AND q.strictness = 'REQUIRED'))), '[]')
        FROM job_description j JOIN authority l ON l.job_description_id = j.id
        WHERE j.position_id = o.id AND j.state = 'APPROVED' AND j.effective_from <= $1
          AND (j.effective_to IS NULL OR j.effective_to > $1) AND l.ability IS NOT NULL) AS lines,
       (SELECT coalesce(json_agg(json_build_object('ability', g.ability, 'scope', g.scope,
            'units', (SELECT json_agg(n::text) FROM unnest(g.unit_ids) n))), '[]') FROM personal_grant g
        WHERE g.assignment_id = a.id AND g.revoked_at IS NULL AND g.starts_on <= $1 AND g.ends_on > $1) AS personal
     FROM assignment a JOIN position o ON o.id = a.position_id
     WHERE a.starts_on <= $1 AND (a.ends_on IS NULL OR a.ends_on > $1)`,
    [day],
  )) as Held[];
  const planned = (await db.query(
    `SELECT a.person_id::text AS person, o.id::text AS post, o.unit_id::text AS unit FROM assignment a JOIN position o ON o.id = a.position_id
     WHERE a.starts_on > $1`,
    [day],
  )) as Ground['planned'];
  const units = (await db.query('SELECT id::text, parent_id::text AS parent FROM org_unit')) as {
    id: string;
    parent: string | null;
  }[];
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const path = (unit: string | null | undefined): string[] =>
    unit ? [unit, ...path(parents.get(unit))] : [];
  return { held, planned, above: new Map(units.map(({ id }) => [id, path(id)])) };
};

const lineHolds = ({ isLead, isActing, certificates }: Held, line: Line): boolean => {
  if (line.condition === 'TEAM_LEADER_ONLY' && !isLead) return false;
  if (line.condition === 'CERTIFIED')
    if (line.certificates.length === 0 || line.certificates.some((name) => !certificates.includes(name)))
      return false;
  return !isActing || (line.isDelegable && !goesToNoDeputy(line.ability, true));
};

/** What somebody has by a post before it is asked what must not come together. */
const givenBy = (held: Held): readonly (Given & { readonly isOfPost: boolean })[] => [
  ...[
    ...held.roles.filter(({ ability }) => !held.isActing || !goesToNoDeputy(ability, false)),
    ...held.lines.filter((line) => lineHolds(held, line)),
  ].map((given) => ({ ...given, isOfPost: true })),
  ...held.personal.map((given) => ({ ...given, isOfPost: false })),
];

/** What is barred to somebody in an organisation by what else they have there. */
const barredTo = (mine: readonly Held[], organisation: string): readonly string[] => {
  const all = mine.filter((held) => held.organisation === organisation).flatMap(givenBy);
  return separations
    .filter(
      ({ effect, one }) =>
        effect === 'DENIED' && all.some(({ ability }) => one.some((each) => each === ability)),
    )
    .flatMap(({ other }) => other);
};

const ofPerson = ({ held }: Ground, person: string): readonly Held[] =>
  held.filter((one) => one.person === person);

/** What gives somebody an ability, with the post on which it hangs. */
const giving = (mine: readonly Held[], ability: Ability) =>
  mine
    .filter(({ organisation }) => !barredTo(mine, organisation).includes(ability))
    .flatMap((held) =>
      givenBy(held).flatMap((given) => (given.ability === ability ? [{ held, given }] : [])),
    );

const covers = (
  { ability, scope, units, isOfPost }: Given & { readonly isOfPost: boolean },
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
      return !about.below && about.units.includes(held.unit);
    case 'UNITS':
      return (
        !about.below &&
        about.units.some(
          (unit) =>
            units?.includes(unit) === true && above.get(unit)?.at(-1) === above.get(held.unit)?.at(-1),
        )
      );
    case 'OWN':
      return (
        about.people.includes(held.person) ||
        (held.principal !== null &&
          isOfPost &&
          !isAboutThemselves(ability) &&
          about.people.includes(held.principal)) ||
        mine.some(
          ({ post, organisation }) => organisation === held.organisation && about.posts.includes(post),
        )
      );
  }
};

/** Whether somebody has an ability at all. */
export const has = (ground: Ground, person: string, ability: Ability): boolean =>
  giving(ofPerson(ground, person), ability).length > 0;

/** Whether somebody has an ability over a whole organisation. */
export const hasWhole = (ground: Ground, person: string, ability: Ability): boolean =>
  giving(ofPerson(ground, person), ability).some(({ given }) => given.scope === 'ALL');

/** Whether an ability of somebody reaches something. */
export const reaches = (ground: Ground, person: string, ability: Ability, about: About): boolean => {
  if (about.inEach)
    return about.units.every((unit) =>
      reaches(ground, person, ability, { ...about, units: [unit], inEach: false }),
    );
  const mine = ofPerson(ground, person);
  return giving(mine, ability).some(
    ({ held, given }) => held.organisation === about.organisation && covers(given, held, about, ground, mine),
  );
};

/** The organisations in which somebody holds a post. */
export const organisationsOf = ({ held }: Ground, person: string): string[] =>
  held.filter((one) => one.person === person).map(({ organisation }) => organisation);
