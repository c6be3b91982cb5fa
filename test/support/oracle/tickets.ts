import type { DataSource } from 'typeorm';
import type { Subject } from '../../../api/core/subject.ts';
import { Callback } from '../../../api/tickets/callback.entity.ts';
import { Category } from '../../../api/tickets/category.entity.ts';
import { CustomerReveal } from '../../../api/tickets/customer-reveal.entity.ts';
import { DispatchLeg } from '../../../api/tickets/dispatch-leg.entity.ts';
import { TicketEvent } from '../../../api/tickets/ticket-event.entity.ts';
import { TicketReply } from '../../../api/tickets/ticket-reply.entity.ts';
import { Ticket } from '../../../api/tickets/ticket.entity.ts';
import { ownOf, partOf, person, unless } from './ground.ts';
import { byProperties, type OracleModel, type RawRow, type Viewing } from './oracle.ts';
import { isLate } from './pages.ts';

const named = (row: RawRow, ...columns: readonly string[]): string[] =>
  columns.map((column) => row[column]).filter((id) => id !== null) as string[];

/** Who has to do with the customer of a ticket now: where it came in, where it lies, and who calls back. */
const customerSubject = (row: RawRow): Subject => ({
  organisationId: String(row['organisationId']),
  units: named(row, 'originUnitId', 'handlingUnitId', 'callbackUnitId'),
  people: named(row, 'registeredById', 'handlerId'),
  positions: [],
});

/** A value of a customer as others see it, and everybody where the reporter wants to stay unknown. */
const hidden = (hide: (value: string) => string) => {
  const mask = unless('customer.identity', customerSubject, hide);
  return (value: unknown, row: RawRow, viewing: Viewing): unknown =>
    row['isAnonymous'] === true && value !== null ? hide(String(value)) : mask(value, row, viewing);
};

/** Tickets with all that happened to them, as their rules say it in words. */
export const ticketModel = async (db: DataSource): Promise<OracleModel> => {
  const tickets = await ownOf(db, Ticket);
  return {
    Category: { ...(await ownOf(db, Category)), one: { parent: { type: 'Category', by: 'parentId' } } },
    Ticket: {
      ...tickets,
      masks: {
        customerName: hidden((name) => `${name.slice(0, 1)}**`),
        customerPhone: hidden((phone) =>
          phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`,
        ),
        customerIdNumber: hidden((number) =>
          number.length < 18 ? '*'.repeat(number.length) : `${number.slice(0, 6)}********${number.slice(-4)}`,
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
        reveals: { type: 'CustomerReveal', by: 'ticketId', order: byProperties(['id', 'ASC']) },
      },
      computed: { isOverdue: isLate },
    },
    CustomerReveal: {
      ...(await ownOf(db, CustomerReveal)),
      one: { person: person('personId'), assignment: { type: 'Assignment', by: 'assignmentId' } },
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
