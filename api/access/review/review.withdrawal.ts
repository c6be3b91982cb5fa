import type { EntityManager } from 'typeorm';
import type { Actor } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { loaderOf } from '../../core/read/loader.ts';
import type { Bar } from '../../core/resource.ts';
import { countedAs } from '../../core/separation.ts';
import { query, type Queryable } from '../../core/sql.ts';
import type { AccessReview } from './access-review.entity.ts';

/** What of a review its withdrawal depends on. */
export type Withdrawable = Pick<
  AccessReview,
  'id' | 'organisationId' | 'dueOn' | 'withdrawnAt' | 'openedById'
>;

/** How a review is about the person who would withdraw it, or whom they stand in for. */
export interface OwnPart {
  /** Whether something of theirs is reviewed. */
  readonly isReviewed: boolean;
  /** Whether somebody has answered that something of theirs is to be taken away. */
  readonly isToLose: boolean;
}

const noPart: OwnPart = { isReviewed: false, isToLose: false };

/** How some reviews are about a person, by the review; those that are not are left out. One statement. */
export const ownParts = async (
  ctx: Queryable,
  ids: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, OwnPart>> => {
  const rows = await query(ctx, {
    name: 'own_parts_in_reviews',
    text: `SELECT review_id::text, bool_or(answer = 'REMOVE') IS TRUE FROM access_review_item
      WHERE review_id = any($1::bigint[]) AND person_id = any($2::bigint[]) GROUP BY review_id`,
    values: [ids, countedAs(actor)],
    rowMode: 'array',
  });
  return new Map((rows as [string, boolean][]).map(([id, isToLose]) => [id, { isReviewed: true, isToLose }]));
};

/** Who is reviewed, and of whom somebody has answered that something is to be taken away. */
export interface Reviewed {
  readonly personId: string;
  readonly isToLose: boolean;
}

/** Everybody whom a review is about. */
export const reviewedIn = (
  manager: Pick<EntityManager, 'query'>,
  { id }: Pick<AccessReview, 'id'>,
): Promise<Reviewed[]> =>
  manager.query(
    `SELECT person_id::text AS "personId", bool_or(answer = 'REMOVE') IS TRUE AS "isToLose"
     FROM access_review_item WHERE review_id = $1 GROUP BY person_id`,
    [id],
  );

/** How a review is about one person, among all whom it is about. Pure. */
export const ownPartAmong = (reviewed: readonly Reviewed[], actor: Actor): OwnPart => {
  const own = reviewed.filter(({ personId }) => countedAs(actor).includes(personId));
  return { isReviewed: own.length > 0, isToLose: own.some(({ isToLose }) => isToLose) };
};

/**
 * What stands against withdrawing a review, whoever else may: nobody escapes a review by withdrawing it (decision 55). Who
 * opened it may all the same, until somebody has answered that something of theirs is to be taken away. Pure.
 */
export const withdrawalBars = (
  { withdrawnAt, dueOn, openedById }: Withdrawable,
  { isReviewed, isToLose }: OwnPart,
  { personId }: Pick<Actor, 'personId'>,
  today: string,
): readonly Bar[] => {
  if (withdrawnAt !== null || dueOn < today)
    return [
      {
        kind: 'STATE',
        text: { zh: '这次复核已经截止或已撤销。', en: 'The review is over, or was withdrawn already.' },
      },
    ];
  if (isReviewed && openedById !== personId)
    return [
      {
        kind: 'SEPARATION',
        text: {
          zh: '这次复核涉及您本人（或您所代理的人）的权限，只能由发起人或不在复核范围内的人撤销。',
          en: 'The review is about what you, or somebody you stand in for, may do: whoever opened it withdraws it, or somebody it is not about.',
        },
      },
    ];
  return isToLose
    ? [
        {
          kind: 'SEPARATION',
          text: {
            zh: '已有复核人答复撤回您本人（或您所代理的人）的权限，您不能再撤销这次复核，请由不在复核范围内的人办理。',
            en: 'Somebody has answered that something of yours, or of somebody you stand in for, is to be taken away: the review is withdrawn by somebody it is not about.',
          },
        },
      ]
    : [];
};

/** What stands against withdrawing one review for a person now. */
export const againstWithdrawing = async (
  ctx: SignedIn & Queryable,
  review: Withdrawable,
): Promise<readonly Bar[]> => {
  const parts = await ownParts(ctx, [review.id], ctx.actor);
  return withdrawalBars(review, parts.get(review.id) ?? noPart, ctx.actor, dayOf(ctx.clock.now()));
};

const key = Symbol('own parts in reviews');

/** Whether somebody may withdraw a review now; of a list in one statement, and in none for whoever may not anyway. */
export const mayWithdraw = async (ctx: SignedIn, review: Withdrawable): Promise<boolean> => {
  const { id, organisationId } = review;
  const { actor, policy } = ctx;
  const today = dayOf(ctx.clock.now());
  const isTheirs = policy.can('access.review', { organisationId, units: [], people: [], positions: [] });
  if (!isTheirs || withdrawalBars(review, noPart, actor, today).length > 0) return false;
  const part = await loaderOf(ctx, key, (ids) => ownParts(ctx, ids, actor)).load(id);
  return withdrawalBars(review, part ?? noPart, actor, today).length === 0;
};
