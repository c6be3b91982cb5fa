import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import type { Condition } from '../../core/filter.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { readPage } from '../../core/read/read.ts';
import { recordCommand } from '../../core/record-command.ts';
import { Person } from '../../org/people/person.entity.ts';
import { arrangeMentoring, reviewMentoring } from './mentoring.commands.ts';
import { Mentoring } from './mentoring.entity.ts';
import {
  ArrangeMentoringInput,
  MentoringFilter,
  MentoringPayload,
  ReviewMentoringInput,
} from './mentoring.inputs.ts';

const MentoringConnection = connectionOf(Mentoring);

const mentoring = recordCommand(Mentoring, 'mentoring');

const means = { description: 'What is meant.' };

const conditionsOf = ({ open, reviewDue, personId }: MentoringFilter, today: string): Condition[] => [
  ...(typeof open === 'boolean' ? [((alias) => `(${alias}.outcome is null) is ${open}`) as Condition] : []),
  ...(reviewDue
    ? [
        ((alias, params) =>
          `${alias}.outcome is null and ${alias}.last_day <= ${params.add(today)}::date`) as Condition,
      ]
    : []),
  ...(personId
    ? [
        ((alias, params) =>
          `${params.add(personId)}::bigint in (${alias}.mentee_id, ${alias}.mentor_id)`) as Condition,
      ]
    : []),
];

/** Who helps whom. */
@Resolver()
export class MentoringResolver {
  @Access.seen(Mentoring)
  @Query(() => MentoringConnection, { description: 'Mentorings that you may see, the first to end first.' })
  async mentorings(
    @Arg('filter', () => MentoringFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: MentoringFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Mentoring>> {
    const ctx = signedIn(context);
    return readPage(ctx, Mentoring, info, {
      where: conditionsOf(filter ?? {}, dayOf(ctx.clock.now())),
      order: [['lastDay', 'ASC']],
      first,
      after,
    });
  }

  @Access.needs('training.require', { on: Person, by: 'input.menteeId' })
  @Mutation(() => MentoringPayload, { description: 'Gives somebody new a mentor for a time.' })
  arrangeMentoring(
    @Arg('input', () => ArrangeMentoringInput, means) input: ArrangeMentoringInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentoringPayload> {
    return mentoring(arrangeMentoring, { input, context, info });
  }

  @Access.needs('training.require', { on: Mentoring, by: 'input.id' })
  @Mutation(() => MentoringPayload, {
    description: 'Reviews a mentoring at its end, or breaks it off before; never by one of the two.',
  })
  reviewMentoring(
    @Arg('input', () => ReviewMentoringInput, means) input: ReviewMentoringInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentoringPayload> {
    return mentoring(reviewMentoring, { input, context, info });
  }
}
