import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { command } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { readList, readOne } from '../../core/read/read.ts';
import { recordCommand } from '../../core/record-command.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import { answerAccessReview } from './review.answering.ts';
import {
  AnswerAccessReviewInput,
  OpenAccessReviewInput,
  WithdrawAccessReviewInput,
} from './review.inputs.ts';
import { openAccessReview, withdrawAccessReview } from './review.opening.ts';
import { AccessReviewPayload, AnswerAccessReviewPayload } from './review.types.ts';

const review = recordCommand(AccessReview, 'review');

const meant = { description: 'What is meant.' };

/** What can be done about reviews; by people themselves, and by no access token. */
@Resolver()
export class AccessReviewMutations {
  @Access.needs('access.review', { on: OrgUnit, by: 'input.unitId', whole: true, inPerson: true })
  @Mutation(() => AccessReviewPayload, {
    description:
      'Opens a review of what people of a unit and of all below it may do. What was given in person lapses the day after the deadline unless it is confirmed. Needs access.review over the whole organisation.',
  })
  openAccessReview(
    @Arg('input', () => OpenAccessReviewInput, meant) input: OpenAccessReviewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessReviewPayload> {
    return review(openAccessReview, { input, context, info });
  }

  @Access.needs('access.review', { on: AccessReview, by: 'input.id', whole: true, inPerson: true })
  @Mutation(() => AccessReviewPayload, {
    description:
      'Withdraws a review before its deadline: answers stay, nothing else lapses. Needs access.review over the whole organisation.',
  })
  withdrawAccessReview(
    @Arg('input', () => WithdrawAccessReviewInput, meant) input: WithdrawAccessReviewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessReviewPayload> {
    return review(withdrawAccessReview, { input, context, info });
  }

  @Access.needs('access.review', { on: AccessReview, by: 'input.reviewId', inPerson: true })
  @Mutation(() => AnswerAccessReviewPayload, {
    description:
      'Answers items of a review, all or none; never one’s own. What was given in person is confirmed up to a day or taken back at once; for all others those are asked who can change where it comes from.',
  })
  answerAccessReview(
    @Arg('input', () => AnswerAccessReviewInput, meant) input: AnswerAccessReviewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AnswerAccessReviewPayload> {
    return command(
      inPerson(context),
      { name: 'answerAccessReview', input, key: input.idempotencyKey ?? null },
      (tx) => answerAccessReview(tx, input),
      async (tx, { reviewId, itemIds }) => ({
        review: await readOne(tx, AccessReview, info, reviewId, { path: ['review'] }),
        items: await readList(tx, AccessReviewItem, info, {
          where: (alias, params) => `${alias}.id = any(${params.add(itemIds)}::bigint[])`,
          order: [['personName', 'ASC']],
          path: ['items'],
        }),
      }),
    );
  }
}
