import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../core/page.ts';
import { loaded } from '../core/read/loaded.ts';
import { readList, readOne, readPage } from '../core/read/read.ts';
import { Callback } from './callback.entity.ts';
import { DispatchLeg } from './dispatch-leg.entity.ts';
import { TicketEvent } from './ticket-event.entity.ts';
import { ticketConditions, TicketFilter, ticketOrder, TicketSort } from './ticket.filter.ts';
import { TicketReply } from './ticket-reply.entity.ts';
import { Ticket } from './ticket.entity.ts';

/** A ticket with what the read path adds where it is asked for. */
type Loaded = Ticket & {
  readonly legs: DispatchLeg[];
  readonly replies: TicketReply[];
  readonly callbacks: Callback[];
  readonly events: TicketEvent[];
};

// Made before the schema is built: its type must be known by then.
const TicketConnection = connectionOf(Ticket);

/** What can be asked about tickets. */
@Resolver(() => Ticket)
export class TicketResolver {
  @Access.seen(Ticket)
  @Query(() => TicketConnection, { description: 'Tickets that you may see and that meet the filter.' })
  async tickets(
    @Arg('filter', () => TicketFilter, { nullable: true, description: 'Which tickets; left out for all.' })
    filter: TicketFilter | null,
    @Arg('sort', () => TicketSort, {
      nullable: true,
      defaultValue: 'REGISTERED_DESC',
      description: 'In which order.',
    })
    sort: TicketSort | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Ticket>> {
    const ctx = signedIn(context);
    return readPage(ctx, Ticket, info, {
      where: ticketConditions(ctx, filter ?? {}),
      order: ticketOrder[sort ?? 'REGISTERED_DESC'],
      first,
      after,
    });
  }

  @Access.seen(Ticket, 'id')
  @Query(() => Ticket, {
    nullable: true,
    description: 'A ticket; null where there is none or you may not see it.',
  })
  async ticket(
    @Arg('id', () => ID, { description: 'The ticket’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ticket | null> {
    return readOne(signedIn(context), Ticket, info, id);
  }

  @Access.seen(Ticket, 'number')
  @Query(() => Ticket, {
    nullable: true,
    description: 'A ticket by its number; null where there is none or you may not see it.',
  })
  async ticketByNumber(
    @Arg('number', () => String, { description: 'The number told to the customer, such as 20260302-000123.' })
    number: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ticket | null> {
    const found = await readList(signedIn(context), Ticket, info, {
      where: (alias, params) => `${alias}.number = ${params.add(number.trim())}`,
      order: [['number', 'ASC']],
      limit: 1,
    });
    return found[0] ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of its handler, where you stand in for them and go on with it; else null.',
  })
  standsInFor(@Root() ticket: Ticket): string | null {
    return loaded(ticket, 'standsInFor');
  }

  @FieldResolver(() => [DispatchLeg], { description: 'Where it was sent, first to last.' })
  legs(@Root() { legs }: Loaded): DispatchLeg[] {
    return legs;
  }

  @FieldResolver(() => [TicketReply], { description: 'The replies handed in, first to last.' })
  replies(@Root() { replies }: Loaded): TicketReply[] {
    return replies;
  }

  @FieldResolver(() => [Callback], { description: 'The calls to the customer, first to last.' })
  callbacks(@Root() { callbacks }: Loaded): Callback[] {
    return callbacks;
  }

  @FieldResolver(() => [TicketEvent], { description: 'Every step that was taken, first to last.' })
  events(@Root() { events }: Loaded): TicketEvent[] {
    return events;
  }
}
