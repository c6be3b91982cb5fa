import type { DataSource } from 'typeorm';
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

/** When some grants end, as far as it is known today: the first day on which each no longer holds, by the grant. */
export const endsOf = async (
  db: DataSource,
  grants: readonly Grant[],
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
        UNION ALL SELECT 'j' || id, effective_to::text FROM job_description WHERE id = any($2::bigint[]) AND effective_to IS NOT NULL`,
      values: [assignments, versions],
      rowMode: 'array',
    },
  )) as [string, string][];
  const ends = new Map(rows);
  return ({ assignmentId, source }) => {
    const days = [
      ends.get(`a${assignmentId}`),
      source.kind === 'AUTHORITY' ? ends.get(`j${source.jobDescriptionId}`) : undefined,
      source.kind === 'PERSONAL' ? source.endsOn : undefined,
    ].filter((day) => day !== undefined);
    return days.toSorted()[0] ?? null;
  };
};
