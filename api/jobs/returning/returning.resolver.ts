import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { usually } from '../../core/price.ts';
import { JobDescription } from '../job-description.entity.ts';
import { JobDescriptionPayload } from '../job.inputs.ts';
import { JobReturnReason } from './job-return-reason.entity.ts';
import { answerReturnReason, returnJobDescription } from './returning.commands.ts';
import {
  AnswerReturnReasonInput,
  ReturnJobDescriptionInput,
  ReturnReasonPayload,
} from './returning.inputs.ts';

const version = recordCommand(JobDescription, 'jobDescription');
const reason = recordCommand(JobReturnReason, 'reason');

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

  @Access.needs(['job.review', 'job.approve'], { on: JobDescription, by: 'input.id' })
  @Mutation(() => JobDescriptionPayload, {
    description: 'Sends a version back to its writer with at least one reason, section by section.',
  })
  returnJobDescription(
    @Arg('input', () => ReturnJobDescriptionInput, { description: 'What is meant.' })
    input: ReturnJobDescriptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(returnJobDescription, { input, context, info });
  }

  @Access.needs('job.write', { on: JobReturnReason, by: 'input.id' })
  @Mutation(() => ReturnReasonPayload, {
    description: 'Marks a reason as done or answers it, while the version is with its writers.',
  })
  answerReturnReason(
    @Arg('input', () => AnswerReturnReasonInput, { description: 'What is meant.' })
    input: AnswerReturnReasonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReturnReasonPayload> {
    return reason(answerReturnReason, { input, context, info });
  }
}
