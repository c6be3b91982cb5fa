import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Category } from './category.entity.ts';
import { Access } from '../core/declared-access.ts';
import { readList } from '../core/read/read.ts';
import { knownCustomer, recentTicketsOf } from './customer.lookup.ts';
import { dispatchTargetsOf } from './dispatch-targets.lookup.ts';
import { Ticket } from './ticket.entity.ts';
import { CategoryList, DispatchTargetList, KnownCustomer } from './ticket.types.ts';

/** What the forms for registering, classifying and dispatching ask for. */
@Resolver()
export class TicketLookupsResolver {
  @Access.seen(Category)
  @Query(() => CategoryList, {
    description: 'The classes of matters of one’s own organisations, the top ones first.',
  })
  async categories(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CategoryList> {
    const items = await readList(signedIn(context), Category, info, {
      path: ['items'],
      order: [
        ['parentId', 'ASC', 'FIRST'],
        ['sort', 'ASC'],
        ['id', 'ASC'],
      ],
    });
    return { items, total: items.length };
  }

  @Access.needs(['ticket.dispatch', 'ticket.reroute'], { on: Ticket, by: 'ticketId' })
  @Query(() => DispatchTargetList, {
    nullable: true,
    description:
      'Where a ticket can be sent: units in which somebody can sign today whom its level allows, for whoever may dispatch or reroute it. Null where you may not see the ticket.',
  })
  async dispatchTargets(
    @Arg('ticketId', () => ID, { description: 'The ticket.' }) ticketId: string,
    @Ctx() context: Context,
  ): Promise<DispatchTargetList | null> {
    return dispatchTargetsOf(signedIn(context), ticketId);
  }

  @Access.needs('ticket.register')
  @Query(() => KnownCustomer, {
    nullable: true,
    description:
      'The customer with exactly this number, for whoever registers tickets; null where nobody called from it, or you see tickets of theirs with the number hidden. At most 30 times in 10 minutes; each is on record.',
    // A request that asks for many numbers at once is guessing: nine pass the limit of a request, not thirty.
    complexity: 500,
  })
  async customerByPhone(
    @Arg('phone', () => String, { description: 'The whole number.' }) phone: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KnownCustomer | null> {
    const ctx = signedIn(context);
    const customer = await knownCustomer(ctx, phone);
    return customer && { ...customer, recent: await recentTicketsOf(ctx, info, customer.id) };
  }
}
