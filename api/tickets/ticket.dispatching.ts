import { invalid, notFound } from '../core/refusal.ts';
import { DispatchLeg } from './dispatch-leg.entity.ts';
import type { EventFacts } from './ticket-event.entity.ts';
import type {
  ClassifyTicketInput,
  DispatchTicketInput,
  RerouteTicketInput,
  SignTicketInput,
  StartTicketInput,
} from './ticket.inputs.ts';
import { checkCertified, checkTarget, type Target } from './ticket.places.ts';
import { defaultDeadline, priorityFor, setAtDispatch, withAlso, type Deadline } from './ticket.rules.ts';
import type { StepAct, StepCall } from './ticket.step.ts';
import type { Ticket } from './ticket.entity.ts';

const YEAR_MS = 366 * 86_400_000;

/** T5: gives a ticket its class and grade; the priority follows from the severity unless it is given (F072). */
export const classify: StepAct<ClassifyTicketInput> = async ({ tx, ticket, input }) => {
  const { categoryId, severity, priority } = input;
  const known = (await tx.manager.query('SELECT FROM category WHERE id = $1 AND organisation_id = $2', [
    categoryId,
    ticket.organisationId,
  ])) as unknown[];
  if (known.length === 0) throw notFound({ zh: '分类', en: 'category' }, 'input.categoryId');
  const grade = { categoryId, severity, priority: priority ?? priorityFor(severity, ticket.isEmergency) };
  return {
    changes: grade,
    facts: {
      ...grade,
      formerCategoryId: ticket.categoryId,
      formerSeverity: ticket.severity,
      formerPriority: ticket.priority,
    },
  };
};

const deadlineOf = ({ ticket, input, now }: StepCall<DispatchTicketInput>): Deadline => {
  const { dueAt } = input;
  if (!dueAt) return defaultDeadline(ticket.priority ?? 'NORMAL', now);
  if (dueAt <= now)
    throw invalid({
      path: 'input.dueAt',
      code: 'PAST',
      text: { zh: '办理期限必须晚于现在', en: 'must lie in the future' },
    });
  if (dueAt.getTime() > now.getTime() + YEAR_MS)
    throw invalid({
      path: 'input.dueAt',
      code: 'TOO_LARGE',
      text: { zh: '办理期限最长一年', en: 'must lie within a year' },
    });
  return { dueAt, reason: setAtDispatch };
};

/** Begins a leg and answers what it changes of the ticket and tells of itself. The caller has ended the leg before. */
const beginLeg = async (
  { tx, ticket, now }: StepCall<unknown>,
  { unitId, personId = null }: Target,
  { dueAt, reason = null }: { dueAt: Date; reason?: string | null },
): Promise<{ changes: Partial<Ticket>; facts: EventFacts }> => {
  const seq = 1 + (await tx.manager.countBy(DispatchLeg, { ticketId: ticket.id }));
  await tx.manager.insert(DispatchLeg, {
    ticketId: ticket.id,
    seq,
    unitId,
    personId,
    dispatchedById: tx.actor.personId,
    dispatchedAt: now,
    dueAt,
    reason,
  });
  return {
    changes: {
      handlingUnitId: unitId,
      handlerId: personId,
      signedAt: null,
      unitIds: withAlso(ticket.unitIds, unitId),
      personIds: withAlso(ticket.personIds, personId),
    },
    facts: { legSeq: seq, unitId, personId, dueAt },
  };
};

/** T6: sends a ticket to its first place; a deadline is always set (F074). */
export const dispatch: StepAct<DispatchTicketInput> = async (call) => {
  const { tx, ticket, input, now } = call;
  await checkTarget(tx, ticket, input);
  const { dueAt, reason } = deadlineOf(call);
  const { changes, facts } = await beginLeg(call, input, { dueAt });
  return {
    changes: { ...changes, dispatchedAt: now, dueAt, originalDueAt: dueAt, dueReason: reason.zh },
    facts,
  };
};

/** Ends the leg that is open, if one is. */
export const endLeg = async ({ tx, ticket, now }: StepCall<unknown>): Promise<void> => {
  await tx.manager.query('UPDATE dispatch_leg SET ended_at = $2 WHERE ticket_id = $1 AND ended_at IS NULL', [
    ticket.id,
    now,
  ]);
};

/** T9: sends a ticket to another place. Its clock runs on, and it does not count as sent back (F077). */
export const reroute: StepAct<RerouteTicketInput> = async (call) => {
  const { tx, ticket, input, now } = call;
  const { unitId, personId = null, reason } = input;
  if (unitId === ticket.handlingUnitId && personId === ticket.handlerId)
    throw invalid({
      path: 'input.unitId',
      code: 'SAME',
      text: { zh: '新去处与现在相同', en: 'is where the ticket is already' },
    });
  await checkTarget(tx, ticket, input);
  await endLeg(call);
  const { changes, facts } = await beginLeg(call, input, { dueAt: ticket.dueAt ?? now, reason });
  return {
    changes,
    reason,
    facts: { ...facts, formerUnitId: ticket.handlingUnitId, formerPersonId: ticket.handlerId },
  };
};

/** T7: takes over a ticket that was sent here; from now on one person answers for it (F076). */
export const sign: StepAct<SignTicketInput> = async ({ tx, ticket, now }) => {
  const { personId } = tx.actor;
  if (ticket.handlingUnitId)
    await checkCertified(tx, ticket, { unitId: ticket.handlingUnitId, personId, path: 'input.id' });
  await tx.manager.query(
    'UPDATE dispatch_leg SET signed_by_id = $2, signed_at = $3 WHERE ticket_id = $1 AND ended_at IS NULL',
    [ticket.id, personId, now],
  );
  return { changes: { handlerId: personId, signedAt: now, personIds: withAlso(ticket.personIds, personId) } };
};

/** T8: begins to verify and handle. */
export const start: StepAct<StartTicketInput> = async () => ({});
