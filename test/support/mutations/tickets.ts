import type { PersonKey } from '../world-facts.ts';
import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** A ticket from its registration to its reopening. */
export const aboutTickets = (world: World, categoryId: string): MutationStep[] => {
  const step = (name: string, who: PersonKey, more: object = {}): MutationStep => ({
    name,
    who,
    input: ({ ticket }) => ({ ticketId: ticket, ...more }),
  });
  const { unit } = world.ids;
  return [
    {
      name: 'registerTicket',
      who: 'intake',
      input: () => ({
        kind: 'COMPLAINT',
        channel: 'PHONE',
        content: '宽带连续三天无法上网',
        customerName: '何顾客',
        customerPhone: '199 0000 0001',
      }),
      keep: ({ ticket }, left) => (left['ticket'] = ticket.id),
    },
    step('classifyTicket', 'intake', { categoryId, severity: 'SERIOUS' }),
    step('dispatchTicket', 'intake', { unitId: unit.county }),
    step('rerouteTicket', 'lead', { unitId: unit.complaints, reason: '非本单位职责' }),
    step('signTicket', 'handler'),
    step('startTicket', 'handler'),
    step('revealCustomer', 'head', { facts: ['PHONE'], reason: '需直接回电客户' }),
    step('submitReply', 'handler', { text: '已派人上门', validity: 'UPHELD' }),
    step('sendBackReply', 'lead', { reason: '请写明原因' }),
    step('submitReply', 'handler', { text: '已修复线路', validity: 'UPHELD' }),
    step('approveReply', 'lead'),
    step('recordCallback', 'caller', { outcome: 'NOT_SATISFIED', opinion: '仍然很慢' }),
    step('resumeTicket', 'handler', { plan: '更换线路' }),
    step('submitReply', 'handler', { text: '已更换线路', validity: 'UPHELD' }),
    step('approveReply', 'lead'),
    step('recordCallback', 'caller', { outcome: 'SATISFIED' }),
    step('closeTicket', 'handler', { closingSummary: '线路已更换' }),
    step('reopenTicket', 'lead', { reason: '客户再次来电' }),
  ];
};
