import { declareRecordKind } from '../core/record-kind.ts';
import { declareChildren, declareComputed } from '../core/read/declare.ts';
import { declareResource, subjectFor, type Bar, type OwnResource } from '../core/resource.ts';
import type { Ability } from '../core/abilities.ts';
import type { Actor } from '../core/actor.ts';
import type { Policy } from '../core/policy.ts';
import { countedAs } from '../core/separation.ts';
import type { Subject } from '../core/subject.ts';
import { barsOf, rowsFrom } from '../core/workflow.ts';
import { Callback } from './callback.entity.ts';
import { Category } from './category.entity.ts';
import { Customer } from './customer.entity.ts';
import { DispatchLeg } from './dispatch-leg.entity.ts';
import { OverdueRecord } from './overdue-record.entity.ts';
import { TicketEvent } from './ticket-event.entity.ts';
import { TicketReply } from './ticket-reply.entity.ts';
import { Ticket } from './ticket.entity.ts';
import { identityBars } from './identity.rules.ts';
import { pieceOf } from './ticket-number.rules.ts';
import { ticketPartsFor } from './ticket.parts.ts';
import { defaultDeadline, isLate, reasonIn } from './ticket.rules.ts';
import type { TicketState, TicketStep } from './ticket.states.ts';
import {
  stepColumns,
  ticketSheet,
  type TicketColumns,
  type TicketFacts,
  type TicketRow,
} from './ticket.workflow.ts';

/** What is said of what a place does to a ticket while it lies with none. */
const notDispatched: Bar = {
  kind: 'STATE',
  text: {
    zh: '工单还没有派到处理部门；派单以后，由派到的部门签收和处理',
    en: 'The ticket has not been dispatched to a place yet; once it is, that place signs for it and handles it',
  },
};

const ticketResource: OwnResource<Ticket> = {
  kind: 'own',
  read: [{ ability: 'ticket.read' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['personIds'],
  parties: {
    units: { table: 'ticket_unit', party: 'unit_id' },
    people: { table: 'ticket_person', party: 'person_id' },
    record: 'ticket_id',
    holds: ['registeredAt', 'dueAt'],
  },
  masks: {
    customerName: { ability: 'customer.identity', partial: 'name', exceptWhere: 'isAnonymous' },
    customerPhone: { ability: 'customer.identity', partial: 'phone', exceptWhere: 'isAnonymous' },
    customerIdNumber: { ability: 'customer.identity', partial: 'idNumber', exceptWhere: 'isAnonymous' },
  },
  partsFor: ticketPartsFor,
  placedBy: 'ticket.dispatch',
  bars: (ability, ticket, actor, { step }) => {
    const bySheet = barsOf<TicketState, TicketStep, TicketFacts>(ticketSheet, {
      ability,
      step: step as TicketStep | undefined,
      state: ticket.state,
      facts: { ...ticket, actorIds: countedAs(actor) },
    });
    const isEarly = bySheet.length > 0 && subjectOfVerb(ability, ticket).lacksParts;
    return [...identityBars(ability, ticket.isAnonymous), ...(isEarly ? [notDispatched] : bySheet)];
  },
};

/** What a verb on a ticket is about, whoever asks. */
export const subjectOfVerb = (ability: Ability, ticket: TicketColumns): Subject =>
  subjectFor(ticketResource, ability, ticket as Ticket);

/** Whether a person may take a row of the sheet, as far as rights go: the ability reaches, and nobody else must. */
export const mayTake = (policy: Policy, row: TicketRow, facts: TicketFacts): boolean =>
  !row.notBy?.(facts) && policy.can(row.ability, subjectOfVerb(row.ability, facts));

/** The steps that a person may take on a ticket now, in the order of the sheet. */
export const stepsOpenTo = (policy: Policy, ticket: TicketColumns): TicketStep[] => {
  const facts: TicketFacts = { ...ticket, actorIds: countedAs(policy.actor) };
  const rows = rowsFrom(ticketSheet, ticket.state) as readonly TicketRow[];
  const open = rows.filter((row) => !row.unless?.(facts) && mayTake(policy, row, facts));
  return [...new Set(open.map(({ step }) => step))];
};

/** Whether a person has the right to one of these steps on a ticket, in whatever state it stands. */
export const reachesStep = (policy: Policy, steps: readonly TicketStep[], ticket: TicketColumns): boolean =>
  ticketSheet.some(
    (row) =>
      steps.includes(row.step) && mayTake(policy, row, { ...ticket, actorIds: countedAs(policy.actor) }),
  );

declareResource(Ticket, ticketResource);
declareResource(Category, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: [],
});
declareResource(Customer, { kind: 'own', read: [], organisation: 'organisationId', units: [], people: [] });
for (const part of [DispatchLeg, TicketReply, Callback, TicketEvent, OverdueRecord] as const)
  declareResource<DispatchLeg | TicketReply | Callback | TicketEvent | OverdueRecord>(part, {
    kind: 'part',
    parent: () => Ticket,
    by: 'ticketId',
  });

declareChildren(Ticket, 'legs', () => DispatchLeg, { by: 'ticketId', order: [['seq', 'ASC']] });
declareChildren(Ticket, 'replies', () => TicketReply, { by: 'ticketId', order: [['seq', 'ASC']] });
declareChildren(Ticket, 'callbacks', () => Callback, { by: 'ticketId', order: [['seq', 'ASC']] });
declareChildren(Ticket, 'events', () => TicketEvent, { by: 'ticketId', order: [['id', 'ASC']] });
declareComputed(Ticket, 'steps', {
  needs: stepColumns,
  compute: (ticket, { policy }) => stepsOpenTo(policy, ticket),
});
/** Those in whose name somebody handles tickets, by id, with their names: the holders of posts for whom they stand in. */
export const handlesFor = ({ grants }: Pick<Actor, 'grants'>): ReadonlyMap<string, string> =>
  new Map(
    grants.flatMap(({ ability, standsInFor }) =>
      ability === 'ticket.handle' && standsInFor ? [[standsInFor.personId, standsInFor.personName]] : [],
    ),
  );

declareComputed(Ticket, 'standsInFor', {
  needs: ['handlerId'],
  compute: ({ handlerId }, { policy }) =>
    (handlerId && handlesFor(policy.whose.actor).get(handlerId)) ?? null,
});
declareComputed(Ticket, 'isOverdue', {
  needs: ['state', 'dueAt', 'repliedAt'],
  compute: (ticket, { now }) => isLate(ticket, now),
});
declareComputed(Ticket, 'proposedDueAt', {
  needs: ['state', 'priority'],
  compute: ({ state, priority }, { now }) =>
    state === 'CLASSIFIED' && priority ? defaultDeadline(priority, now).dueAt : null,
});
declareComputed(Ticket, 'dueReason', {
  needs: ['dueReason'],
  compute: ({ dueReason }, { locale }) => reasonIn(dueReason, locale),
});

declareRecordKind(
  Ticket,
  { zh: '工单', en: 'ticket' },
  {
    number: { column: 'number', read: (typed) => pieceOf(typed)?.whole ?? typed },
    parts: [
      { column: 'originUnitId', of: 'unit', what: { zh: '受理部门', en: 'Unit of origin' } },
      { column: 'registeredById', of: 'person', what: { zh: '登记人', en: 'Registered by' } },
      { column: 'handlingUnitId', of: 'unit', what: { zh: '处理部门', en: 'Handling unit' } },
      { column: 'handlerId', of: 'person', what: { zh: '承办人', en: 'Handler' } },
      { column: 'callbackUnitId', of: 'unit', what: { zh: '回访部门', en: 'Unit that calls back' } },
      { column: 'unitIds', of: 'unit', what: { zh: '经手过的部门', en: 'Unit that had it before' } },
      { column: 'personIds', of: 'person', what: { zh: '经手过的人', en: 'Person who had it before' } },
    ],
  },
);
