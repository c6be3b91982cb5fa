import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
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
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { readList, readOne, readPage } from '../../core/read/read.ts';
import { calledLike } from '../../core/search/names.ts';
import { usually } from '../../core/price.ts';
import { Assignment } from '../people/assignment.entity.ts';
import { columnIs, columnWithin, idsAmong, PositionFilter } from '../org.filters.ts';
import { PositionRelationSpan } from './position-relation-span.entity.ts';
import { PositionRelation } from './position-relation.entity.ts';
import { loadedFor } from '../../core/read/loaded.ts';
import { Day } from '../../core/scalars.ts';
import { PositionSpan } from './position-span.entity.ts';
import { Position } from './position.entity.ts';
import { postsCalled } from './suggestions.ts';

type Loaded = Position & {
  readonly holders: Assignment[];
  readonly relations: PositionRelation[];
  readonly subordinates: Position[];
  readonly history: PositionSpan[];
};

@ObjectType({ description: 'A few posts of one’s own organisations.' })
export class PositionList {
  @Field(() => [Position], { description: 'The posts.' })
  items!: Position[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

const PositionConnection = connectionOf(Position);

/** What can be asked about posts. */
@Resolver(() => Position)
export class PositionResolver {
  @Access.seen(Position)
  @Query(() => PositionConnection, { description: 'Posts of one’s own organisations that meet the filter.' })
  async positions(
    @Arg('filter', () => PositionFilter, { nullable: true, description: 'Which posts; left out for all.' })
    filter: PositionFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Position>> {
    const ctx = signedIn(context);
    const { ids, unitId, subtreeOf, q } = filter ?? {};
    return readPage(ctx, Position, info, {
      where: [
        ...idsAmong(ids),
        ...columnIs('unit_id', unitId),
        ...columnWithin('unit_id', subtreeOf, ctx.actor),
        ...calledLike('position', q),
      ],
      order: [
        ['unitId', 'ASC'],
        ['sort', 'ASC'],
      ],
      first,
      after,
    });
  }

  @Access.seen(Position, 'id')
  @Query(() => Position, {
    nullable: true,
    description: 'A post of one’s own organisations; null where there is none.',
  })
  async position(
    @Arg('id', () => ID, { description: 'The post’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Position | null> {
    return readOne(signedIn(context), Position, info, id);
  }

  @Access.seen(PositionRelation, 'relationId')
  @Query(() => PositionList, {
    complexity: usually(10),
    description:
      'Posts that the name of a relation may stand for, likeliest first, at most 10: by title or other title, whole before in part.',
  })
  async relationSuggestions(
    @Arg('relationId', () => ID, { description: 'The relation.' }) relationId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionList> {
    const ctx = signedIn(context);
    const ids = await postsCalled(ctx, relationId);
    const rows = await readList(ctx, Position, info, {
      where: idsAmong(ids),
      path: ['items'],
      order: [['id', 'ASC']],
    });
    const items = rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    return { items, total: items.length };
  }

  @FieldResolver(() => [Assignment], { complexity: usually(2), description: 'Who holds the post today.' })
  holders(@Root() { holders }: Loaded): Assignment[] {
    return holders;
  }

  @FieldResolver(() => [PositionRelation], {
    description: 'Peers, contacts and subordinates as the documents name them.',
  })
  relations(@Root() { relations }: Loaded): PositionRelation[] {
    return relations;
  }

  @FieldResolver(() => [Position], { description: 'The posts that report to it and are open today.' })
  subordinates(@Root() { subordinates }: Loaded): Position[] {
    return subordinates;
  }

  @FieldResolver(() => [PositionSpan], {
    complexity: usually(3),
    description:
      'What it was called, where it stood and to whom it reported, the last first; what is planned included.',
  })
  history(@Root() { history }: Loaded): PositionSpan[] {
    return history;
  }

  @FieldResolver(() => PositionSpan, {
    nullable: true,
    description: 'What it was on a day; null where it did not exist.',
  })
  asOf(
    @Arg('day', () => Day, { nullable: true, description: 'The day; today if left out.' })
    _day: string | null,
    @Root() post: Position,
    @Info() info: GraphQLResolveInfo,
  ): PositionSpan | null {
    return loadedFor(post, info);
  }

  @FieldResolver(() => [PositionRelationSpan], {
    complexity: usually(3),
    description: 'Peers, contacts and subordinates as the documents named them on a day.',
  })
  relationsOn(
    @Arg('day', () => Day, { nullable: true, description: 'The day; today if left out.' })
    _day: string | null,
    @Root() post: Position,
    @Info() info: GraphQLResolveInfo,
  ): PositionRelationSpan[] {
    return loadedFor(post, info);
  }

  @FieldResolver(() => [Assignment], {
    complexity: usually(2),
    description: 'Who held it on a day, or will, those who began first in front.',
  })
  holdersOn(
    @Arg('day', () => Day, { nullable: true, description: 'The day; today if left out.' })
    _day: string | null,
    @Root() post: Position,
    @Info() info: GraphQLResolveInfo,
  ): Assignment[] {
    return loadedFor(post, info);
  }
}
