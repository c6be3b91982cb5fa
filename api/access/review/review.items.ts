import type { EntityManager } from 'typeorm';
import { addDays } from '../../core/clock.ts';
import type { AccessReview } from './access-review.entity.ts';
import type { Reviewed } from './review.gathering.ts';
import { askedAbout, type Reviewer } from './review.reviewers.ts';
import type { ItemFacts } from './review.rules.ts';

/** An item with those who are asked about it. */
export interface AskedItem extends ItemFacts {
  readonly personId: string;
  readonly personName: string;
  readonly askedIds: readonly string[];
}

/** The items of some people with those who are asked about each. Pure. */
export const askedItems = (
  people: readonly Reviewed[],
  organisationId: string,
  reviewers: readonly Reviewer[],
): AskedItem[] => {
  // Who is asked is the same for all that somebody has in one unit.
  const known = new Map<string, readonly string[]>();
  return people.flatMap(({ personId, personName, items }) =>
    items.map((item): AskedItem => {
      const key = `${personId} ${item.unitId}`;
      const askedIds =
        known.get(key) ?? askedAbout({ organisationId, unitId: item.unitId, personId }, reviewers);
      known.set(key, askedIds);
      return { ...item, personId, personName, askedIds };
    }),
  );
};

/** How many items each is asked about. Pure. */
export const countsOf = (items: readonly Pick<AskedItem, 'askedIds'>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { askedIds } of items) for (const id of askedIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Writes the items of a review that was just written, and lets lapse after its deadline what was given in person. */
export const writeItems = async (
  manager: Pick<EntityManager, 'query'>,
  review: Pick<AccessReview, 'id' | 'organisationId' | 'dueOn' | 'openedById'>,
  items: readonly AskedItem[],
): Promise<void> => {
  const rows = items.map((item) => ({
    unit_id: item.unitId,
    person_id: item.personId,
    person_name: item.personName,
    assignment_id: item.assignmentId,
    position_id: item.positionId,
    position_title: item.positionTitle,
    kind: item.kind,
    source_ref: item.sourceRef,
    name_zh: item.name?.zh ?? null,
    name_en: item.name?.en ?? null,
    job_description_id: item.jobDescriptionId,
    personal_grant_id: item.personalGrantId,
    grant_ends_on: item.grantEndsOn,
    facts: item.facts,
    is_unused: item.isUnused,
    asked_ids: item.askedIds,
  }));
  await manager.query(
    `INSERT INTO access_review_item (review_id, organisation_id, due_on, opened_by_id, unit_id, person_id, person_name,
       assignment_id, position_id, position_title, kind, source_ref, name_zh, name_en, job_description_id,
       personal_grant_id, grant_ends_on, facts, is_unused, asked_ids)
     SELECT $2, $3, $4, $5, i.* FROM json_to_recordset($1) AS i (unit_id bigint, person_id bigint, person_name text,
       assignment_id bigint, position_id bigint, position_title text, kind text, source_ref text, name_zh text, name_en text,
       job_description_id bigint, personal_grant_id bigint, grant_ends_on date, facts jsonb, is_unused boolean,
       asked_ids bigint[])`,
    [JSON.stringify(rows), review.id, review.organisationId, review.dueOn, review.openedById],
  );
  const given = items.flatMap(({ personalGrantId }) => (personalGrantId === null ? [] : [personalGrantId]));
  // Even a statement that changes nothing would have everybody's rights loaded anew.
  if (given.length === 0) return;
  // From the day after the deadline on it holds no longer, unless it is confirmed before: nothing has to run then. What begins
  // later still does not begin.
  await manager.query(
    'UPDATE personal_grant SET lapses_on = greatest($2::date, starts_on) WHERE id = any($1::bigint[]) AND revoked_at IS NULL',
    [given, addDays(review.dueOn, 1)],
  );
};
