import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { say } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { declareNeeds } from '../../core/read/declare.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import './review.computed.ts';
import {
  AccessReviewFilter,
  AccessReviewItemFilter,
  AccessReviewItemSort,
  itemConditions,
  itemOrder,
  reviewConditions,
} from './review.filters.ts';
import { countsOf } from './review.items.ts';
import { foresee } from './review.opening.ts';
import { previewOf } from './review.preview.rules.ts';
import { progressOf } from './review.progress.ts';
import { AccessReviewPreview, AccessReviewProgress } from './review.types.ts';
import { mayWithdraw } from './review.withdrawal.ts';

const AccessReviewConnection = connectionOf(AccessReview);
const AccessReviewItemConnection = connectionOf(AccessReviewItem);

declareNeeds(AccessReview, 'mayWithdraw', ['organisationId', 'dueOn', 'withdrawnAt', 'openedById']);

/** Reviews of what people may do, and what of them one may see. */
@Resolver(() => AccessReview)
export class AccessReviewResolver {
  @Access.seen(AccessReview)
  @Query(() => AccessReviewConnection, {
    description: 'Reviews in which you review something, the latest first.',
  })
  async accessReviews(
    @Arg('filter', () => AccessReviewFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: AccessReviewFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AccessReview>> {
    const ctx = signedIn(context);
    return readPage(ctx, AccessReview, info, {
      where: reviewConditions(ctx, filter ?? {}),
      order: [['openedAt', 'DESC']],
      first,
      after,
    });
  }

  @Access.seen(AccessReview, 'id')
  @Query(() => AccessReview, {
    nullable: true,
    description: 'A review; null where there is none, or none that you may see.',
  })
  async accessReview(
    @Arg('id', () => ID, { description: 'The review’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessReview | null> {
    return readOne(signedIn(context), AccessReview, info, id);
  }

  @Access.seen(AccessReviewItem)
  @Query(() => AccessReviewItemConnection, {
    description: 'Items of reviews that you may see: those of units in which you review.',
  })
  async accessReviewItems(
    @Arg('filter', () => AccessReviewItemFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: AccessReviewItemFilter | null,
    @Arg('sort', () => AccessReviewItemSort, {
      nullable: true,
      description: 'In which order; person by person if left out.',
    })
    sort: AccessReviewItemSort | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AccessReviewItem>> {
    const ctx = signedIn(context);
    return readPage(ctx, AccessReviewItem, info, {
      where: itemConditions(ctx, filter ?? {}),
      order: itemOrder[sort ?? 'PERSON_ASC'],
      first,
      after,
    });
  }

  @Access.needs('access.review', { on: OrgUnit, by: 'unitId', whole: true })
  @Query(() => AccessReviewPreview, {
    complexity: ({ childComplexity }) => 500 + childComplexity,
    description:
      'What a review of a unit and of all below it would come to now. Needs access.review over the whole organisation.',
  })
  async accessReviewPreview(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<AccessReviewPreview> {
    const ctx = signedIn(context);
    return ctx.db.transaction('REPEATABLE READ', async (manager) => {
      const tx: Transacted = { ...ctx, manager, memo: new Map() };
      const { gathered, items, reviewers, refusal } = await foresee(tx, unitId, 'unitId');
      return {
        ...previewOf(items, countsOf(items), reviewers),
        people: gathered.people.length,
        recordedSince: gathered.recordedSince,
        refusal: refusal && say(refusal, ctx.locale),
      };
    });
  }

  @Access.row()
  @FieldResolver(() => AccessReviewProgress, {
    complexity: usually(3),
    description: 'How far it has come, counting the items that you may see.',
  })
  progress(@Root() { id }: AccessReview, @Ctx() context: Context): Promise<AccessReviewProgress> {
    return progressOf(signedIn(context), id);
  }

  @Access.row()
  @FieldResolver(() => Boolean, {
    complexity: usually(3),
    description:
      'Whether you may withdraw it now: as whoever reviews the whole organisation, and of a review of yourself only where you opened it.',
  })
  mayWithdraw(@Root() review: AccessReview, @Ctx() context: Context): Promise<boolean> {
    return mayWithdraw(signedIn(context), review);
  }
}
