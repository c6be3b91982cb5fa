import type { DataSource } from 'typeorm';
import type { Subject } from '../../../api/core/subject.ts';
import { Callback } from '../../../api/tickets/callback.entity.ts';
import { Category } from '../../../api/tickets/category.entity.ts';
import { DispatchLeg } from '../../../api/tickets/dispatch-leg.entity.ts';
import { TicketEvent } from '../../../api/tickets/ticket-event.entity.ts';
import { TicketReply } from '../../../api/tickets/ticket-reply.entity.ts';
import { Ticket } from '../../../api/tickets/ticket.entity.ts';
import { ownOf, partOf, person, unless } from './ground.ts';
import { byProperties, type OracleModel, type RawRow } from './oracle.ts';
import { isLate } from './pages.ts';

const ticketSubject = (row: RawRow): Subject => ({
  organisationId: String(row['organisationId']),
  units: row['unitIds'] as string[],
  people: row['personIds'] as string[],
  positions: [],
});

/** Tickets with all that happened to them, as their rules say it in words. */
export const ticketModel = async (db: DataSource): Promise<OracleModel> => {
  const tickets = await ownOf(db, Ticket);
  return {
    Category: { ...(await ownOf(db, Category)), one: { parent: { type: 'Category', by: 'parentId' } } },
    Ticket: {
      ...tickets,
      masks: {
        customerName: unless('customer.identity', ticketSubject, (name) => `${name.slice(0, 1)}**`),
        customerPhone: unless('customer.identity', ticketSubject, (phone) =>
          phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`,
        ),
      },
      one: {
        category: { type: 'Category', by: 'categoryId' },
        repeatOf: { type: 'Ticket', by: 'repeatOfId' },
        originUnit: { type: 'OrgUnit', by: 'originUnitId' },
        handlingUnit: { type: 'OrgUnit', by: 'handlingUnitId' },
        handler: person('handlerId'),
        registeredBy: person('registeredById'),
      },
      many: {
        legs: { type: 'DispatchLeg', by: 'ticketId', order: byProperties(['seq', 'ASC']) },
        replies: { type: 'TicketReply', by: 'ticketId', order: byProperties(['seq', 'ASC']) },
        callbacks: { type: 'Callback', by: 'ticketId', order: byProperties(['seq', 'ASC']) },
        events: { type: 'TicketEvent', by: 'ticketId', order: byProperties(['id', 'ASC']) },
      },
      computed: { isOverdue: isLate },
    },
    DispatchLeg: {
      ...(await partOf(db, DispatchLeg, tickets, 'ticketId')),
      one: {
        unit: { type: 'OrgUnit', by: 'unitId' },
        person: person('personId'),
        dispatchedBy: person('dispatchedById'),
        signedBy: person('signedById'),
      },
    },
    TicketReply: {
      ...(await partOf(db, TicketReply, tickets, 'ticketId')),
      one: { author: person('authorId'), reviewer: person('reviewerId') },
    },
    Callback: { ...(await partOf(db, Callback, tickets, 'ticketId')), one: { caller: person('callerId') } },
    TicketEvent: {
      ...(await partOf(db, TicketEvent, tickets, 'ticketId')),
      one: {
        actor: person('actorId'),
        assignment: { type: 'Assignment', by: 'assignmentId' },
        category: { type: 'Category', by: 'categoryId' },
        formerCategory: { type: 'Category', by: 'formerCategoryId' },
        unit: { type: 'OrgUnit', by: 'unitId' },
        formerUnit: { type: 'OrgUnit', by: 'formerUnitId' },
        person: person('personId'),
        formerPerson: person('formerPersonId'),
      },
    },
  };
};
