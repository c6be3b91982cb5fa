import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { loaderOf } from '../../core/read/loader.ts';
import type { Queryable } from '../../core/sql.ts';
import type { AccessReviewItem } from './access-review-item.entity.ts';

/**
 * SQL for whether what an item is about is no longer there by a day, and not because the review let it lapse: what was given
 * in person and was taken back, has come to its end, or went with its post before it would have lapsed. Nothing has to
 * run for it.
 *
 * @param item alias of the item.
 * @param day an SQL expression that gives the day.
 */
export const isGoneBy = (item: string, day: string): string =>
  `(${item}.personal_grant_id is not null and exists (
    select from personal_grant gx join assignment ga on ga.id = gx.assignment_id
    where gx.id = ${item}.personal_grant_id
      and (gx.revoked_at is not null or least(gx.ends_on, ga.ends_on) <= least(${day}, ${item}.due_on + 1))))`;

/** Those of some items of which that is so, by id. */
export const goneAmong = async (
  db: Pick<Queryable['db'], 'query'>,
  ids: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> => {
  const rows = (await db.query(
    `SELECT i.id::text FROM access_review_item i WHERE i.id = any($1::bigint[]) AND ${isGoneBy('i', '$2::date')}`,
    [ids, day],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
};

const key = Symbol('items of reviews that are no longer there');

/** Whether what an item is about is no longer there today. Asked once for all items of a page, and of those given in person only. */
export const isGone = async (
  ctx: SignedIn,
  { id, kind }: Pick<AccessReviewItem, 'id' | 'kind'>,
): Promise<boolean> =>
  kind === 'PERSONAL' &&
  (await loaderOf(ctx, key, async (ids) => {
    const gone = await goneAmong(ctx.manager ?? ctx.db.manager, ids, dayOf(ctx.clock.now()));
    return new Map(ids.map((each) => [each, gone.has(each)]));
  }).load(id)) === true;
