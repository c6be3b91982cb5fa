import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { say } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import { signedIn, type Context } from '../core/context.ts';
import { connectionOf, PageArgs, type Page } from '../core/page.ts';
import { readOne, readPage } from '../core/read/read.ts';
import { subjectOf } from '../core/resource.ts';
import type { Position } from '../org/position.entity.ts';
import { Authority } from './authority.entity.ts';
import type { DutyMeasure } from './duty-measure.entity.ts';
import type { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobEvent } from './job-event.entity.ts';
import { conditionsOf, JobDescriptionFilter, jobOrders, JobDescriptionSort } from './job.filters.ts';
import { jobResource } from './job.policy.ts';
import type { JobContent, JobFinding } from './job-content.ts';
import { findingsOf } from './job.rules.ts';
import { isInForce, stateOn } from './job.state.ts';
import { JobState, JobStep } from './job.words.ts';
import { factsOf, openSteps } from './job.workflow.ts';
import { Qualification } from './qualification.entity.ts';

@ObjectType({ description: 'Something that the rules of the form find in a version.' })
export class JobProblem {
  @Field(() => String, {
    description:
      'What kind: NO_DUTY, RANKS, SHARES, CONDITION, UNCONFIRMED, COMPARATOR, REACH or ADMINISTRATION.',
  })
  code!: string;

  @Field(() => String, {
    description: 'Where: list, section and place as printed, such as duties.TABLE or authorities.2.',
  })
  path!: string;

  @Field(() => String, { description: 'What it is, in your language.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the version cannot be handed in while it stands.' })
  isBlocking!: boolean;
}

/** A version with what its fields declare that they need. */
type Loaded = JobDescription & {
  readonly duties: (Duty & { readonly measures: DutyMeasure[] })[];
  readonly authorities: Authority[];
  readonly qualifications: Qualification[];
  readonly events: JobEvent[];
  readonly position: (Position & { readonly subordinates: Position[] }) | null;
};

const contentIn = ({
  variant,
  shareReason,
  duties,
  authorities,
  qualifications,
  position,
}: Loaded): JobContent => ({
  variant,
  shareReason,
  duties,
  authorities,
  qualifications,
  subordinates: position?.subordinates.length ?? 0,
  isLead: position?.isLead ?? false,
});

const problemsIn = (job: Loaded): JobFinding[] => findingsOf(contentIn(job));

const JobDescriptionConnection = connectionOf(JobDescription);

/** What can be asked about job descriptions. */
@Resolver(() => JobDescription)
export class JobDescriptionResolver {
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

  @FieldResolver(() => JobState, { description: 'Where it stands today.' })
  state(@Root() job: JobDescription, @Ctx() { clock }: Context): JobState {
    return stateOn(job, dayOf(clock.now()));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it holds today.' })
  inForce(@Root() job: JobDescription, @Ctx() { clock }: Context): boolean {
    return isInForce(job, dayOf(clock.now()));
  }

  @FieldResolver(() => [JobStep], {
    description: 'What you may do to it now; a screen draws its buttons from it.',
  })
  steps(@Root() job: Loaded, @Ctx() context: Context): JobStep[] {
    const { actor, policy, clock } = signedIn(context);
    const subject = subjectOf(jobResource, job);
    const facts = factsOf(job, actor, dayOf(clock.now()), problemsIn(job));
    return openSteps(job.state, facts, (ability) => policy.can(ability, subject));
  }

  @FieldResolver(() => [JobProblem], {
    description: 'What the rules of the form find in it; empty where all is well.',
  })
  problems(@Root() job: Loaded, @Ctx() { locale }: Context): JobProblem[] {
    return problemsIn(job).map(({ code, path, text, blocks }) => ({
      code,
      path,
      message: say(text, locale),
      isBlocking: blocks,
    }));
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
