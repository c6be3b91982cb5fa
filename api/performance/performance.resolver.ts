import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../core/page.ts';
import { JobDescription } from '../jobs/job-description.entity.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Position } from '../org/positions/position.entity.ts';
import { Ticket } from '../tickets/ticket.entity.ts';
import { FaultWindow } from './fault-window.entity.ts';
import { faultWindowsOf } from './fault-window.report.ts';
import { PerformanceInput, PerformanceTicketsInput } from './performance.inputs.ts';
import { performanceOf } from './performance.report.ts';
import { performanceTickets } from './performance-tickets.report.ts';
import { Performance, TargetInForce, UnitPerformance } from './performance.types.ts';
import { related } from './related.ts';

// Made before the schema is built: its type must be known by then.
const TicketConnection = connectionOf(Ticket);

@Resolver(() => Performance)
export class PerformanceResolver {
  @Access.needs('performance.read', { on: OrgUnit, by: 'input.unitId' })
  @Query(() => Performance, {
    // All tickets and calls of a period are counted, whatever of it is asked for.
    complexity: ({ childComplexity }: { childComplexity: number }) => 100 + childComplexity,
    description:
      'How a unit, with all units below it, does in a period against the targets of job descriptions in force.',
  })
  performance(
    @Arg('input', () => PerformanceInput) input: PerformanceInput,
    @Ctx() ctx: Context,
  ): Promise<Performance> {
    return performanceOf(signedIn(ctx), input);
  }

  @Access.needs('performance.read', { on: OrgUnit, by: 'input.unitId' })
  @Query(() => TicketConnection, { description: 'The tickets behind a figure, as far as you may see them.' })
  performanceTickets(
    @Arg('input', () => PerformanceTicketsInput) input: PerformanceTicketsInput,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Ticket>> {
    return performanceTickets(signedIn(ctx), info, input, page);
  }

  @Access.seen(OrgUnit)
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit.' })
  unit(
    @Root() { unitId }: Performance,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgUnit | null> {
    return related(signedIn(ctx), OrgUnit, info, unitId);
  }

  @Access.seen(FaultWindow)
  @FieldResolver(() => [FaultWindow], {
    description:
      'The outages of the period that hit the unit, a unit below or one above; latest first, at most 100.',
  })
  faultWindows(
    @Root() performance: Performance,
    @Arg('withdrawn', () => Boolean, {
      defaultValue: false,
      description: 'Whether those that were withdrawn, and so count no more, are listed too.',
    })
    withdrawn: boolean,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FaultWindow[]> {
    return faultWindowsOf(signedIn(ctx), info, performance, withdrawn);
  }
}

@Resolver(() => UnitPerformance)
export class UnitPerformanceResolver {
  @Access.seen(OrgUnit)
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit.' })
  unit(
    @Root() { unitId }: UnitPerformance,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgUnit | null> {
    return related(signedIn(ctx), OrgUnit, info, unitId);
  }
}

@Resolver(() => TargetInForce)
export class TargetResolver {
  @Access.seen(JobDescription)
  @FieldResolver(() => JobDescription, {
    nullable: true,
    description: 'The job description in which the target stands; null where you may not see it.',
  })
  jobDescription(
    @Root() { jobDescriptionId }: TargetInForce,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescription | null> {
    return related(signedIn(ctx), JobDescription, info, jobDescriptionId);
  }

  @Access.seen(Position)
  @FieldResolver(() => Position, { nullable: true, description: 'The post of that job description.' })
  position(
    @Root() { positionId }: TargetInForce,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Position | null> {
    return related(signedIn(ctx), Position, info, positionId);
  }
}
