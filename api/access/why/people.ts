import type { DataSource, EntityManager } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import type { Actor, Grant } from '../../core/actor.ts';
import { byAllViews, type Condition } from '../../core/filter.ts';
import type { Policy } from '../../core/policy.ts';
import { query } from '../../core/sql.ts';

/** What somebody holds and may do in some organisations and nothing of what they hold in others. Pure. */
export const withinOrganisations = (actor: Actor, organisations: readonly string[]): Actor => {
  const inside = ({ organisationId }: { organisationId: string }): boolean =>
    organisations.includes(organisationId);
  return {
    ...actor,
    organisationIds: actor.organisationIds.filter((id) => organisations.includes(id)),
    assignments: actor.assignments.filter(inside),
    grants: actor.grants.filter(inside),
    withheld: actor.withheld.filter(({ grant }) => inside(grant)),
  };
};

/**
 * SQL for the people whom an ability reaches on a day by the posts that they hold: all of an organisation, oneself, and
 * whoever holds a post of one of its units, or a post of one's own.
 */
export const peopleReachedIn = (policy: Policy, ability: Ability, day: string): Condition =>
  byAllViews(policy, (view) => (person, params) => {
    // A day that nothing asks about would be a value without a type.
    let place: string | undefined;
    const at = (): string => (place ??= params.add(day));
    const clauses: string[] = [];
    for (const [organisation, { isWhole, units, isOwn }] of view.reach(ability).within) {
      const inside = `${person}.organisation_id = ${params.add(organisation)}::bigint`;
      if (isWhole) {
        clauses.push(inside);
        continue;
      }
      const ofUnits = `exists (select from assignment h join position q on q.id = h.position_id
        where h.person_id = ${person}.id and h.starts_on <= ${at()}::date and (h.ends_on is null or h.ends_on > ${at()}::date)
          and q.unit_id = any(${params.add([...units])}::bigint[]))`;
      const own = isOwn ? ` or ${person}.id = ${params.add(view.actor.personId)}::bigint` : '';
      clauses.push(`(${inside} and (${ofUnits}${own}))`);
    }
    return clauses.length > 0 ? `(${clauses.join(' or ')})` : 'false';
  });

/**
 * When some grants end, as far as it is known today: the first day on which each no longer holds, by the grant. One that
 * somebody has in the name of another ends in any case when that one gives up the post: from then on nobody is stood in for.
 */
export const endsOf = async (
  db: DataSource,
  grants: readonly Grant[],
  day: string,
): Promise<(grant: Grant) => string | null> => {
  const assignments = [...new Set(grants.map(({ assignmentId }) => assignmentId))];
  const versions = [
    ...new Set(
      grants.flatMap(({ source }) => (source.kind === 'AUTHORITY' ? [source.jobDescriptionId] : [])),
    ),
  ];
  const rows = (await query(
    { db },
    {
      text: `SELECT 'a' || id, ends_on::text FROM assignment WHERE id = any($1::bigint[]) AND ends_on IS NOT NULL
        UNION ALL SELECT 'p' || a.id, max(h.ends_on)::text
          FROM assignment a JOIN assignment h ON h.person_id = a.stands_in_for_id AND h.position_id = a.position_id
            AND h.starts_on <= $3::date AND (h.ends_on IS NULL OR h.ends_on > $3::date)
          WHERE a.id = any($1::bigint[]) AND h.ends_on IS NOT NULL GROUP BY a.id
        UNION ALL SELECT 'j' || id, effective_to::text FROM job_description WHERE id = any($2::bigint[]) AND effective_to IS NOT NULL`,
      values: [assignments, versions, day],
      rowMode: 'array',
    },
  )) as [string, string][];
  const ends = new Map(rows);
  return ({ assignmentId, source, standsInFor }) => {
    const days = [
      ends.get(`a${assignmentId}`),
      standsInFor ? ends.get(`p${assignmentId}`) : undefined,
      source.kind === 'AUTHORITY' ? ends.get(`j${source.jobDescriptionId}`) : undefined,
      source.kind === 'PERSONAL' ? source.endsOn : undefined,
    ].filter((day) => day !== undefined);
    return days.toSorted()[0] ?? null;
  };
};

/**
 * Since when some grants are there, as far as it is known: the day of the assignment, of the version whose line gives it, or of
 * what was given in person, whichever came last. Which day a post came to a role is not kept; there it is the assignment's.
 */
export const startsOf = async (
  db: Pick<EntityManager, 'query'>,
  grants: readonly Grant[],
): Promise<(grant: Grant) => string> => {
  const idsOf = (idOf: (grant: Grant) => string | null): string[] => [
    ...new Set(grants.map(idOf).filter((id) => id !== null)),
  ];
  const rows = (await db.query(
    `SELECT 'a' || id AS key, starts_on::text AS day FROM assignment WHERE id = any($1::bigint[])
      UNION ALL SELECT 'j' || id, effective_from::text FROM job_description WHERE id = any($2::bigint[]) AND effective_from IS NOT NULL
      UNION ALL SELECT 'x' || id, starts_on::text FROM personal_grant WHERE id = any($3::bigint[])`,
    [
      idsOf(({ assignmentId }) => assignmentId),
      idsOf(({ source }) => (source.kind === 'AUTHORITY' ? source.jobDescriptionId : null)),
      idsOf(({ source }) => (source.kind === 'PERSONAL' ? source.grantId : null)),
    ],
  )) as { key: string; day: string }[];
  const starts = new Map(rows.map(({ key, day }) => [key, day]));
  return ({ assignmentId, source }) =>
    [
      starts.get(`a${assignmentId}`),
      source.kind === 'AUTHORITY' ? starts.get(`j${source.jobDescriptionId}`) : undefined,
      source.kind === 'PERSONAL' ? starts.get(`x${source.grantId}`) : undefined,
    ]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? '';
};
