import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { readOne } from '../../core/read/read.ts';
import { JobDescription } from '../job-description.entity.ts';
import { seenContents } from '../seen-contents.ts';
import { JobComparison } from './comparison.types.ts';
import { diffJobs } from './job.diff.ts';

/** Two versions beside each other. */
@Resolver()
export class JobComparisonResolver {
  @Access.seen(JobDescription, 'olderId')
  @Query(() => JobComparison, {
    nullable: true,
    // lines, their fields and pieces are not counted one by one: two versions are read whole and laid side by side
    complexity: ({ childComplexity }) => 50 + childComplexity,
    description:
      'What changed between two versions, found by what the lines say and not by where they stand; null where you may not see both.',
  })
  async jobComparison(
    @Arg('olderId', () => ID, { description: 'The version that is compared with.' }) olderId: string,
    @Arg('newerId', () => ID, { description: 'The version that is looked at.' }) newerId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobComparison | null> {
    const ctx = signedIn(context);
    const contents = await seenContents(ctx, [olderId, newerId]);
    const [before, after] = [contents.get(olderId), contents.get(newerId)];
    if (!before || !after) return null;
    const [older, newer] = await Promise.all([
      readOne(ctx, JobDescription, info, olderId, { path: ['older'] }),
      readOne(ctx, JobDescription, info, newerId, { path: ['newer'] }),
    ]);
    // what went out of sight between the statements
    if (!older || !newer) return null;
    return { older, newer, lines: diffJobs(before, after) };
  }
}
