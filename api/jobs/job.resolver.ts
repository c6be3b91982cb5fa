import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../core/page.ts';
import { readOne, readPage } from '../core/read/read.ts';
import { Authority } from './authority.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobEvent } from './job-event.entity.ts';
import { conditionsOf, JobDescriptionFilter, jobOrders, JobDescriptionSort } from './job.filters.ts';
import { Qualification } from './qualification.entity.ts';

type Loaded = JobDescription & {
  readonly authorities: Authority[];
  readonly qualifications: Qualification[];
  readonly events: JobEvent[];
};

const JobDescriptionConnection = connectionOf(JobDescription);

/** What can be asked about job descriptions. */
@Resolver(() => JobDescription)
export class JobDescriptionResolver {
  @Access.seen(JobDescription)
  @Query(() => JobDescriptionConnection, {
    description: 'Versions of job descriptions that you may see and that meet the filter.',
  })
  async jobDescriptions(
    @Arg('filter', () => JobDescriptionFilter, {
      nullable: true,
      description: 'Which versions; left out for all.',
    })
    filter: JobDescriptionFilter | null,
    @Arg('sort', () => JobDescriptionSort, { defaultValue: 'UNIT_ASC', description: 'In which order.' })
    sort: JobDescriptionSort,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<JobDescription>> {
    const ctx = signedIn(context);
    return readPage(ctx, JobDescription, info, {
      where: conditionsOf(ctx, filter),
      order: jobOrders[sort],
      first,
      after,
    });
  }

  @Access.seen(JobDescription, 'id')
  @Query(() => JobDescription, {
    nullable: true,
    description: 'One version; null where there is none or you may not see it.',
  })
  async jobDescription(
    @Arg('id', () => ID, { description: 'The version’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescription | null> {
    return readOne(signedIn(context), JobDescription, info, id);
  }

  @FieldResolver(() => [Authority], { description: 'What the post may decide.' })
  authorities(@Root() { authorities }: Loaded): Authority[] {
    return authorities;
  }

  @FieldResolver(() => [Qualification], { description: 'Who may hold the post, one requirement a line.' })
  qualifications(@Root() { qualifications }: Loaded): Qualification[] {
    return qualifications;
  }

  @FieldResolver(() => [JobEvent], { description: 'The steps taken so far, the first one first.' })
  events(@Root() { events }: Loaded): JobEvent[] {
    return events;
  }
}
