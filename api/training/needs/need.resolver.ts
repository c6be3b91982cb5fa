import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { Person } from '../../org/people/person.entity.ts';
import { AddedNeed } from './added-need.entity.ts';
import { addTrainingNeed, withdrawTrainingNeed } from './need.commands.ts';
import { trainingNeedsOf } from './need.report.ts';
import {
  AddedNeedPayload,
  AddTrainingNeedInput,
  TrainingNeedFilter,
  TrainingNeeds,
  WithdrawTrainingNeedInput,
} from './need.types.ts';

const need = recordCommand(AddedNeed, 'need');

const means = { description: 'What is meant.' };

/** What people need to learn. */
@Resolver()
export class TrainingNeedResolver {
  @Access.needs('training.read', { nothing: true })
  @Query(() => TrainingNeeds, {
    description:
      'What people whose trainings you may see need to learn: from their job descriptions in force, missing certificates, and what was added.',
  })
  trainingNeeds(
    @Arg('filter', () => TrainingNeedFilter, {
      nullable: true,
      description: 'Which; left out for all of today.',
    })
    filter: TrainingNeedFilter | null,
    @Ctx() context: Context,
  ): Promise<TrainingNeeds> {
    return trainingNeedsOf(signedIn(context), filter ?? {});
  }

  @Access.needs('training.require', { on: Person, by: 'input.personId' })
  @Mutation(() => AddedNeedPayload, {
    description: 'Asks that somebody learns something beyond what their job description does.',
  })
  addTrainingNeed(
    @Arg('input', () => AddTrainingNeedInput, means) input: AddTrainingNeedInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddedNeedPayload> {
    return need(addTrainingNeed, { input, context, info });
  }

  @Access.needs('training.require', { on: AddedNeed, by: 'input.id' })
  @Mutation(() => AddedNeedPayload, { description: 'Takes back an added need; it stays on record.' })
  withdrawTrainingNeed(
    @Arg('input', () => WithdrawTrainingNeedInput, means) input: WithdrawTrainingNeedInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddedNeedPayload> {
    return need(withdrawTrainingNeed, { input, context, info });
  }
}
