import { invalid, Refusal } from '../core/refusal.ts';
import { Callback } from './callback.entity.ts';
import { endLeg } from './ticket.dispatching.ts';
import type {
  ApproveReplyInput,
  CloseTicketInput,
  RecordCallbackInput,
  ReopenTicketInput,
  ResumeTicketInput,
  SendBackReplyInput,
  SubmitReplyInput,
} from './ticket.inputs.ts';
import { callbackUnitOf } from './ticket.places.ts';
import { withAlso } from './ticket.rules.ts';
import type { StepAct, StepCall } from './ticket.step.ts';
import { TicketReply } from './ticket-reply.entity.ts';

/** T13: hands in a reply to be verified. */
export const reply: StepAct<SubmitReplyInput> = async ({ tx, ticket, input, now, forPersonId }) => {
  const seq = 1 + (await tx.manager.countBy(TicketReply, { ticketId: ticket.id }));
  const authorId = tx.actor.personId;
  await tx.manager.insert(TicketReply, {
    ticketId: ticket.id,
    seq,
    authorId,
    text: input.text,
    submittedAt: now,
  });
  return {
    changes: {
      replyAuthorId: authorId,
      replyAuthorForId: forPersonId,
      ...(input.validity && { validity: input.validity }),
    },
    facts: { replySeq: seq, validity: input.validity ?? null },
  };
};

/** Writes the verdict on the reply that waits, and answers it. */
const judge = async (
  { tx, ticket, now }: StepCall<unknown>,
  verdict: 'APPROVED' | 'SENT_BACK',
  reason: string | null = null,
): Promise<TicketReply> => {
  const waiting = await tx.manager.findOne(TicketReply, {
    where: { ticketId: ticket.id },
    order: { seq: 'DESC' },
  });
  if (!waiting || waiting.verdict)
    throw new Refusal('INVALID_STATE', { zh: '没有待审核的回复。', en: 'There is no reply to be verified.' });
  const reviewerId = tx.actor.personId;
  await tx.manager.update(TicketReply, { id: waiting.id }, { verdict, reviewerId, reviewedAt: now, reason });
  return waiting;
};

/** T14: sends a reply back to be done again; this, and not rerouting, counts as 重派 (K27, F077). */
export const sendBack: StepAct<SendBackReplyInput> = async (call) => {
  const { seq } = await judge(call, 'SENT_BACK', call.input.reason);
  return {
    changes: { sentBackCount: call.ticket.sentBackCount + 1 },
    reason: call.input.reason,
    facts: { replySeq: seq },
  };
};

/**
 * T15: approves a reply and records that the customer was told. What counts for the figures is when the first approved
 * reply was handed in (K25) and told (K05): a later one never makes a timely answer late. From now on the people who
 * call back have a part in the ticket.
 */
export const approve: StepAct<ApproveReplyInput> = async (call) => {
  const { tx, ticket, now } = call;
  const { seq, submittedAt } = await judge(call, 'APPROVED');
  await endLeg(call);
  const callbackUnitId = await callbackUnitOf(tx, ticket);
  return {
    changes: {
      repliedAt: ticket.repliedAt ?? submittedAt,
      customerRepliedAt: ticket.customerRepliedAt ?? now,
      callbackUnitId,
      unitIds: withAlso(ticket.unitIds, callbackUnitId),
    },
    facts: { replySeq: seq, unitId: callbackUnitId },
  };
};

/**
 * T16: records a call to the customer, answered or not; the sheet decides by its outcome where the ticket goes. The
 * caller has a part in it from now on, so that they may open it again where that is theirs to do (T24).
 */
export const callBack: StepAct<RecordCallbackInput> = async ({ tx, ticket, input, now }) => {
  const { outcome, opinion = null } = input;
  const seq = 1 + (await tx.manager.countBy(Callback, { ticketId: ticket.id }));
  await tx.manager.insert(Callback, {
    ticketId: ticket.id,
    seq,
    callerId: tx.actor.personId,
    at: now,
    outcome,
    opinion,
  });
  const personIds = withAlso(ticket.personIds, tx.actor.personId);
  return {
    changes: { personIds, ...(outcome !== 'UNREACHED' && { satisfaction: outcome, calledBackAt: now }) },
    facts: { callbackSeq: seq, outcome },
  };
};

/**
 * T16, T26: closes a ticket with a judgement and a summary (F073, F103). Both stand in the event too, where they outlive
 * a reopening.
 */
export const close: StepAct<CloseTicketInput> = async ({ ticket, input, now }) => {
  const validity = input.validity ?? ticket.validity;
  if (validity === 'UNVERIFIED')
    throw invalid({
      path: 'input.validity',
      code: 'REQUIRED',
      text: {
        zh: '办结前须判定是否属实：UPHELD 或 NOT_UPHELD',
        en: 'must say UPHELD or NOT_UPHELD before closing',
      },
    });
  const { closingSummary } = input;
  return {
    changes: { validity, closingSummary, closedAt: now },
    reason: closingSummary,
    facts: { validity },
  };
};

/** T29: takes a dissatisfied customer’s ticket up again; it stays dissatisfied until a later call says otherwise. */
export const resume: StepAct<ResumeTicketInput> = async ({ input }) => ({ reason: input.plan });

/** T24: opens a closed ticket again; a new reply and a new call back are needed before it can be closed. */
export const reopen: StepAct<ReopenTicketInput> = async ({ input }) => ({
  changes: { closedAt: null, closingSummary: null, satisfaction: null },
  reason: input.reason,
});
