import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import { byAllViews, type Condition } from '../../core/filter.ts';
import type { Policy } from '../../core/policy.ts';

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
