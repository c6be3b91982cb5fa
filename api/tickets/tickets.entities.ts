import { Callback } from './callback.entity.ts';
import { Category } from './category.entity.ts';
import { Customer } from './customer.entity.ts';
import { CustomerReveal } from './customer-reveal.entity.ts';
import { DispatchLeg } from './dispatch-leg.entity.ts';
import { OverdueRecord } from './overdue-record.entity.ts';
import { TicketEvent } from './ticket-event.entity.ts';
import { TicketReply } from './ticket-reply.entity.ts';
import { Ticket } from './ticket.entity.ts';

/** Every table of this room. */
export const ticketEntities = [
  Category,
  Customer,
  Ticket,
  DispatchLeg,
  TicketReply,
  Callback,
  TicketEvent,
  OverdueRecord,
  CustomerReveal,
] as const;
