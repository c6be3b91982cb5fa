import type { Answer, World } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

/** What the tests read of a ticket after a step. */
const shown = `ticket {
  id number state revision dueAt originalDueAt dueReason repliedAt customerRepliedAt satisfaction validity closedAt
  sentBackCount overdueAt isOverdue priority handler { name } handlingUnit { name } steps
}`;

/** Steps of a ticket, each named as its mutation. */
export type StepName =
  | 'classifyTicket'
  | 'dispatchTicket'
  | 'rerouteTicket'
  | 'signTicket'
  | 'startTicket'
  | 'submitReply'
  | 'sendBackReply'
  | 'approveReply'
  | 'recordCallback'
  | 'closeTicket'
  | 'resumeTicket'
  | 'reopenTicket';

const inputName = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

/** Tells the story of tickets in a world: who does what. */
export const storyOf = (world: World, categoryId: string) => {
  const take = (
    who: PersonKey | null,
    name: StepName | 'registerTicket',
    input: Record<string, unknown>,
  ): Promise<Answer> =>
    world.ask(who, `mutation ($input: ${inputName(name)}!) { done: ${name}(input: $input) { ${shown} } }`, {
      input,
    });

  /** As `take`, where the step must succeed; answers the ticket. */
  const must = async (who: PersonKey, name: StepName | 'registerTicket', input: Record<string, unknown>) => {
    const { data, errors } = await take(who, name, input);
    if (errors.length > 0) throw new Error(`${who} ${name}: ${JSON.stringify(errors)}`);
    return data.done.ticket;
  };

  const contact = {
    kind: 'COMPLAINT',
    channel: 'PHONE',
    content: '宽带连续三天无法上网',
    customerName: '何顾客',
    customerPhone: '199 0000 0001',
  };

  const to: { [State: string]: (id: string) => Promise<unknown> } = {
    CLASSIFIED: (ticketId) => must('intake', 'classifyTicket', { ticketId, categoryId, severity: 'SERIOUS' }),
    DISPATCHED: (ticketId) =>
      must('intake', 'dispatchTicket', { ticketId, unitId: world.ids.unit.complaints }),
    SIGNED: (ticketId) => must('handler', 'signTicket', { ticketId }),
    HANDLING: (ticketId) => must('handler', 'startTicket', { ticketId }),
    REPLY_SUBMITTED: (ticketId) =>
      must('handler', 'submitReply', { ticketId, text: '已修复线路', validity: 'UPHELD' }),
    CUSTOMER_REPLIED: (ticketId) => must('lead', 'approveReply', { ticketId }),
    SATISFIED: (ticketId) => must('caller', 'recordCallback', { ticketId, outcome: 'SATISFIED' }),
    CLOSED: (ticketId) => must('handler', 'closeTicket', { ticketId, closingSummary: '线路已更换' }),
  };

  /** Registers a ticket and takes it, by the usual people, to a state. */
  const ticketIn = async (state: string, changes: Record<string, unknown> = {}): Promise<string> => {
    const { id } = await must('intake', 'registerTicket', { ...contact, ...changes });
    if (state === 'REGISTERED') return id;
    for (const [reached, step] of Object.entries(to)) {
      await step(id);
      if (reached === state) return id;
    }
    throw new Error(`No way to ${state}.`);
  };

  return { take, must, contact, ticketIn };
};

/** Adds a category to an organisation. */
export const addCategory = async (
  world: World,
  organisationId: string,
  code: string,
  parentId: string | null = null,
): Promise<string> => {
  const [row] = (await world.db.query(
    'INSERT INTO category (organisation_id, parent_id, code, name_zh, name_en) VALUES ($1, $2, $3, $3, $3) RETURNING id::text',
    [organisationId, parentId, code],
  )) as { id: string }[];
  return (row as { id: string }).id;
};
