import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import type { Condition } from '../../core/filter.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { columnIs } from '../../org/org.filters.ts';
import { recordCommand } from '../../core/record-command.ts';
import { decideSuggestion, raiseSuggestion, withdrawSuggestion } from './suggestion.commands.ts';
import { Suggestion } from './suggestion.entity.ts';
import { writeSuggestion } from './suggestion.writing.ts';
import {
  DecideSuggestionInput,
  RaiseSuggestionInput,
  SuggestionFilter,
  SuggestionPayload,
  WithdrawSuggestionInput,
  WriteSuggestionInput,
} from './suggestion.inputs.ts';

const SuggestionConnection = connectionOf(Suggestion);

const suggestion = recordCommand(Suggestion, 'suggestion');

const means = { description: 'What is meant.' };

/** What people suggest to change. */
@Resolver()
export class SuggestionResolver {
  @Access.seen(Suggestion)
  @Query(() => SuggestionConnection, { description: 'Suggestions that you may see, the latest first.' })
  async suggestions(
    @Arg('filter', () => SuggestionFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: SuggestionFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Suggestion>> {
    const ctx = signedIn(context);
    const { states, positionId, mine } = filter ?? {};
    const where: Condition[] = [
      ...columnIs('position_id', positionId),
      ...columnIs('author_id', mine ? ctx.policy.whose.actor.personId : null),
    ];
    if (states) where.push((alias, params) => `${alias}.state = any(${params.add(states)})`);
    return readPage(ctx, Suggestion, info, { where, order: [['raisedAt', 'DESC']], first, after });
  }

  @Access.seen(Suggestion, 'id')
  @Query(() => Suggestion, {
    nullable: true,
    description: 'A suggestion; null where there is none, or none that you may see.',
  })
  async suggestion(
    @Arg('id', () => ID, { description: 'The suggestion’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Suggestion | null> {
    return readOne(signedIn(context), Suggestion, info, id);
  }

  @Access.needs('suggestion.raise')
  @Mutation(() => SuggestionPayload, {
    description: 'Suggests to change a job description or a rule of the business.',
  })
  raiseSuggestion(
    @Arg('input', () => RaiseSuggestionInput, means) input: RaiseSuggestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuggestionPayload> {
    return suggestion(raiseSuggestion, { input, context, info });
  }

  @Access.needs('suggestion.decide', { on: Suggestion, by: 'input.id' })
  @Mutation(() => SuggestionPayload, { description: 'Adopts or declines a suggestion, in words.' })
  decideSuggestion(
    @Arg('input', () => DecideSuggestionInput, means) input: DecideSuggestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuggestionPayload> {
    return suggestion(decideSuggestion, { input, context, info });
  }

  @Access.needs('job.write', { on: Suggestion, by: 'input.id' })
  @Mutation(() => SuggestionPayload, {
    description:
      'Says that an adopted suggestion is written into a draft; it is done when that version is approved.',
  })
  writeSuggestion(
    @Arg('input', () => WriteSuggestionInput, means) input: WriteSuggestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuggestionPayload> {
    return suggestion(writeSuggestion, { input, context, info });
  }

  @Access.needs('suggestion.raise', { on: Suggestion, by: 'input.id' })
  @Mutation(() => SuggestionPayload, { description: 'Takes your own suggestion back.' })
  withdrawSuggestion(
    @Arg('input', () => WithdrawSuggestionInput, means) input: WithdrawSuggestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuggestionPayload> {
    return suggestion(withdrawSuggestion, { input, context, info });
  }
}
