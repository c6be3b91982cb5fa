import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { readList, readOne } from '../../core/read/read.ts';
import { calledLike } from '../../core/search/names.ts';
import { usually } from '../../core/price.ts';
import { loadedFor } from '../../core/read/loaded.ts';
import { Day } from '../../core/scalars.ts';
import { OrgUnitSpan } from './org-unit-span.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { columnWithin, idsAmong, OrgUnitFilter } from '../org.filters.ts';
import { Position } from '../positions/position.entity.ts';

@ObjectType({ description: 'Units of one’s own organisations.' })
export class OrgUnitList {
  @Field(() => [OrgUnit], {
    complexity: usually(50),
    description: 'The units; each stands after the one above it and before those beside it.',
  })
  items!: OrgUnit[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

type Loaded = OrgUnit & {
  readonly children: OrgUnit[];
  readonly positions: Position[];
  readonly history: OrgUnitSpan[];
};

/** What can be asked about units. */
@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Access.seen(OrgUnit)
  @Query(() => OrgUnitList, {
    description: 'All units of one’s own organisations that meet the filter, in the order of the tree.',
  })
  async orgUnits(
    @Arg('filter', () => OrgUnitFilter, { nullable: true, description: 'Which units; left out for all.' })
    filter: OrgUnitFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgUnitList> {
    const ctx = signedIn(context);
    const { ids, subtreeOf, q } = filter ?? {};
    const rows = await readList(ctx, OrgUnit, info, {
      where: [...idsAmong(ids), ...columnWithin('id', subtreeOf, ctx.actor), ...calledLike('org_unit', q)],
      order: [
        ['sort', 'ASC'],
        ['id', 'ASC'],
      ],
      path: ['items'],
    });
    const items = inTreeOrder(rows, ctx.actor.tree.subtree, ctx.actor.organisationIds);
    return { items, total: items.length };
  }

  @Access.seen(OrgUnit, 'id')
  @Query(() => OrgUnit, {
    nullable: true,
    description: 'A unit of one’s own organisations; null where there is none.',
  })
  async orgUnit(
    @Arg('id', () => ID, { description: 'The unit’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgUnit | null> {
    return readOne(signedIn(context), OrgUnit, info, id);
  }

  @FieldResolver(() => [OrgUnit], { complexity: usually(3), description: 'The units directly below.' })
  children(@Root() { children }: Loaded): OrgUnit[] {
    return children;
  }

  @FieldResolver(() => [Position], { complexity: usually(3), description: 'The posts of the unit itself.' })
  positions(@Root() { positions }: Loaded): Position[] {
    return positions;
  }

  @FieldResolver(() => [OrgUnitSpan], {
    complexity: usually(3),
    description: 'What it was called and where it stood, the last first; what is planned included.',
  })
  history(@Root() { history }: Loaded): OrgUnitSpan[] {
    return history;
  }

  @FieldResolver(() => OrgUnitSpan, {
    nullable: true,
    description: 'What it was on a day; null where it did not exist.',
  })
  asOf(
    @Arg('day', () => Day, { nullable: true, description: 'The day; today if left out.' })
    _day: string | null,
    @Root() unit: OrgUnit,
    @Info() info: GraphQLResolveInfo,
  ): OrgUnitSpan | null {
    return loadedFor(unit, info);
  }
}

/** Rows in the order of the tree: every unit after the one above it. Units that no root reaches come last. */
const inTreeOrder = (
  rows: readonly OrgUnit[],
  subtree: (unitId: string) => readonly string[],
  organisationIds: readonly string[],
): OrgUnit[] => {
  const places = new Map(organisationIds.flatMap((id) => subtree(id)).map((id, index) => [id, index]));
  const placeOf = ({ id }: OrgUnit): number => places.get(id) ?? places.size;
  return rows.toSorted((left, right) => placeOf(left) - placeOf(right));
};
