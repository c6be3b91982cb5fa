import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { isId } from '../../core/input.ts';
import { readList } from '../../core/read/read.ts';
import { Day } from '../../core/scalars.ts';
import { dayAsked } from '../../org/as-of.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { OrgUnitList } from '../../org/units/org-unit.resolver.ts';
import { candidatesFor } from './candidates.report.ts';
import { CandidateArgs, CandidateList, GapArgs, PostFit, QualificationGaps } from './fit.types.ts';
import { gapsOf, unitsSeen } from './gaps.report.ts';
import { fitForPost, fitsOfHolder } from './person-fit.ts';

/** Who meets which post, and who does not. */
@Resolver(() => Person)
export class PersonFitResolver {
  @Access.needs('person.fit', { on: OrgUnit, by: 'unitId' })
  @Query(() => QualificationGaps, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description:
      'The holders of a unit and all below it beside what their posts ask for, at once and as of a day.',
  })
  qualificationGaps(@Args(() => GapArgs) args: GapArgs, @Ctx() context: Context): Promise<QualificationGaps> {
    return gapsOf(signedIn(context), args);
  }

  @Access.needs('person.fit', { nothing: true })
  @Query(() => OrgUnitList, {
    description:
      'The units whose holders’ qualifications you may look at, in the order of the tree: what a chooser offers.',
  })
  async qualificationUnits(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrgUnitList> {
    const ctx = signedIn(context);
    const ids = unitsSeen(ctx);
    const rows = await readList(ctx, OrgUnit, info, {
      where: (alias, params) => `${alias}.id = any(${params.add(ids)}::bigint[])`,
      order: [['id', 'ASC']],
      path: ['items'],
    });
    const places = new Map(ids.map((id, index) => [id, index]));
    const items = rows.toSorted((left, right) => (places.get(left.id) ?? 0) - (places.get(right.id) ?? 0));
    return { items, total: items.length };
  }

  @Access.needs(['person.fit', 'person.record'], { nothing: true })
  @FieldResolver(() => [PostFit], {
    nullable: true,
    complexity: ({ childComplexity }) => 10 + 2 * childComplexity,
    description:
      'How the person stands to the posts that they hold on a day, the main one first; null where you may not know it.',
  })
  fits(
    @Root() person: Person,
    @Arg('asOf', () => Day, { nullable: true, description: 'The day; left out for today.' }) asOf:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<PostFit[] | null> {
    const ctx = signedIn(context);
    return fitsOfHolder(ctx, person, dayAsked(ctx, asOf, 'asOf'));
  }

  @Access.needs(['person.fit', 'person.record'], { nothing: true })
  @FieldResolver(() => PostFit, {
    nullable: true,
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description:
      'How the person stands to a post, held or not; null where there is no such post in their organisation, or you may not know it.',
  })
  async fit(
    @Root() person: Person,
    @Arg('positionId', () => ID, { description: 'The post.' }) positionId: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'The day; left out for today.' }) asOf:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<PostFit | null> {
    const ctx = signedIn(context);
    const day = dayAsked(ctx, asOf, 'asOf');
    return isId(positionId) ? fitForPost(ctx, person, positionId, day) : null;
  }
}

/** Who would fit a post. */
@Resolver(() => Position)
export class PositionFitResolver {
  @Access.needs(['person.fit', 'person.record'], { nothing: true })
  @FieldResolver(() => CandidateList, {
    complexity: ({ args, childComplexity }) =>
      1_200 + Math.ceil((Math.min(100, Number(args['first'] ?? 20)) / 25) * childComplexity),
    description: 'Who of the organisation would fit the post, the best first, with the reasons.',
  })
  candidates(
    @Root() position: Position,
    @Args(() => CandidateArgs) args: CandidateArgs,
    @Ctx() context: Context,
  ): Promise<CandidateList> {
    return candidatesFor(signedIn(context), position, args);
  }
}
