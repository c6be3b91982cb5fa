import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { say } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context, type SignedIn } from '../../core/context.ts';
import type { Decision } from '../../core/decision.ts';
import { Access } from '../../core/declared-access.ts';
import { usually } from '../../core/price.ts';
import { declareNeeds } from '../../core/read/declare.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { whyOf } from './review.computed.ts';
import { isGone } from './review.gone.ts';
import { decisionOn } from './review.policy.ts';
import { stateOn } from './review.rules.ts';
import { stillThere } from './review.still.ts';
import { AccessReviewAbility, AccessReviewEarlierAnswer } from './review.types.ts';
import { AccessReviewAnswer, AccessReviewItemState } from './review.words.ts';

const standing = ['kind', 'answer', 'dueOn', 'isWithdrawn'] as const;
const decisive = [...standing, 'organisationId', 'unitId', 'personId', 'openedById'] as const;

declareNeeds(AccessReviewItem, 'state', standing);
declareNeeds(AccessReviewItem, 'answers', decisive);
declareNeeds(AccessReviewItem, 'refusal', decisive);
declareNeeds(AccessReviewItem, 'why', [
  'kind',
  'facts',
  'nameZh',
  'nameEn',
  'positionTitle',
  'dueOn',
  'grantEndsOn',
  'isUnused',
  'isWithdrawn',
  { jobDescription: ['id'] },
]);
declareNeeds(AccessReviewItem, 'stillThere', [
  'kind',
  'answer',
  'personId',
  'assignmentId',
  'sourceRef',
  'facts',
  'organisationId',
]);

const judged = async (ctx: SignedIn, item: AccessReviewItem): Promise<Decision> =>
  decisionOn(ctx.policy, item, dayOf(ctx.clock.now()), await isGone(ctx, item));

/** What is told of an item beside its own columns. */
@Resolver(() => AccessReviewItem)
export class AccessReviewItemResolver {
  @Access.row()
  @FieldResolver(() => AccessReviewItemState, { description: 'What became of it, as of today.' })
  async state(@Root() item: AccessReviewItem, @Ctx() context: Context): Promise<AccessReviewItemState> {
    const ctx = signedIn(context);
    return stateOn({ ...item, isGone: await isGone(ctx, item) }, dayOf(ctx.clock.now()));
  }

  @Access.row()
  @FieldResolver(() => [AccessReviewAnswer], {
    complexity: () => 1,
    description: 'What you may answer now; empty where it is not yours.',
  })
  async answers(@Root() item: AccessReviewItem, @Ctx() context: Context): Promise<AccessReviewAnswer[]> {
    return (await judged(signedIn(context), item)).allowed ? ['KEEP', 'REMOVE'] : [];
  }

  @Access.row()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why you may not answer now, in words; null where you may.',
  })
  async refusal(@Root() item: AccessReviewItem, @Ctx() context: Context): Promise<string | null> {
    const ctx = signedIn(context);
    const { allowed, steps } = await judged(ctx, item);
    const last = allowed ? undefined : steps.at(-1);
    return last ? say(last.text, ctx.locale) : null;
  }

  @Access.row()
  @FieldResolver(() => [String], {
    complexity: () => 1,
    description:
      'Why it is in the review, in sentences: where it comes from, what was not used, when it lapses.',
  })
  async why(@Root() item: AccessReviewItem, @Ctx() context: Context): Promise<string[]> {
    const ctx = signedIn(context);
    return whyOf(item, ctx.locale, await isGone(ctx, item));
  }

  @FieldResolver(() => [AccessReviewAbility], {
    complexity: usually(3),
    description: 'The abilities, as they were when the review opened; of a conflict, those of both sides.',
  })
  abilities(
    @Root() { abilities }: AccessReviewItem & { readonly abilities: AccessReviewAbility[] },
  ): AccessReviewAbility[] {
    return abilities;
  }

  @FieldResolver(() => [AccessReviewEarlierAnswer], {
    // Nearly always none, and a column of the row.
    complexity: () => 1,
    description: 'What was answered before somebody answered anew, the earliest first.',
  })
  earlier(
    @Root() { earlier }: AccessReviewItem & { readonly earlier: AccessReviewEarlierAnswer[] },
  ): AccessReviewEarlierAnswer[] {
    return earlier;
  }

  @Access.row()
  @FieldResolver(() => Boolean, {
    nullable: true,
    complexity: usually(3),
    description:
      'Of what was asked to be changed, whether the person still has it today; null where no change was asked for.',
  })
  stillThere(@Root() item: AccessReviewItem, @Ctx() context: Context): Promise<boolean | null> {
    return stillThere(signedIn(context), item);
  }
}
