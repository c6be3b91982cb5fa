import { registerEnumType } from 'type-graphql';
import { enumOf } from '../core/enum.ts';

/**
 * Where a ticket stands (domain f.1). Overdue, sent back and repeated are facts beside the state, not states.
 * States that only later processes reach are listed, so that stored tickets and programs need not change for them.
 */
export const TicketState = enumOf(
  'REGISTERED',
  'ACCEPT_REVIEW',
  'NOT_ACCEPTED',
  'CLASSIFIED',
  'DISPATCHED',
  'SIGNED',
  'HANDLING',
  'PENDING_FOLLOWUP',
  'SOLUTION_REVIEW',
  'REPLY_SUBMITTED',
  'CUSTOMER_REPLIED',
  'CALLBACK_DUE',
  'UNSATISFIED',
  'COORDINATING',
  'ESCALATED',
  'TRANSFERRED_OUT',
  'CLOSED',
);
export type TicketState = keyof typeof TicketState;

registerEnumType(TicketState, {
  name: 'TicketState',
  description: 'Where a ticket stands.',
  valuesConfig: {
    REGISTERED: { description: '已登记 · registered' },
    ACCEPT_REVIEW: { description: '待受理决定 · to be accepted or not' },
    NOT_ACCEPTED: { description: '不予受理 · not accepted' },
    CLASSIFIED: { description: '已分类分级 · classified and graded' },
    DISPATCHED: { description: '已派单 · dispatched' },
    SIGNED: { description: '已签收 · signed for' },
    HANDLING: { description: '处理中 · being handled' },
    PENDING_FOLLOWUP: { description: '待跟踪 · to be followed up' },
    SOLUTION_REVIEW: { description: '方案待确认 · solution to be confirmed' },
    REPLY_SUBMITTED: { description: '回复待审核 · reply to be verified' },
    CUSTOMER_REPLIED: { description: '已答复客户 · the customer has the reply' },
    CALLBACK_DUE: { description: '待回访 · to be called back' },
    UNSATISFIED: { description: '不满意 · the customer is not satisfied' },
    COORDINATING: { description: '协调中 · in coordination' },
    ESCALATED: { description: '已上报 · passed up' },
    TRANSFERRED_OUT: { description: '已移送 · transferred to others' },
    CLOSED: { description: '已办结归档 · closed' },
  },
});

/** What people and the system do to a ticket; each step is one or more rows of the sheet in `ticket.workflow.ts`. */
export const TicketStep = enumOf(
  'REGISTER',
  'CLASSIFY',
  'DISPATCH',
  'SIGN',
  'START',
  'REROUTE',
  'REPLY',
  'SEND_BACK',
  'APPROVE',
  'CALL_BACK',
  'CLOSE',
  'OVERDUE',
  'REOPEN',
  'RESUME',
);
export type TicketStep = keyof typeof TicketStep;

registerEnumType(TicketStep, {
  name: 'TicketStep',
  description: 'A step in the life of a ticket.',
  valuesConfig: {
    REGISTER: { description: '登记 · register (T1)' },
    CLASSIFY: { description: '分类分级 · classify and grade (T5)' },
    DISPATCH: { description: '派单 · dispatch with a deadline (T6)' },
    SIGN: { description: '签收 · sign for it (T7)' },
    START: { description: '开始处理 · begin to handle it (T8)' },
    REROUTE: { description: '转派 · send it to another place (T9)' },
    REPLY: { description: '提交回复 · submit the reply (T13)' },
    SEND_BACK: { description: '退回重办 · send the reply back (T14)' },
    APPROVE: { description: '审核通过 · approve the reply and tell the customer (T15)' },
    CALL_BACK: { description: '回访 · call the customer back (T16)' },
    CLOSE: { description: '办结归档 · close (T16)' },
    OVERDUE: { description: '超时 · the deadline passed (T21, by the system)' },
    REOPEN: { description: '重新打开 · open again (T24)' },
    RESUME: { description: '继续处理 · handle it again (T29)' },
  },
});
