import type { EntityManager } from 'typeorm';
import type { Actor, UnitTree } from '../../core/actor.ts';
import { policyOf } from '../../core/policy.ts';
import { countedAs, decisive } from '../../core/separation.ts';
import { heldPosts, type HeldPost } from '../grants.ts';
import { holdingFrom, suspensionsOf } from '../holding.ts';

/** Somebody who reviews what others may do, somewhere: with the grants that decide on that, and no others. */
export type Reviewer = Actor;

/** What of an item says who is asked about it. */
export interface AskedAbout {
  readonly organisationId: string;
  readonly unitId: string;
  readonly personId: string;
}

/** Everybody who reviews somewhere in an organisation, as they are on a day: by the rules that decide at each request. */
export const reviewersIn = async (
  db: Pick<EntityManager, 'query'>,
  { organisationId, day, tree }: { organisationId: string; day: string; tree: UnitTree },
): Promise<Reviewer[]> => {
  const rows = (await db.query(
    `SELECT p.id::text, p.name, (${heldPosts('p.id', '$2::date', { abilities: '$3::text[]' })}) AS posts
     FROM person p WHERE p.id IN (
       SELECT a.person_id FROM assignment a
       WHERE a.organisation_id = $1 AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date) AND (
         EXISTS (SELECT FROM position_role c JOIN role_grant g ON g.role_id = c.role_id
           WHERE c.position_id = a.position_id AND g.ability = 'access.review')
         OR EXISTS (SELECT FROM job_description j JOIN authority l ON l.job_description_id = j.id
           WHERE j.position_id = a.position_id AND l.ability = 'access.review')
         OR EXISTS (SELECT FROM personal_grant x WHERE x.assignment_id = a.id AND x.ability = 'access.review')))
     ORDER BY p.id`,
    [organisationId, day, decisive('access.review')],
  )) as { id: string; name: string; posts: readonly HeldPost[] }[];
  const suspensions = await suspensionsOf(
    db,
    rows.flatMap(({ posts }) => posts),
    day,
  );
  return rows.map(({ id, name, posts }) => ({
    accountId: '',
    personId: id,
    personName: name,
    locale: null,
    tree,
    ...holdingFrom(posts, suspensions, []),
  }));
};

/** How far above a unit somebody reviews it; null where they do not. Whoever reviews the organisation stands farthest. */
const distanceOf = ({ tree, grants }: Reviewer, { organisationId, unitId }: AskedAbout): number | null => {
  const path = tree.path(unitId);
  const steps = grants
    .filter((grant) => grant.ability === 'access.review' && grant.organisationId === organisationId)
    .flatMap(({ scope, unitId: at, namedUnits }) => {
      if (scope === 'ALL') return [path.length];
      if (scope === 'UNITS') return namedUnits?.includes(unitId) ? [0] : [];
      const step = path.indexOf(at);
      return step === 0 || (step > 0 && scope === 'SUBTREE') ? [step] : [];
    });
  return steps.length > 0 ? Math.min(...steps) : null;
};

/**
 * Who is asked about an item: whoever reviews nearest to its unit and is not the person themself; so the head of the unit,
 * about a head the one above, and at last those who review the whole organisation. Empty where nobody else may. Pure.
 */
export const askedAbout = (item: AskedAbout, reviewers: readonly Reviewer[]): string[] => {
  const subject = { organisationId: item.organisationId, units: [item.unitId], people: [], positions: [] };
  const able = reviewers.flatMap((reviewer) => {
    // Asked first: of the heads of a hundred departments nearly all stand elsewhere, and deciding costs more.
    const distance = distanceOf(reviewer, item);
    if (distance === null || countedAs(reviewer).includes(item.personId)) return [];
    return policyOf(reviewer).can('access.review', subject)
      ? [{ personId: reviewer.personId, distance }]
      : [];
  });
  const nearest = Math.min(...able.map(({ distance }) => distance));
  return able.filter(({ distance }) => distance === nearest).map(({ personId }) => personId);
};
