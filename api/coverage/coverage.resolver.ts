import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { PageArgs } from '../core/page.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { coverageGapsOf, coverageOf } from './coverage.report.ts';
import { Coverage, CoverageGapConnection, CoverageKind } from './coverage.types.ts';

const UNIT = {
  nullable: true,
  description: 'A unit, with all below it; left out for all that you may read.',
} as const;

/** What is missing between posts, job descriptions and figures. */
@Resolver()
export class CoverageResolver {
  @Access.needs('job.read', { on: OrgUnit, by: 'unitId' })
  @Query(() => Coverage, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description:
      'How far posts have a job description in force, and what is missing: measures, facts, holders, reviews.',
  })
  coverage(
    @Arg('unitId', () => ID, UNIT) unitId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Coverage> {
    return coverageOf(signedIn(context), unitId ?? null);
  }

  @Access.needs('job.read', { on: OrgUnit, by: 'unitId' })
  @Query(() => CoverageGapConnection, {
    description: 'What is missing of one kind, what weighs most first.',
  })
  coverageGaps(
    @Arg('unitId', () => ID, UNIT) unitId: string | null | undefined,
    @Arg('kind', () => CoverageKind, { description: 'Which kind.' }) kind: CoverageKind,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<CoverageGapConnection> {
    return coverageGapsOf(signedIn(context), unitId ?? null, kind, page);
  }
}
