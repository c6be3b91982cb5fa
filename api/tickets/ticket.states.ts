import { describedEnum } from '../core/enum.ts';

/**
 * Where a ticket stands. Overdue, sent back and repeated are facts beside the state, not states.
 * States that only later processes reach are listed, so that stored tickets and programs need not change for them.
 */
export const TicketState = describedEnum('TicketState', 'Where a ticket stands.', {
  REGISTERED: '已登记 · registered',
  ACCEPT_REVIEW: '待受理决定 · to be accepted or not',
  NOT_ACCEPTED: '不予受理 · not accepted',
  CLASSIFIED: '已分类分级 · classified and graded',
  DISPATCHED: '已派单 · dispatched',
  SIGNED: '已签收 · signed for',
  HANDLING: '处理中 · being handled',
  PENDING_FOLLOWUP: '待跟踪 · to be followed up',
  SOLUTION_REVIEW: '方案待确认 · solution to be confirmed',
  REPLY_SUBMITTED: '回复待审核 · reply to be verified',
  CUSTOMER_REPLIED: '已答复客户 · the customer has the reply',
  CALLBACK_DUE: '待回访 · to be called back',
  UNSATISFIED: '不满意 · the customer is not satisfied',
  COORDINATING: '协调中 · in coordination',
  ESCALATED: '已上报 · passed up',
  TRANSFERRED_OUT: '已移送 · transferred to others',
  CLOSED: '已办结归档 · closed',
});
export type TicketState = keyof typeof TicketState;

/** What people and the system do to a ticket; each step is one or more rows of the sheet in `ticket.workflow.ts`. */
export const TicketStep = describedEnum('TicketStep', 'A step in the life of a ticket.', {
  REGISTER: '登记 · register (T1)',
  CLASSIFY: '分类分级 · classify and grade (T5)',
  DISPATCH: '派单 · dispatch with a deadline (T6)',
  SIGN: '签收 · sign for it (T7)',
  START: '开始处理 · begin to handle it (T8)',
  REROUTE: '转派 · send it to another place (T9)',
  REPLY: '提交回复 · submit the reply (T13)',
  SEND_BACK: '退回重办 · send the reply back (T14)',
  APPROVE: '审核通过 · approve the reply and tell the customer (T15)',
  CALL_BACK: '回访 · call the customer back (T16)',
  CLOSE: '办结归档 · close (T16)',
  OVERDUE: '超时 · the deadline passed (T21, by the system)',
  REOPEN: '重新打开 · open again (T24)',
  RESUME: '继续处理 · handle it again (T29)',
});
export type TicketStep = keyof typeof TicketStep;
