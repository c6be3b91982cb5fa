import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { Day } from '../../core/scalars.ts';
import { JobDescription } from '../job-description.entity.ts';
import { approvalAhead } from './approval.report.ts';
import { ApprovalAhead } from './approval.types.ts';
import { impactOfApproval } from './impact.report.ts';
import { JobDescriptionImpact } from './impact.types.ts';

/** Looking ahead to an approval. */
@Resolver()
export class JobImpactResolver {
  @Access.seen(JobDescription, 'id')
  @Query(() => JobDescriptionImpact, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description:
      'What the approval of a version that is on its way would do from a day on. Nothing is changed by asking.',
  })
  async jobDescriptionImpact(
    @Arg('id', () => ID, { description: 'The version’s id.' }) id: string,
    @Arg('effectiveFrom', () => Day, {
      nullable: true,
      description: 'The first day on which it would hold; left out for today.',
    })
    effectiveFrom: string | null,
    @Ctx() context: Context,
  ): Promise<JobDescriptionImpact> {
    return impactOfApproval(signedIn(context), id, effectiveFrom);
  }

  @Access.seen(JobDescription, 'id')
  @Query(() => ApprovalAhead, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description:
      'Who could approve a version that is on its way, and which of its lines are not yours to give. Nothing is changed by asking.',
  })
  async jobDescriptionApproval(
    @Arg('id', () => ID, { description: 'The version’s id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ApprovalAhead> {
    return approvalAhead(signedIn(context), id);
  }
}
