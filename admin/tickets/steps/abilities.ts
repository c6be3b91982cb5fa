import type { TakenStep } from '../ticket/record.ts';

/** The ability behind each step in the order of the process: what to ask the server when a step is not offered. */
export const stepAbilities: Readonly<Record<TakenStep, string>> = {
  CLASSIFY: 'ticket.classify',
  DISPATCH: 'ticket.dispatch',
  SIGN: 'ticket.sign',
  START: 'ticket.handle',
  REROUTE: 'ticket.reroute',
  REPLY: 'ticket.handle',
  SEND_BACK: 'ticket.sendBack',
  APPROVE: 'ticket.review',
  CALL_BACK: 'ticket.callBack',
  CLOSE: 'ticket.close',
  RESUME: 'ticket.handle',
  REOPEN: 'ticket.reopen',
};
