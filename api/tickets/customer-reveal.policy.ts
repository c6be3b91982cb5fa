import type { Ability } from '../core/abilities.ts';
import type { Policy } from '../core/policy.ts';
import { declareChildren, declareComputed } from '../core/read/declare.ts';
import { declareResource } from '../core/resource.ts';
import { CustomerReveal, type CustomerFact } from './customer-reveal.entity.ts';
import { subjectOfVerb } from './ticket.policy.ts';
import { Ticket } from './ticket.entity.ts';

/** Where each fact lies on a ticket. */
export const factColumns = {
  NAME: 'customerName',
  PHONE: 'customerPhone',
  ID_NUMBER: 'customerIdNumber',
} as const satisfies Record<CustomerFact, keyof Ticket>;

/** The columns from which follows what can be revealed. */
const revealColumns = [
  'organisationId',
  'unitIds',
  'personIds',
  'originUnitId',
  'handlingUnitId',
  'callbackUnitId',
  'registeredById',
  'handlerId',
  'isAnonymous',
  ...Object.values(factColumns),
] as const satisfies readonly (keyof Ticket)[];

type Kept = Pick<Ticket, (typeof revealColumns)[number]>;

/** Who has a reporter shown who wants to stay unknown needs a right of its own (F065, e.2). */
export const revealAbility = ({ isAnonymous }: Kept): Ability =>
  isAnonymous ? 'reporter.reveal' : 'customer.reveal';

/** Whether somebody may have the customer of a ticket shown. */
export const mayReveal = (policy: Policy, ticket: Kept): boolean =>
  policy.can(revealAbility(ticket), subjectOfVerb(revealAbility(ticket), ticket as Ticket));

/** What of a ticket's customer is hidden from somebody who may have it shown; of what was never given nothing. */
const revealableTo = (policy: Policy, ticket: Kept): CustomerFact[] => {
  const isOpen =
    !ticket.isAnonymous &&
    policy.can('customer.identity', subjectOfVerb('customer.identity', ticket as Ticket));
  if (isOpen || !mayReveal(policy, ticket)) return [];
  return (Object.keys(factColumns) as CustomerFact[]).filter((fact) => ticket[factColumns[fact]] !== null);
};

declareResource(CustomerReveal, {
  kind: 'own',
  read: [{ ability: 'audit.read' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: [],
});
declareChildren(Ticket, 'reveals', () => CustomerReveal, { by: 'ticketId', order: [['id', 'ASC']] });
declareComputed(Ticket, 'revealable', {
  needs: revealColumns,
  compute: (ticket, { policy }) => revealableTo(policy, ticket),
});
