import './ticket.audited.ts';
import './left-behind.ts';
import './ticket.searched.ts';
import { CustomerRevealResolver } from './customer-reveal.resolver.ts';
import { ticketsOfOthers } from './tickets-of.resolvers.ts';
import { TicketLookupsResolver } from './ticket-lookups.resolver.ts';
import { TicketStepsResolver } from './ticket-steps.resolver.ts';
import { TicketResolver } from './ticket.resolver.ts';

/** What this room adds to the schema. */
export const ticketResolvers = [
  TicketResolver,
  TicketStepsResolver,
  TicketLookupsResolver,
  CustomerRevealResolver,
  ...ticketsOfOthers,
] as const;
