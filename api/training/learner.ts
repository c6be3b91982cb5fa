import type { EntityManager } from 'typeorm';
import type { Ability } from '../core/abilities.ts';
import type { Transacted } from '../core/command.ts';
import { byAllViews, type Condition } from '../core/filter.ts';
import { isId } from '../core/input.ts';
import type { Policy } from '../core/policy.ts';
import { notFound } from '../core/refusal.ts';
import type { Subject } from '../core/subject.ts';
import { todayOf } from '../org/people/assignment.checks.ts';

const personWord = { zh: '员工', en: 'person' };

/** Somebody who learns, with the units in which they hold posts today, or are to hold one where they hold none. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  /** The first day on which they are no longer with the organisation; null while nobody has said so. */
  readonly leftOn: string | null;
}

/** What a decision about somebody who learns is about. */
export const subjectOfLearner = ({
  id,
  organisationId,
  unitIds,
}: Pick<Learner, 'id' | 'organisationId' | 'unitIds'>): Subject => ({
  organisationId,
  units: unitIds,
  people: [id],
  positions: [],
});

/** SQL for the units in which a person `p` holds posts on a day, or is to hold one where they hold none. */
const unitsOf = (day: string): string => `ARRAY(SELECT DISTINCT o.unit_id::text
  FROM assignment a JOIN position o ON o.id = a.position_id
  WHERE a.person_id = p.id AND (a.ends_on IS NULL OR a.ends_on > ${day}::date)
    AND (a.starts_on <= ${day}::date OR NOT EXISTS (
      SELECT FROM assignment b WHERE b.person_id = p.id AND b.starts_on <= ${day}::date
        AND (b.ends_on IS NULL OR b.ends_on > ${day}::date))))`;

/** What a decision about what somebody has learnt is about, on a day: the same as `subjectOfLearner`. */
export const subjectOfOwner = async (
  manager: Pick<EntityManager, 'query'>,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  day: string,
): Promise<Subject> => {
  const [row] = (await manager.query(`SELECT ${unitsOf('$2')} AS "unitIds" FROM person p WHERE p.id = $1`, [
    personId,
    day,
  ])) as { unitIds: string[] }[];
  return subjectOfLearner({ id: personId, organisationId, unitIds: row?.unitIds ?? [] });
};

/**
 * People of one's own organisations, in the order in which they are named.
 *
 * @throws Refusal NOT_FOUND where one of them is not there
 */
export const learnersOf = async (
  tx: Transacted,
  ids: readonly string[],
  path: string,
): Promise<readonly Learner[]> => {
  if (!ids.every(isId)) throw notFound(personWord, path);
  const rows = (await tx.manager.query(
    `SELECT p.id::text, p.name, p.organisation_id::text AS "organisationId", p.left_on::text AS "leftOn",
       ${unitsOf('$3')} AS "unitIds"
     FROM person p WHERE p.id = any($1::bigint[]) AND p.organisation_id = any($2::bigint[])`,
    [ids, tx.actor.organisationIds, todayOf(tx)],
  )) as Learner[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const found = byId.get(id);
    if (!found) throw notFound(personWord, path);
    return found;
  });
};

/** One person as `learnersOf` gives several. @throws Refusal NOT_FOUND */
export const learnerOf = async (tx: Transacted, id: string, path: string): Promise<Learner> => {
  const [learner] = await learnersOf(tx, [id], path);
  if (!learner) throw notFound(personWord, path);
  return learner;
};

/** Whether somebody has left the organisation by a day. */
export const hasLeftBy = ({ leftOn }: Pick<Learner, 'leftOn'>, day: string): boolean =>
  leftOn !== null && leftOn <= day;

/**
 * SQL for the people whom an ability reaches: all of an organisation, oneself, and whoever holds a post of one of its
 * units on a day.
 */
export const peopleReached = (policy: Policy, ability: Ability, day: string): Condition =>
  byAllViews(policy, (view) => reachedByView(view, ability, day));

const reachedByView =
  (policy: Policy, ability: Ability, day: string): Condition =>
  (person, params) => {
    const { organisations, within } = policy.reach(ability);
    const clauses: string[] = [];
    if (organisations.size > 0)
      clauses.push(`${person}.organisation_id = any(${params.add([...organisations])}::bigint[])`);
    for (const [organisation, { isWhole, units, isOwn }] of within) {
      if (isWhole) continue;
      const inside = `${person}.organisation_id = ${params.add(organisation)}::bigint`;
      if (isOwn) clauses.push(`(${inside} and ${person}.id = ${params.add(policy.actor.personId)}::bigint)`);
      if (units.size > 0) clauses.push(`(${inside} and ${holdsPostOf([...units], day)(person, params)})`);
    }
    return clauses.length > 0 ? `(${clauses.join(' or ')})` : 'false';
  };

/** SQL for the people who hold a post of one of some units on a day. */
export const holdsPostOf =
  (units: readonly string[], day: string): Condition =>
  (person, params) => {
    const at = params.add(day);
    return `exists (select from assignment h join position q on q.id = h.position_id
      where h.person_id = ${person}.id and h.starts_on <= ${at}::date and (h.ends_on is null or h.ends_on > ${at}::date)
        and q.unit_id = any(${params.add([...units])}::bigint[]))`;
  };
