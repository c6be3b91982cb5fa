import type { Bilingual } from '../core/bilingual.ts';
import { ZONE } from '../core/clock.ts';
import { declareNotices, type NoticeParams } from '../notifications/kinds.ts';
import type { Notice } from '../notifications/tell.ts';
import type { EventFacts } from './ticket-event.entity.ts';
import type { Ticket } from './ticket.entity.ts';
import type { TicketStep } from './ticket.states.ts';

/** A ticket as far as it decides who is told what. */
export type Told = Pick<
  Ticket,
  | 'id'
  | 'organisationId'
  | 'number'
  | 'originUnitId'
  | 'handlingUnitId'
  | 'handlerId'
  | 'replyAuthorId'
  | 'dueAt'
>;

const format = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
const formats = { zh: format('zh-CN'), en: format('en-GB') };

/** When the answer is due, to be put into a sentence; empty where there is no deadline. */
const due = ({ dueAt }: NoticeParams): Bilingual => {
  if (typeof dueAt !== 'string') return { zh: '', en: '' };
  const moment = new Date(dueAt);
  return { zh: `，期限 ${formats.zh.format(moment)}`, en: `, due ${formats.en.format(moment)}` };
};

declareNotices({
  TICKET_EMERGENCY: {
    topic: 'TICKETS',
    title: ({ number }) => ({
      zh: `紧急工单 ${number} 已登记，请立即关注。`,
      en: `The emergency ticket ${number} was registered; look at it now.`,
    }),
  },
  TICKET_SENT_TO_YOU: {
    topic: 'TICKETS',
    title: (params) => ({
      zh: `工单 ${params['number']} 已派给您${due(params).zh}。`,
      en: `Ticket ${params['number']} was sent to you${due(params).en}.`,
    }),
  },
  TICKET_SENT_TO_UNIT: {
    topic: 'TICKETS',
    title: (params) => ({
      zh: `工单 ${params['number']} 已派到您的部门，待签收${due(params).zh}。`,
      en: `Ticket ${params['number']} was sent to your unit and waits for a signature${due(params).en}.`,
    }),
  },
  TICKET_TO_VERIFY: {
    topic: 'TICKETS',
    title: ({ number }) => ({
      zh: `工单 ${number} 的回复待审核。`,
      en: `The reply to ticket ${number} waits to be verified.`,
    }),
  },
  TICKET_SENT_BACK: {
    topic: 'TICKETS',
    title: ({ number }) => ({
      zh: `工单 ${number} 的回复被退回重办。`,
      en: `The reply to ticket ${number} was sent back.`,
    }),
  },
  TICKET_TO_CALL_BACK: {
    topic: 'TICKETS',
    title: ({ number }) => ({
      zh: `工单 ${number} 已答复，待回访客户。`,
      en: `Ticket ${number} was answered: the customer is to be called back.`,
    }),
  },
  TICKET_UNSATISFIED: {
    topic: 'TICKETS',
    title: ({ number }) => ({
      zh: `工单 ${number} 的客户回访不满意，需要重新处理。`,
      en: `The customer of ticket ${number} is not satisfied: it is to be taken up again.`,
    }),
  },
  TICKET_REOPENED: {
    topic: 'TICKETS',
    title: ({ number }) => ({ zh: `工单 ${number} 已重新打开。`, en: `Ticket ${number} was opened again.` }),
  },
  TICKET_LEFT_BEHIND: {
    topic: 'TICKETS',
    title: (params) => ({
      zh: `工单 ${params['number']} 的处理人已不在岗，已退回部门待签收${due(params).zh}。`,
      en: `The handler of ticket ${params['number']} is gone; it is back at the unit and waits for a signature${due(params).en}.`,
    }),
  },
  TICKET_LEFT_UNSATISFIED: {
    topic: 'TICKETS',
    title: ({ number }) => ({
      zh: `工单 ${number} 的客户不满意，而处理人已不在岗，请安排人继续处理。`,
      en: `The customer of ticket ${number} is not satisfied and its handler is gone: somebody else must take it up.`,
    }),
  },
  TICKET_DUE_SOON: {
    topic: 'TICKETS',
    title: (params) => ({
      zh: `工单 ${params['number']} 即将到期${due(params).zh}。`,
      en: `Ticket ${params['number']} is due soon${due(params).en}.`,
    }),
  },
  TICKET_OVERDUE: {
    topic: 'TICKETS',
    title: (params) => ({
      zh: `工单 ${params['number']} 已超期${due(params).zh}。`,
      en: `Ticket ${params['number']} is overdue${due(params).en}.`,
    }),
  },
});

const about = (ticket: Pick<Told, 'id' | 'organisationId' | 'number'>, kind: string): Notice => ({
  kind,
  organisationId: ticket.organisationId,
  entity: 'Ticket',
  recordId: ticket.id,
  params: { number: ticket.number },
});

const withDue = (ticket: Told, kind: string): Notice => ({
  ...about(ticket, kind),
  params: { number: ticket.number, dueAt: ticket.dueAt?.toISOString() ?? null },
});

/** Whoever may send work back answers for it: the ability that tells a superior from a colleague who verifies. */
const superior = 'ticket.sendBack';

/** Whose the next step is where a ticket lies: its handler, else whoever signs for the unit. */
const atPlace = ({ handlerId, handlingUnitId }: Told): Pick<Notice, 'people' | 'whoMay'> => {
  if (handlerId) return { people: [handlerId] };
  return handlingUnitId ? { whoMay: { ability: 'ticket.sign', unitId: handlingUnitId } } : {};
};

/** Whom an emergency is told at once: the nearest who answers for the place that took it in (F105). */
export const emergencyNotice = (
  ticket: Pick<Told, 'id' | 'organisationId' | 'number' | 'originUnitId'>,
  actorId: string,
): Notice => ({
  ...about(ticket, 'TICKET_EMERGENCY'),
  whoMay: { ability: superior, unitId: ticket.originUnitId },
  except: [actorId],
});

/** Who is told what when a step was taken; `ticket` as it stands afterwards, `facts` those of the event. Pure. */
export const noticesOfStep = (
  step: TicketStep,
  ticket: Told,
  facts: EventFacts,
  actorId: string,
): Notice[] => {
  const except = [actorId];
  switch (step) {
    case 'DISPATCH':
    case 'REROUTE':
      return [
        {
          ...withDue(ticket, ticket.handlerId ? 'TICKET_SENT_TO_YOU' : 'TICKET_SENT_TO_UNIT'),
          ...atPlace(ticket),
          except,
        },
      ];
    case 'REPLY':
      return [
        {
          ...about(ticket, 'TICKET_TO_VERIFY'),
          whoMay: { ability: superior, unitId: ticket.handlingUnitId ?? ticket.originUnitId },
          except,
        },
      ];
    case 'SEND_BACK':
      return [
        { ...about(ticket, 'TICKET_SENT_BACK'), people: [ticket.handlerId, ticket.replyAuthorId], except },
      ];
    case 'APPROVE':
      return facts.unitId
        ? [
            {
              ...about(ticket, 'TICKET_TO_CALL_BACK'),
              whoMay: { ability: 'ticket.callBack', unitId: facts.unitId },
              except,
            },
          ]
        : [];
    case 'CALL_BACK':
      return facts.outcome === 'NOT_SATISFIED'
        ? [{ ...about(ticket, 'TICKET_UNSATISFIED'), people: [ticket.handlerId], except }]
        : [];
    case 'REOPEN':
      return [{ ...about(ticket, 'TICKET_REOPENED'), people: [ticket.handlerId], except }];
    default:
      return [];
  }
};

const keyOf = (name: string, { id, dueAt }: Told): string => `${name}:${id}:${dueAt?.getTime()}`;

/** Who is told that a deadline is near: whose the ticket is, once for each deadline. */
export const dueSoonNotice = (ticket: Told): Notice => ({
  ...withDue(ticket, 'TICKET_DUE_SOON'),
  ...atPlace(ticket),
  key: keyOf('due-soon', ticket),
});

/** Who is told that a deadline has passed: whose the ticket is, and the nearest who answers for the place. */
export const overdueNotices = (ticket: Told): Notice[] => {
  const notice: Notice = { ...withDue(ticket, 'TICKET_OVERDUE'), key: keyOf('overdue', ticket) };
  const unitId = ticket.handlingUnitId ?? ticket.originUnitId;
  return [
    { ...notice, ...atPlace(ticket) },
    { ...notice, whoMay: { ability: superior, unitId } },
  ];
};

/** Who is told that a ticket went back to its unit since its handler is gone: whoever signs there, and who answers for it. */
export const leftBehindNotices = (ticket: Told, now: Date): Notice[] => {
  const key = `left-behind:${ticket.id}:${now.getTime()}`;
  const notice = { ...withDue(ticket, 'TICKET_LEFT_BEHIND'), key };
  const unitId = ticket.handlingUnitId ?? ticket.originUnitId;
  return [
    { ...notice, ...atPlace({ ...ticket, handlerId: null }) },
    { ...notice, whoMay: { ability: superior, unitId } },
  ];
};

/** Who is told that a ticket must be taken up again and its handler is gone: the nearest who answers for the place, once. */
export const leftUnsatisfiedNotice = (ticket: Told & { readonly formerHandlerId: string }): Notice => ({
  ...about(ticket, 'TICKET_LEFT_UNSATISFIED'),
  whoMay: { ability: superior, unitId: ticket.handlingUnitId ?? ticket.originUnitId },
  key: `left-unsatisfied:${ticket.id}:${ticket.formerHandlerId}`,
});
