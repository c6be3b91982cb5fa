import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { query } from '../../core/sql.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { awaitingMe, itemsIn } from './review.filters.ts';
import type { AccessReviewProgress } from './review.types.ts';

const key = Symbol('progress of reviews');

const none: AccessReviewProgress = {
  people: 0,
  items: 0,
  answered: 0,
  open: 0,
  gone: 0,
  awaitsMe: 0,
  lapsed: 0,
  escalated: 0,
  requested: 0,
};

/** Counts the items of some reviews that the caller may see, in one statement. */
const counted = async (
  ctx: SignedIn,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccessReviewProgress>> => {
  const params = new Params();
  const today = dayOf(ctx.clock.now());
  const seen = seenBy(ctx.db, ctx.policy, AccessReviewItem)('t', params);
  const where = (condition: ReturnType<typeof itemsIn>): string =>
    `count(*) filter (where ${condition('t', params)})::int`;
  const rows = await query(ctx, {
    text: `select t.review_id::text, count(distinct t.person_id)::int, count(*)::int, count(t.answer)::int,
        ${where(itemsIn(['OPEN'], today))}, ${where(itemsIn(['GONE'], today))}, ${where(awaitingMe(ctx))}, ${where(itemsIn(['LAPSED'], today))},
        ${where(itemsIn(['ESCALATED'], today))}, ${where(itemsIn(['REQUESTED'], today))}
      from access_review_item t where t.review_id = any(${params.add(ids)}::bigint[]) and ${seen} group by t.review_id`,
    values: params.values,
    rowMode: 'array',
  });
  return new Map(
    (rows as [string, ...number[]][]).map(
      ([
        id,
        people = 0,
        items = 0,
        answered = 0,
        open = 0,
        gone = 0,
        awaitsMe = 0,
        lapsed = 0,
        escalated = 0,
        requested = 0,
      ]) => [id, { people, items, answered, open, gone, awaitsMe, lapsed, escalated, requested }],
    ),
  );
};

/** How far a review has come, as far as the caller sees its items. */
export const progressOf = async (ctx: SignedIn, id: string): Promise<AccessReviewProgress> =>
  (await loaderOf(ctx, key, (ids) => counted(ctx, ids)).load(id)) ?? none;
