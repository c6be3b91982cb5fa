import { connectionField } from '../core/read/connection-field.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { ticketConditions, TicketFilter, ticketOrder, TicketSort } from './ticket.filter.ts';
import { Ticket } from './ticket.entity.ts';

const filter = { type: TicketFilter, conditions: ticketConditions };
const sort = { type: TicketSort, orders: ticketOrder, usual: 'REGISTERED_DESC' } as const;

/** The tickets that other records get from this room, page by page. */
export const ticketsOfOthers = [
  connectionField(OrgUnit, 'tickets', Ticket, {
    description: 'The tickets that the unit itself handles, as far as you may see them.',
    by: 'handlingUnitId',
    filter,
    sort,
  }),
  connectionField(Person, 'tickets', Ticket, {
    description: 'The tickets not closed for which the person answers now, as far as you may see them.',
    by: 'handlerId',
    where: (alias) => `${alias}.closed_at is null`,
    filter,
    sort,
  }),
] as const;
