import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { command } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { usually } from '../../core/price.ts';
import { readOne } from '../../core/read/read.ts';
import { JobDescription } from '../job-description.entity.ts';
import { JobDescriptionPayload } from '../job.inputs.ts';
import { JobReturnReason } from './job-return-reason.entity.ts';
import { answerReturnReason, returnJobDescription } from './returning.commands.ts';
import {
  AnswerReturnReasonInput,
  ReturnJobDescriptionInput,
  ReturnReasonPayload,
} from './returning.inputs.ts';

/** Why versions were sent back, and what was done about it. */
@Resolver(() => JobDescription)
export class JobReturningResolver {
  @FieldResolver(() => [JobReturnReason], {
    complexity: usually(1),
    description: 'All reasons for which it was sent back so far, the first one first.',
  })
  returnReasons(
    @Root() { returnReasons }: JobDescription & { readonly returnReasons: JobReturnReason[] },
  ): JobReturnReason[] {
    return returnReasons;
  }

  @Mutation(() => JobDescriptionPayload, {
    description: 'Sends a version back to its writer with at least one reason, section by section.',
  })
  returnJobDescription(
    @Arg('input', () => ReturnJobDescriptionInput, { description: 'What is meant.' })
    input: ReturnJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return command(
      signedIn(context),
      { name: 'returnJobDescription', input, ...(input.idempotencyKey && { key: input.idempotencyKey }) },
      (tx) => returnJobDescription(tx, input),
      async (tx, id) => ({
        jobDescription: await readOne(tx, JobDescription, info, id, { path: ['jobDescription'] }),
      }),
    );
  }

  @Mutation(() => ReturnReasonPayload, {
    description: 'Marks a reason as done or answers it, while the version is with its writers.',
  })
  answerReturnReason(
    @Arg('input', () => AnswerReturnReasonInput, { description: 'What is meant.' })
    input: AnswerReturnReasonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReturnReasonPayload> {
    return command(
      signedIn(context),
      { name: 'answerReturnReason', input, ...(input.idempotencyKey && { key: input.idempotencyKey }) },
      (tx) => answerReturnReason(tx, input),
      async (tx, id) => ({ reason: await readOne(tx, JobReturnReason, info, id, { path: ['reason'] }) }),
    );
  }
}
