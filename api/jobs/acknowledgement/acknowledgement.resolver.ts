import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { command } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { JobDescription } from '../job-description.entity.ts';
import { acknowledgeJobDescription } from './acknowledgement.commands.ts';
import { acknowledgementsOf } from './acknowledgement.report.ts';
import {
  AcknowledgeJobDescriptionInput,
  AcknowledgeJobDescriptionPayload,
  JobAcknowledgements,
} from './acknowledgement.types.ts';

/** Who has read which version. */
@Resolver()
export class JobAcknowledgementResolver {
  @Access.seen(JobDescription, 'jobDescriptionId')
  @Query(() => JobAcknowledgements, {
    nullable: true,
    description: 'Who has acknowledged a version and who has not; null where you may not see the version.',
  })
  async jobAcknowledgements(
    @Arg('jobDescriptionId', () => ID, { description: 'The version.' }) jobDescriptionId: string,
    @Ctx() context: Context,
  ): Promise<JobAcknowledgements | null> {
    return acknowledgementsOf(signedIn(context), jobDescriptionId);
  }

  @Access.oneself({ on: JobDescription, by: 'input.id' })
  @Mutation(() => AcknowledgeJobDescriptionPayload, {
    description:
      'Notes that you have read the job description of your post. Again after each new version. Not for access tokens.',
  })
  acknowledgeJobDescription(
    @Arg('input', () => AcknowledgeJobDescriptionInput, { description: 'What is meant.' })
    input: AcknowledgeJobDescriptionInput,
    @Ctx() context: Context,
  ): Promise<AcknowledgeJobDescriptionPayload> {
    return command(
      inPerson(context),
      { name: 'acknowledgeJobDescription', input, key: input.idempotencyKey },
      (tx) => acknowledgeJobDescription(tx, input.id),
      async (tx, id) => ({ acknowledgements: await acknowledgementsOf(tx, id) }),
    );
  }
}
