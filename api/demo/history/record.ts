import { chooseRow } from '../../core/workflow.ts';
import type { TicketState } from '../../tickets/ticket.states.ts';
import { ticketSheet } from '../../tickets/ticket.workflow.ts';
import type { TicketFacts } from '../../tickets/ticket.workflow.ts';
import type { Story, StoryStep } from './story.ts';
import type { TicketRecord } from './ticket-record.ts';

const addOnce = (list: string[], key: string): void => {
  if (!list.includes(key)) list.push(key);
};

const blankRecord = ({ contactAt, originUnit, registrar }: Story): TicketRecord => ({
  state: 'REGISTERED',
  registeredAt: contactAt,
  isClassified: false,
  handlingUnit: null,
  handler: null,
  callbackUnit: null,
  replyAuthor: null,
  dispatchedAt: null,
  signedAt: null,
  dueAt: null,
  dueReason: null,
  repliedAt: null,
  customerRepliedAt: null,
  validity: 'UNVERIFIED',
  satisfaction: null,
  calledBackAt: null,
  closedAt: null,
  closingSummary: null,
  overdueAt: null,
  sentBackCount: 0,
  revision: 0,
  units: [originUnit],
  people: [registrar],
  legs: [],
  replies: [],
  callbacks: [],
  events: [],
});

/** The row of the ticket sheet for a step, and the state after it; a step that the sheet does not allow is an error. */
const rowFor = (record: TicketRecord, step: StoryStep): { row: string; to: TicketState } => {
  if (step.step === 'REGISTER') return { row: 'T1', to: 'REGISTERED' };
  if (step.step === 'OVERDUE') return { row: 'T21', to: record.state };
  const facts: TicketFacts = {
    organisationId: '',
    state: record.state,
    originUnitId: '',
    handlingUnitId: record.handlingUnit,
    handlerId: record.handler,
    registeredById: '',
    replyAuthorId: record.replyAuthor,
    replyAuthorForId: null,
    satisfaction: record.satisfaction,
    unitIds: [],
    personIds: [],
    actorIds: [step.by],
    ...(step.step === 'CALL_BACK' ? { outcome: step.outcome } : {}),
  };
  const choice = chooseRow(ticketSheet, record.state, step.step, facts);
  if (!('row' in choice))
    throw new Error(`${step.step} cannot follow ${record.state}. ${choice.why?.en ?? ''}`);
  return { row: choice.row.id, to: choice.row.to ?? record.state };
};

/** What one step changes beside the state. */
const apply = (record: TicketRecord, step: StoryStep, callbackUnit: string): void => {
  const { legs, replies } = record;
  const leg = legs.at(-1);
  const reply = replies.at(-1);
  switch (step.step) {
    case 'REGISTER':
      record.registeredAt = step.at;
      return;
    case 'CLASSIFY':
      record.isClassified = true;
      return;
    case 'DISPATCH':
    case 'REROUTE':
      if (leg) leg.endedAt = step.at;
      legs.push({
        unit: step.unit,
        person: step.person,
        by: step.by,
        at: step.at,
        dueAt: step.dueAt,
        reason: step.step === 'REROUTE' ? step.reason : null,
        signedBy: null,
        signedAt: null,
        endedAt: null,
        overdueAt: null,
      });
      if (step.step === 'DISPATCH')
        Object.assign(record, { dispatchedAt: step.at, dueAt: step.dueAt, dueReason: step.reason });
      Object.assign(record, { handlingUnit: step.unit, handler: step.person, signedAt: null });
      addOnce(record.units, step.unit);
      if (step.person) addOnce(record.people, step.person);
      return;
    case 'OVERDUE':
      record.overdueAt = step.at;
      if (leg) leg.overdueAt = step.at;
      return;
    case 'SIGN':
      if (leg) Object.assign(leg, { signedBy: step.by, signedAt: step.at });
      Object.assign(record, { handler: step.by, signedAt: step.at });
      addOnce(record.people, step.by);
      return;
    case 'START':
      return;
    case 'REPLY':
      replies.push({
        author: step.by,
        text: step.text,
        at: step.at,
        verdict: null,
        reviewer: null,
        reviewedAt: null,
        reason: null,
      });
      record.replyAuthor = step.by;
      record.validity = step.validity;
      return;
    case 'SEND_BACK':
      if (reply)
        Object.assign(reply, {
          verdict: 'SENT_BACK',
          reviewer: step.by,
          reviewedAt: step.at,
          reason: step.reason,
        });
      record.sentBackCount += 1;
      return;
    case 'APPROVE':
      if (reply) Object.assign(reply, { verdict: 'APPROVED', reviewer: step.by, reviewedAt: step.at });
      if (leg) leg.endedAt ??= step.at;
      record.repliedAt ??= reply?.at ?? step.at;
      record.customerRepliedAt ??= step.at;
      record.callbackUnit = callbackUnit;
      addOnce(record.units, callbackUnit);
      return;
    case 'CALL_BACK':
      record.callbacks.push({ caller: step.by, at: step.at, outcome: step.outcome, opinion: step.opinion });
      addOnce(record.people, step.by);
      if (step.outcome === 'UNREACHED') return;
      Object.assign(record, { satisfaction: step.outcome, calledBackAt: step.at });
      return;
    case 'CLOSE':
      Object.assign(record, { closedAt: step.at, closingSummary: step.summary });
      return;
    case 'RESUME':
    case 'REOPEN':
      if (step.step === 'REOPEN')
        Object.assign(record, { closedAt: null, closingSummary: null, satisfaction: null });
  }
};

/** The words that a step leaves in its event: why, what next, or what came of it. */
const reasonOf = (step: StoryStep): string | null => {
  if (step.step === 'CLOSE') return step.summary;
  return step.step === 'SEND_BACK' ||
    step.step === 'REROUTE' ||
    step.step === 'RESUME' ||
    step.step === 'REOPEN'
    ? step.reason
    : null;
};

/** Plays a story through the ticket sheet. Throws where the story takes a step that the sheet forbids. */
export const recordOf = (story: Story, callbackUnit: string): TicketRecord => {
  const record = blankRecord(story);
  for (const step of story.steps) {
    const from = step.step === 'REGISTER' ? null : record.state;
    const { row, to } = rowFor(record, step);
    apply(record, step, callbackUnit);
    record.state = to;
    // The system's own record does not count as a change of what people edit.
    if (step.step !== 'OVERDUE') record.revision += 1;
    record.events.push({
      row,
      step: step.step,
      from,
      to,
      by: step.step === 'OVERDUE' ? null : step.by,
      at: step.at,
      reason: reasonOf(step),
    });
  }
  return record;
};
