import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { CommandInput } from '../core/command-input.ts';
import { command, type Transacted } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { readOne } from '../core/read/read.ts';
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

const run = <Input extends CommandInput>(
  context: Context,
  info: GraphQLResolveInfo,
  act: (tx: Transacted, input: Input) => Promise<string>,
  input: Input,
): Promise<JobDescriptionPayload> =>
  command(
    signedIn(context),
    { name: info.fieldName, input, ...(input.idempotencyKey && { key: input.idempotencyKey }) },
    (tx) => act(tx, input),
    async (tx, id) => ({
      jobDescription: await readOne(tx, JobDescription, info, id, { path: ['jobDescription'] }),
    }),
  );

const means = { description: 'What is meant.' };

/** What can be done to job descriptions. */
@Resolver()
export class JobDescriptionMutations {
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Begins the next version for a post, as a copy of the version named, else of the one in force, or empty; the one in force holds until it is approved.',
  })
  draftJobDescription(
    @Arg('input', () => DraftJobDescriptionInput, means) input: DraftJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, draftJobDescription, input);
  }

  @Mutation(() => JobDescriptionPayload, {
    description:
      'Changes the content of a draft or a returned version; you are one of its authors from then on.',
  })
  updateJobDescription(
    @Arg('input', () => UpdateJobDescriptionInput, means) input: UpdateJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, updateJobDescription, input);
  }

  @Mutation(() => JobDescriptionPayload, {
    description: 'Hands a version in for review; refused while a blocking problem stands.',
  })
  submitJobDescription(
    @Arg('input', () => JobStepInput, means) input: JobStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, submitJobDescription, input);
  }

  @Mutation(() => JobDescriptionPayload, {
    description: 'Confirms that a version is right; by somebody who neither wrote in it nor holds the post.',
  })
  reviewJobDescription(
    @Arg('input', () => JobStepInput, means) input: JobStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, reviewJobDescription, input);
  }

  @Mutation(() => JobDescriptionPayload, {
    description:
      'Puts a version into force from a day on, by a third person, who does not hold the post; the version before ends on that day.',
  })
  approveJobDescription(
    @Arg('input', () => ApproveJobDescriptionInput, means) input: ApproveJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, approveJobDescription, input);
  }

  @Mutation(() => JobDescriptionPayload, {
    description:
      'Gives a version up: a draft that was never handed in is deleted, and the answer holds nothing then; a returned one is kept as DISCARDED.',
  })
  discardJobDescription(
    @Arg('input', () => JobStepInput, means) input: JobStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, discardJobDescription, input);
  }

  @Mutation(() => JobDescriptionPayload, {
    description:
      'Takes an approval back before its first day, with a reason: it waits for approval again, and the version before goes on.',
  })
  withdrawJobDescription(
    @Arg('input', () => WithdrawJobDescriptionInput, means) input: WithdrawJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return run(context, info, withdrawJobDescription, input);
  }
}
