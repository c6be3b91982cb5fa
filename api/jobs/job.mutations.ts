import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { recordCommand } from '../core/record-command.ts';
import { Position } from '../org/positions/position.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { discardJobDescription, draftJobDescription, updateJobDescription } from './job-draft.commands.ts';
import {
  approveJobDescription,
  reviewJobDescription,
  submitJobDescription,
  withdrawJobDescription,
} from './job.commands.ts';
import {
  ApproveJobDescriptionInput,
  DraftJobDescriptionInput,
  JobDescriptionPayload,
  JobStepInput,
  UpdateJobDescriptionInput,
  WithdrawJobDescriptionInput,
} from './job.inputs.ts';

const version = recordCommand(JobDescription, 'jobDescription');

const means = { description: 'What is meant.' };

/** What can be done to job descriptions. */
@Resolver()
export class JobDescriptionMutations {
  @Access.needs('job.write', { on: Position, by: 'input.positionId' })
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Begins the next version for a post, as a copy of the version named, else of the one in force, or empty; the one in force holds until it is approved.',
  })
  draftJobDescription(
    @Arg('input', () => DraftJobDescriptionInput, means) input: DraftJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(draftJobDescription, { input, context, info });
  }

  @Access.needs('job.write', { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Changes the content of a draft or a returned version; you are one of its authors from then on.',
  })
  updateJobDescription(
    @Arg('input', () => UpdateJobDescriptionInput, means) input: UpdateJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(updateJobDescription, { input, context, info });
  }

  @Access.needs('job.write', { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description: 'Hands a version in for review; refused while a blocking problem stands.',
  })
  submitJobDescription(
    @Arg('input', () => JobStepInput, means) input: JobStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(submitJobDescription, { input, context, info });
  }

  @Access.needs('job.review', { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description: 'Confirms that a version is right; by somebody who neither wrote in it nor holds the post.',
  })
  reviewJobDescription(
    @Arg('input', () => JobStepInput, means) input: JobStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(reviewJobDescription, { input, context, info });
  }

  @Access.needs('job.approve', { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Puts a version into force from a day on, by a third person, who does not hold the post; the version before ends on that day.',
  })
  approveJobDescription(
    @Arg('input', () => ApproveJobDescriptionInput, means) input: ApproveJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(approveJobDescription, { input, context, info });
  }

  @Access.needs('job.write', { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Gives a version up: a draft that was never handed in is deleted, and the answer holds nothing then; a returned one is kept as DISCARDED.',
  })
  discardJobDescription(
    @Arg('input', () => JobStepInput, means) input: JobStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(discardJobDescription, { input, context, info });
  }

  @Access.needs('job.approve', { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Takes an approval back before its first day, with a reason: it waits for approval again, and the version before goes on.',
  })
  withdrawJobDescription(
    @Arg('input', () => WithdrawJobDescriptionInput, means) input: WithdrawJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(withdrawJobDescription, { input, context, info });
  }
}
