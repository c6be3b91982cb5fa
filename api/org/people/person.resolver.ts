import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { calledLike } from '../../core/search/names.ts';
import { usually } from '../../core/price.ts';
import { Assignment } from './assignment.entity.ts';
import { holdsPostIn, idsAmong, PersonFilter } from '../org.filters.ts';
import { Person } from './person.entity.ts';

const PersonConnection = connectionOf(Person);

/** What can be asked about people. */
@Resolver(() => Person)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'People of one’s own organisations that meet the filter.' })
  async people(
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which people; left out for all.' })
    filter: PersonFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Person>> {
    const ctx = signedIn(context);
    const { ids, unitId, subtreeOf, q } = filter ?? {};
    const today = dayOf(ctx.clock.now());
    return readPage(ctx, Person, info, {
      where: [
        ...idsAmong(ids),
        ...holdsPostIn(unitId ? [unitId] : null, today),
        ...holdsPostIn(subtreeOf ? ctx.actor.tree.subtree(subtreeOf) : null, today),
        ...calledLike('person', q),
      ],
      order: [['name', 'ASC']],
      first,
      after,
    });
  }

  @Query(() => Person, {
    nullable: true,
    description: 'A person of one’s own organisations; null where there is none.',
  })
  async person(
    @Arg('id', () => ID, { description: 'The person’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person | null> {
    return readOne(signedIn(context), Person, info, id);
  }

  @FieldResolver(() => [Assignment], {
    complexity: usually(2),
    description: 'The posts that the person holds today, the main one first.',
  })
  assignments(@Root() { assignments }: Person & { readonly assignments: Assignment[] }): Assignment[] {
    return assignments;
  }
}
