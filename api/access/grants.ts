import type { ActorAssignment, GrantLimit, GrantSource, Scope } from '../core/actor.ts';
import type { HoldersAsked } from '../core/held-posts.ts';
import { separations } from '../core/separation.rules.ts';
import { inForceOn } from '../jobs/in-force.ts';
import {
  textArray,
  sourcesOfHolding,
  sourcesOfPost,
  type GrantSourceSql,
  type SourcesAt,
} from './grant-sources.ts';

/** One grant of a held post as the database gives it, whether it holds or not. */
export interface GrantRow {
  readonly ability: string;
  readonly scope: Scope;
  readonly namedUnits?: readonly string[];
  readonly limit?: GrantLimit;
  readonly source: GrantSource;
  /** Why it does not hold at this post or for this holder; left out where nothing stands against it. */
  readonly cause?: 'CONDITION' | 'DELEGATION';
  /** Whether it holds only while the holder has the certificates that the post asks for; left out where not. */
  readonly isCertified?: true;
}

/** A post that is held today, with all that it and what was given in person let its holder do. */
export interface HeldPost extends ActorAssignment {
  readonly positionTitle: string;
  readonly grants: readonly GrantRow[];
}

/** What else than the tables may say what holds, as SQL: to look ahead to a change by the rules that decide afterwards. */
export interface AsIf {
  /** Whether version `j` of a job description is in force on the day. */
  readonly inForce?: string;
  /** In place of `position_role`: rows with position_id and role_id. */
  readonly carried?: string;
  /** In place of `role_grant`: rows with role_id, ability, scope, seat_limit and money_limit_minor. */
  readonly given?: string;
  /** In place of `personal_grant`: rows with all of its columns that `grant-sources.ts` reads. */
  readonly personal?: string;
  /** In place of `assignment`: rows with all of its columns that say who holds which post, how, when and for whom. */
  readonly held?: string;
  /** Only grants of these abilities, as SQL for an array of their names; left out: of all. */
  readonly abilities?: string;
}

const isHeld = (day: string): string => `a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})`;

const sourcesAt = (day: string, isActing: string, asIf: AsIf = {}): SourcesAt => ({
  day,
  isActing,
  inForce: asIf.inForce ?? inForceOn('j', day),
  carried: asIf.carried ?? 'position_role',
  given: asIf.given ?? 'role_grant',
  personal: asIf.personal ?? 'personal_grant',
});

/** SQL for the grants of `sources` as one JSON array of `GrantRow`. Ids come as text; what is left out has no key. */
const rowsOf = (sources: readonly GrantSourceSql[], abilities?: string): string =>
  sources
    .map(
      ({ tables, where, ability, scope, units, seats, money, cause, isCertified, source, order }) => `
    coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'ability', ${ability}, 'scope', ${scope}, 'namedUnits', ${units}::text[],
      'limit', jsonb_build_object('seats', ${seats}, 'moneyMinor', ${money}::text),
      'source', ${source}, 'cause', ${cause}, 'isCertified', nullif(${isCertified}, false))) ORDER BY ${order})
      FROM ${tables} WHERE ${where}${abilities ? ` AND ${ability} = any(${abilities})` : ''}), '[]'::jsonb)`,
    )
    .join(' || ');

/**
 * SQL for the posts that `person` holds on a day, as one JSON array of `HeldPost`: post, role, job description and
 * assignment are of one organisation, or nothing is granted (F138). Which of the grants hold is told by `settled`.
 *
 * @param person SQL for the person's id, such as `p.id`.
 * @param day the place of the day, such as `$1::date`.
 * @param asIf what is looked ahead to; left out: as things are.
 */
export const heldPosts = (person: string, day: string, asIf: AsIf = {}): string => `
  SELECT coalesce(json_agg(jsonb_strip_nulls(jsonb_build_object(
    'id', a.id::text, 'kind', a.kind, 'positionId', o.id::text, 'positionTitle', o.title,
    'unitId', o.unit_id::text, 'organisationId', a.organisation_id::text,
    'standsInFor', (
      SELECT jsonb_build_object('personId', b.id::text, 'personName', b.name)
      FROM assignment h JOIN person b ON b.id = h.person_id
      WHERE h.person_id = a.stands_in_for_id AND h.position_id = a.position_id
        AND h.starts_on <= ${day} AND (h.ends_on IS NULL OR h.ends_on > ${day})),
    'grants', ${rowsOf(sourcesOfHolding(sourcesAt(day, "a.kind = 'ACTING'", asIf)), asIf.abilities)}
  )) ORDER BY a.kind <> 'PRIMARY', a.starts_on, a.id), '[]')
  FROM ${asIf.held ?? 'assignment'} a
  JOIN position o ON o.id = a.position_id AND o.organisation_id = a.organisation_id
  WHERE a.person_id = ${person} AND ${isHeld(day)}`;

/** SQL for the ids of the posts that `person` is to hold from a later day on, as an array of texts. */
export const plannedPosts = (person: string, day: string): string => `
  SELECT coalesce(array_agg(DISTINCT a.position_id::text), '{}') FROM assignment a
  WHERE a.person_id = ${person} AND a.starts_on > ${day}`;

/**
 * SQL for what posts give to whoever holds them for good on a day, each as one JSON array of `GrantRow`, by the rules
 * above. Certificates are asked of people and not of posts.
 */
export const postGrants = (position: string, day: string, asIf: Pick<AsIf, 'inForce'> = {}): string => `
  SELECT o.id::text AS id, ${rowsOf(sourcesOfPost(sourcesAt(day, 'false', asIf)))} AS grants
  FROM position o WHERE o.id = ${position}`;

/** SQL for whether nothing stands against a grant of a source, as far as one line and one assignment tell. */
export const holds = (
  { cause, isCertified, isOfPost }: GrantSourceSql,
  { covers, lines }: HoldersAsked['suspended'],
): string =>
  `${cause} IS NULL${isOfPost ? ` AND a.id <> all(${covers}) AND NOT (${isCertified} AND a.id = any(${lines}))` : ''}`;

/** SQL for the assignments of a day with their posts and one source of grants. */
export const through = ({ tables, where }: GrantSourceSql, day: string): string =>
  `position o
    JOIN assignment a ON a.position_id = o.id AND a.organisation_id = o.organisation_id AND ${isHeld(day)},
    ${tables}
    WHERE ${where}`;

/** Everything from which any assignment of a day comes to grants, to be put `through`. */
export const sourcesOfAll = (day: string): readonly GrantSourceSql[] =>
  sourcesOfHolding(sourcesAt(day, "a.kind = 'ACTING'"));

/** SQL for whether a person of `who` has, in the organisation, an ability that bars them from the one that is asked for. */
const isBarred = (sources: readonly GrantSourceSql[], asked: HoldersAsked): string =>
  separations
    .filter(({ effect }) => effect === 'DENIED')
    .map(
      ({ one, other }) =>
        `(${asked.ability} = any(${textArray(other)}) AND EXISTS (${sources
          .map(
            (source) => `SELECT FROM ${through(source, asked.day)} AND a.person_id = who.person_id
            AND a.organisation_id = (SELECT organisation_id FROM up WHERE step = 0)
            AND ${source.ability} = any(${textArray(one)}) AND ${holds(source, asked.suspended)}`,
          )
          .join(' UNION ALL ')}))`,
    )
    .join(' OR ');

/**
 * SQL for the people who may do something for a unit on a day, by the rules above: those nearest to it on the way up,
 * and those who have it for the whole organisation or for units by name; or all of them. Somebody's own records (OWN)
 * make nobody such a person. The twin of `settled`, which tests hold together.
 */
export const holders = (asked: HoldersAsked): string => {
  const { unit, ability, day, except, all, suspended } = asked;
  const sources = sourcesOfAll(day);
  const near = sources.map(
    (source) => `
    SELECT a.person_id, up.step
    FROM up, ${through(source, day)}
      AND o.unit_id = up.id AND o.organisation_id = up.organisation_id
      AND ${source.ability} = ${ability} AND ${holds(source, suspended)}
      AND (${source.scope} IN ('SUBTREE', 'ALL') OR (${source.scope} = 'UNIT' AND up.step = 0))`,
  );
  const wide = sources.map(
    (source) => `
    SELECT a.person_id, NULL
    FROM ${through(source, day)}
      AND o.organisation_id = (SELECT organisation_id FROM up WHERE step = 0)
      AND ${source.ability} = ${ability} AND ${holds(source, suspended)}
      AND (${source.scope} = 'ALL'${source.isOfPost ? '' : ` OR ${unit} = any(${source.units})`})`,
  );
  return `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, organisation_id, 0 AS step FROM org_unit WHERE id = ${unit}
    UNION ALL
    SELECT u.id, u.parent_id, u.organisation_id, up.step + 1 FROM org_unit u JOIN up ON u.id = up.parent_id
  ), granted AS (${[...near, ...wide].join(' UNION ALL ')}
  ), held AS (
    SELECT who.person_id, who.step FROM granted who
    WHERE who.person_id <> all(${except}) AND NOT (${isBarred(sources, asked)})
  )
  SELECT DISTINCT person_id FROM held WHERE ${all} OR step IS NULL OR step = (SELECT min(step) FROM held)`;
};
