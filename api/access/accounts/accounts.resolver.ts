import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { reachedBy } from '../../core/filter.ts';
import { inPerson } from '../../core/in-person.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { readPage } from '../../core/read/read.ts';
import { resourceOf, type OwnResource } from '../../core/resource.ts';
import { holdsPostIn } from '../../org/org.filters.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Session } from '../session.entity.ts';
import { AccessToken } from '../tokens/access-token.entity.ts';
import { AccountFilter, calledOrSigningInAs, ofState, unusedFor } from './account.filter.ts';
import { PersonAccount, sessionsOf, tokensOf } from './person-account.ts';

const PersonConnection = connectionOf(Person);

/** All accounts, for whoever manages them, and what each has open. */
@Resolver(() => PersonAccount)
export class AccountsResolver {
  @Access.needs('account.manage', { nothing: true, inPerson: true })
  @Query(() => PersonConnection, {
    description:
      'People whose accounts you manage (account.manage), with an account or, with the state NONE, without one; by name.',
  })
  async accounts(
    @Arg('filter', () => AccountFilter, { nullable: true, description: 'Which; left out: all accounts.' })
    filter: AccountFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Person>> {
    const ctx = inPerson(context);
    const { q, state, subtreeOf, unusedForDays } = filter ?? {};
    const now = ctx.clock.now();
    const today = dayOf(now);
    const resource = resourceOf(Person) as OwnResource;
    return readPage(ctx, Person, info, {
      where: [
        reachedBy(ctx.policy, 'account.manage', resource, ctx.db.getMetadata(Person)),
        ...ofState(state, today),
        ...holdsPostIn(subtreeOf ? ctx.actor.tree.subtree(subtreeOf) : null, today),
        ...unusedFor(unusedForDays, now),
        ...calledOrSigningInAs(q),
      ],
      order: [['name', 'ASC']],
      first,
      after,
    });
  }

  @Access.row()
  @FieldResolver(() => [Session], {
    complexity: usually(3),
    description: 'Where its owner is signed in now, the last used first.',
  })
  sessions(@Root() { id }: PersonAccount, @Ctx() context: Context): Promise<Session[]> {
    return sessionsOf(inPerson(context), id);
  }

  @Access.row()
  @FieldResolver(() => [AccessToken], {
    complexity: usually(3),
    description:
      'Its access tokens that were not revoked, the newest first; those that are over for another month. None of them is the token itself.',
  })
  accessTokens(@Root() { id }: PersonAccount, @Ctx() context: Context): Promise<AccessToken[]> {
    return tokensOf(inPerson(context), id);
  }
}
