import { abilities } from '../core/abilities.ts';
import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { loadSeen } from '../core/load-seen.ts';
import { Refusal } from '../core/refusal.ts';
import { checkRevision } from '../core/revision.ts';
import { countedAs } from '../core/separation.ts';
import { chooseRow } from '../core/workflow.ts';
import { tell } from '../notifications/tell.ts';
import type { TicketStepInput } from './ticket.inputs.ts';
import { noticesOfStep } from './ticket.notices.ts';
import { mayTake, stepsOpenTo, subjectOfVerb } from './ticket.policy.ts';
import { closingGaps } from './ticket.rules.ts';
import { TicketEvent, type EventFacts } from './ticket-event.entity.ts';
import { Ticket } from './ticket.entity.ts';
import type { CallbackOutcome } from './ticket.enums.ts';
import type { TicketStep } from './ticket.states.ts';
import { ticketSheet, type TicketFacts, type TicketRow } from './ticket.workflow.ts';

/** What a step finds: the ticket, locked, and the row of the sheet that is being taken, at which moment. */
export interface StepCall<Input> {
  readonly tx: Transacted;
  readonly ticket: Ticket;
  readonly input: Input;
  readonly now: Date;
  /** In whose name whoever takes it stands in; null where it is in their own. */
  readonly forPersonId: string | null;
}

/** What a step does beside moving the state: columns to change, the reason given and facts for the event. */
export interface StepEffect {
  readonly changes?: Partial<Ticket>;
  readonly reason?: string | null;
  /** Facts for later readers of the event; never names or numbers of customers. */
  readonly facts?: EventFacts;
}

/** Does the work of a step that may be taken: checks its input, writes its parts, says what changes. */
export type StepAct<Input> = (call: StepCall<Input>) => Promise<StepEffect>;

const cannot = (
  tx: Transacted,
  ticket: Ticket,
  step: TicketStep,
  why: { zh: string; en: string } | null,
): Refusal =>
  new Refusal(
    'INVALID_STATE',
    why ?? { zh: '工单当前的状态不允许这一步。', en: 'The ticket does not allow this step where it stands.' },
    {
      facts: {
        state: ticket.state,
        possible: stepsOpenTo(tx.policy, ticket),
        ...(step === 'CLOSE' && { missing: closingGaps(ticket).map(({ code }) => code) }),
      },
    },
  );

/** Finds the row that a step takes. The order of refusals is fixed: state first, then right. */
const rowFor = (tx: Transacted, ticket: Ticket, step: TicketStep, outcome?: CallbackOutcome): TicketRow => {
  const facts: TicketFacts = { ...ticket, actorIds: countedAs(tx.actor), ...(outcome && { outcome }) };
  const choice = chooseRow(ticketSheet, ticket.state, step, facts);
  if ('why' in choice && choice.kind !== 'SEPARATION') throw cannot(tx, ticket, step, choice.why);
  const row = ('row' in choice ? choice.row : choice.barred) as TicketRow;
  if ('row' in choice && mayTake(tx.policy, row, facts)) return row;
  const { zh, en } = abilities[row.ability];
  throw new Refusal(
    'FORBIDDEN',
    ('why' in choice && choice.why) || {
      zh: `您不能对这张工单“${zh}”。`,
      en: `This is not yours to do on this ticket: ${en}.`,
    },
    { facts: { ability: row.ability } },
  );
};

/** The columns of `changes` as they were before, so that the audit shows both sides. */
const before = (ticket: Ticket, changes: Partial<Ticket>): Partial<Ticket> =>
  Object.fromEntries(Object.keys(changes).map((name) => [name, ticket[name as keyof Ticket]]));

/**
 * Takes one step of the sheet on a ticket, within a command: load what may be seen and lock it, check revision, state
 * and right, let `act` do its part, then move the state and write event and audit. Answers the ticket's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE or FORBIDDEN, in this order, and what `act` refuses.
 */
export const takeStep = async <Input extends TicketStepInput>(
  tx: Transacted,
  { name, step, input }: { name: string; step: TicketStep; input: Input & { outcome?: CallbackOutcome } },
  act: StepAct<Input>,
): Promise<string> => {
  const ticket = await loadSeen(tx, Ticket, input.ticketId, {
    what: { zh: '工单', en: 'ticket' },
    path: 'input.ticketId',
  });
  if (typeof input.revision === 'number')
    await checkRevision(tx, Ticket, ticket, input.revision, { state: { zh: '状态', en: 'state' } });
  const row = rowFor(tx, ticket, step, input.outcome);
  const now = tx.clock.now();
  const { assignmentId, forPersonId } = tx.policy.actingAs(row.ability, subjectOfVerb(row.ability, ticket));
  const { changes = {}, reason = null, facts = {} } = await act({ tx, ticket, input, now, forPersonId });
  const state = row.to ?? ticket.state;
  const changed: Partial<Ticket> = { ...changes, state };
  await tx.manager.update(Ticket, { id: ticket.id }, { ...changed, revision: ticket.revision + 1 });
  await tx.manager.insert(TicketEvent, {
    ticketId: ticket.id,
    sheetRow: row.id,
    step,
    fromState: ticket.state,
    toState: state,
    actorId: tx.actor.personId,
    assignmentId,
    forPersonId,
    at: now,
    reason,
    ...facts,
  });
  await audit(tx, {
    action: name,
    entity: 'Ticket',
    entityId: ticket.id,
    organisationId: ticket.organisationId,
    assignmentId,
    before: before(ticket, changed),
    after: changed,
  });
  const notices = noticesOfStep(step, { ...ticket, ...changed }, facts, tx.actor.personId);
  await tell(tx.manager, notices, now);
  return ticket.id;
};
