import { isAbility } from '../core/abilities.ts';
import type { ActorAssignment, Grant, GrantLimit, GrantSource, Scope } from '../core/actor.ts';
import type { HoldersAsked } from '../core/held-posts.ts';
import { inForceOn } from '../jobs/in-force.ts';

/** One grant of a held post as the database gives it: from a role or from an authority line. */
export interface GrantRow {
  readonly ability: string;
  readonly scope: Scope;
  readonly limit?: GrantLimit;
  readonly source: GrantSource;
}

/** A post that is held today, with all that it lets its holder do. */
export interface HeldPost extends ActorAssignment {
  readonly positionTitle: string;
  readonly grants: readonly GrantRow[];
}

/**
 * The grants of the posts that a person holds, each measured from the unit of its post. A word that is no ability
 * (any more) grants nothing.
 */
export const grantsOf = (posts: readonly HeldPost[]): Grant[] =>
  posts.flatMap(({ id, positionId, positionTitle, unitId, organisationId, grants }) =>
    grants.flatMap(({ ability, ...given }): Grant[] =>
      isAbility(ability)
        ? [{ ability, ...given, unitId, organisationId, assignmentId: id, positionId, positionTitle }]
        : [],
    ),
  );

/** What else than the tables may say what holds, as SQL: to look ahead to a change by the rules that decide afterwards. */
export interface AsIf {
  /** Whether version `j` of a job description is in force on the day. */
  readonly inForce?: string;
  /** In place of `position_role`: rows with position_id and role_id. */
  readonly carried?: string;
  /** In place of `role_grant`: rows with role_id, ability, scope, seat_limit and money_limit_minor. */
  readonly given?: string;
}

/**
 * SQL for the posts that `person` holds on a day, as one JSON array of `HeldPost`. Ids come as text. Three rules of
 * this model live here and nowhere else:
 * - an authority line grants from the first day of its approved version until that version is superseded;
 * - a line for team leaders only grants at a leading post and nowhere else;
 * - post, role, job description and assignment are of one organisation, or nothing is granted (F138).
 *
 * @param person SQL for the person's id, such as `p.id`.
 * @param day the place of the day, such as `$1::date`.
 * @param asIf what is looked ahead to; left out: as things are.
 */
export const heldPosts = (
  person: string,
  day: string,
  { inForce = inForceOn('j', day), carried = 'position_role', given = 'role_grant' }: AsIf = {},
): string => `
  SELECT coalesce(json_agg(json_build_object(
    'id', a.id::text, 'kind', a.kind, 'positionId', o.id::text, 'positionTitle', o.title,
    'unitId', o.unit_id::text, 'organisationId', a.organisation_id::text,
    'grants', coalesce(${authorityGrants(inForce)}, '[]'::jsonb) || coalesce(${roleGrants(carried, given)}, '[]'::jsonb)
  ) ORDER BY a.kind <> 'PRIMARY', a.starts_on, a.id), '[]')
  FROM assignment a
  JOIN position o ON o.id = a.position_id AND o.organisation_id = a.organisation_id
  WHERE a.person_id = ${person} AND a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})`;

/** SQL for the most that a grant allows, as a `GrantLimit`; what sets no limit is left out. */
const limitOf = (seats: string, money: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('seats', ${seats}, 'moneyMinor', ${money}::text))`;

const authorityGrants = (inForce: string): string => `(
  SELECT jsonb_agg(jsonb_build_object(
    'ability', l.ability, 'scope', l.scope, 'limit', ${limitOf('l.seat_limit', 'l.money_limit_minor')}, 'source', jsonb_build_object(
      'kind', 'AUTHORITY', 'jobDescriptionId', j.id::text, 'version', j.version,
      'authorityId', l.id::text, 'line', l.seq, 'text', l.text)) ORDER BY l.seq)
  FROM job_description j
  JOIN authority l ON l.job_description_id = j.id
  WHERE j.position_id = o.id AND j.organisation_id = o.organisation_id AND ${inForce}
    AND l.ability IS NOT NULL AND (l.condition IS NULL OR (l.condition = 'TEAM_LEADER_ONLY' AND o.is_lead)))`;

const roleGrants = (carried: string, given: string): string => `(
  SELECT jsonb_agg(jsonb_build_object(
    'ability', g.ability, 'scope', g.scope, 'limit', ${limitOf('g.seat_limit', 'g.money_limit_minor')}, 'source', jsonb_build_object(
      'kind', 'ROLE', 'roleCode', r.code, 'roleName', jsonb_build_object('zh', r.name_zh, 'en', r.name_en)))
    ORDER BY r.code, g.ability, g.scope)
  FROM ${carried} c
  JOIN role r ON r.id = c.role_id AND r.organisation_id = o.organisation_id
  JOIN ${given} g ON g.role_id = r.id
  WHERE c.position_id = o.id)`;

/** SQL for what posts give to whoever holds them on a day, each as one JSON array of `GrantRow`, by the rules above. */
export const postGrants = (position: string, day: string): string => `
  SELECT o.id::text AS id, coalesce(${authorityGrants(inForceOn('j', day))}, '[]'::jsonb) || coalesce(${roleGrants('position_role', 'role_grant')}, '[]'::jsonb) AS grants
  FROM position o WHERE o.id = ${position}`;

/**
 * SQL for the people who may do something for a unit on a day, by the rules above: those nearest to it on the way up,
 * and those whose role has it for the whole organisation; or all of them. Somebody's own records (OWN) make nobody such a person.
 */
export const holders = ({ unit, ability, day, except, all }: HoldersAsked): string => `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, organisation_id, 0 AS step FROM org_unit WHERE id = ${unit}
    UNION ALL
    SELECT u.id, u.parent_id, u.organisation_id, up.step + 1 FROM org_unit u JOIN up ON u.id = up.parent_id
  ), granted AS (
    SELECT o.id AS position_id, up.step, g.scope
    FROM up
    JOIN position o ON o.unit_id = up.id AND o.organisation_id = up.organisation_id
    JOIN LATERAL (
      SELECT g.scope
      FROM position_role c
      JOIN role r ON r.id = c.role_id AND r.organisation_id = o.organisation_id
      JOIN role_grant g ON g.role_id = r.id
      WHERE c.position_id = o.id AND g.ability = ${ability}
      UNION ALL
      SELECT l.scope
      FROM job_description j
      JOIN authority l ON l.job_description_id = j.id
      WHERE j.position_id = o.id AND j.organisation_id = o.organisation_id AND ${inForceOn('j', day)}
        AND l.ability = ${ability} AND (l.condition IS NULL OR (l.condition = 'TEAM_LEADER_ONLY' AND o.is_lead))
    ) g ON g.scope IN ('SUBTREE', 'ALL') OR (g.scope = 'UNIT' AND up.step = 0)
    UNION ALL
    SELECT o.id, NULL, g.scope
    FROM role r
    JOIN role_grant g ON g.role_id = r.id AND g.ability = ${ability} AND g.scope = 'ALL'
    JOIN position_role c ON c.role_id = r.id
    JOIN position o ON o.id = c.position_id AND o.organisation_id = r.organisation_id
    WHERE r.organisation_id = (SELECT organisation_id FROM up WHERE step = 0)
  ), held AS (
    SELECT a.person_id, g.step
    FROM granted g
    JOIN position o ON o.id = g.position_id
    JOIN assignment a ON a.position_id = o.id AND a.organisation_id = o.organisation_id
    WHERE a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day}) AND a.person_id <> all(${except})
  )
  SELECT DISTINCT person_id FROM held WHERE ${all} OR step IS NULL OR step = (SELECT min(step) FROM held)`;
