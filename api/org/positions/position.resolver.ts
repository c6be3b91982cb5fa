import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { command } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { calledLike } from '../../core/search/names.ts';
import { usually } from '../../core/price.ts';
import { Assignment } from '../people/assignment.entity.ts';
import { columnIs, columnWithin, idsAmong, PositionFilter } from '../org.filters.ts';
import { PositionRelation } from './position-relation.entity.ts';
import { setSuperior } from './position.commands.ts';
import { Position } from './position.entity.ts';
import { PositionPayload, SetSuperiorInput } from './position.inputs.ts';

type Loaded = Position & {
  readonly holders: Assignment[];
  readonly relations: PositionRelation[];
  readonly subordinates: Position[];
};

const PositionConnection = connectionOf(Position);

/** What can be asked about posts. */
@Resolver(() => Position)
export class PositionResolver {
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

  @Mutation(() => PositionPayload, {
    description: 'Lets a post report to another, or to none; refused where the lines would form a circle.',
  })
  setSuperior(
    @Arg('input', () => SetSuperiorInput, { description: 'What is meant.' }) input: SetSuperiorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return command(
      signedIn(context),
      { name: 'setSuperior', input, key: input.idempotencyKey ?? null },
      (tx) => setSuperior(tx, input),
      async (tx, id) => ({ position: await readOne(tx, Position, info, id, { path: ['position'] }) }),
    );
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

  @FieldResolver(() => [Position], { description: 'The posts that report to it.' })
  subordinates(@Root() { subordinates }: Loaded): Position[] {
    return subordinates;
  }
}
