import type { Bilingual } from '../core/bilingual.ts';
import type { SheetRow } from '../core/workflow.ts';
import { closingGaps } from './ticket.rules.ts';
import type { Ticket } from './ticket.entity.ts';
import type { CallbackOutcome } from './ticket.enums.ts';
import type { TicketState, TicketStep } from './ticket.states.ts';

/** The columns of a ticket from which its steps follow. */
export const stepColumns = [
  'organisationId',
  'state',
  'originUnitId',
  'handlingUnitId',
  'handlerId',
  'registeredById',
  'replyAuthorId',
  'replyAuthorForId',
  'satisfaction',
  'unitIds',
  'personIds',
] as const satisfies readonly (keyof Ticket)[];

/** A ticket as far as its steps go. */
export type TicketColumns = Readonly<Pick<Ticket, (typeof stepColumns)[number]>>;

/** What the sheet must know of a ticket and of who asks. */
export interface TicketFacts extends TicketColumns {
  /** Whoever asks, and those whom they stand in for: what these did is theirs too. */
  readonly actorIds: readonly string[];
  /** For CALL_BACK: what came of the call, once it has been made. */
  readonly outcome?: CallbackOutcome;
}

/** A row of the ticket sheet. Whose units and people its ability is asked about is said in `ticket.parts.ts`. */
export type TicketRow = SheetRow<TicketState, TicketStep, TicketFacts>;

const byTheAuthor = ({ actorIds, replyAuthorId, replyAuthorForId }: TicketFacts): Bilingual | undefined =>
  [replyAuthorId, replyAuthorForId].some((author) => author !== null && actorIds.includes(author))
    ? {
        zh: '不能审核自己、被代理人或代理人以自己名义提交的回复，请由他人审核。',
        en: 'A reply of one’s own, of whomever one stands in for, or in one’s name must be verified by somebody else.',
      }
    : undefined;

const byAnother = ({ actorIds, handlerId }: TicketFacts): Bilingual | undefined =>
  handlerId && !actorIds.includes(handlerId)
    ? {
        zh: '工单指定由他人签收；如需换人，请转派。',
        en: 'It was sent to somebody in particular, who must sign; reroute it to change that.',
      }
    : undefined;

const unlessAnswered =
  (row: CallbackOutcome) =>
  ({ satisfaction, outcome = row }: TicketFacts): Bilingual | undefined => {
    if (satisfaction === 'SATISFIED')
      return { zh: '客户已表示满意，可以办结。', en: 'The customer is satisfied already: close the ticket.' };
    return outcome === row ? undefined : { zh: '回访结果不同。', en: 'The call had another outcome.' };
  };

const unlessComplete = (facts: TicketFacts): Bilingual | undefined => {
  const gaps = closingGaps(facts);
  if (gaps.length === 0) return undefined;
  return {
    zh: `办结前还缺：${gaps.map(({ text }) => text.zh).join('、')}。`,
    en: `Before closing there must be ${gaps.map(({ text }) => text.en).join(' and ')}.`,
  };
};

const open = ['DISPATCHED', 'SIGNED', 'HANDLING'] as const;
const replied = ['CUSTOMER_REPLIED', 'CALLBACK_DUE'] as const;

/**
 * The life of a ticket, from registration to closing. T1 has no state before it; T21 belongs to the
 * system and stands in `sweeper.ts`. T5 may be repeated until the ticket is dispatched, to correct a grade.
 */
export const ticketSheet: readonly TicketRow[] = [
  { id: 'T1', step: 'REGISTER', from: [], to: 'REGISTERED', ability: 'ticket.register' },
  {
    id: 'T5',
    step: 'CLASSIFY',
    from: ['REGISTERED', 'CLASSIFIED'],
    to: 'CLASSIFIED',
    ability: 'ticket.classify',
  },
  {
    id: 'T6',
    step: 'DISPATCH',
    from: ['CLASSIFIED'],
    to: 'DISPATCHED',
    ability: 'ticket.dispatch',
  },
  {
    id: 'T7',
    step: 'SIGN',
    from: ['DISPATCHED'],
    to: 'SIGNED',
    ability: 'ticket.sign',
    notBy: byAnother,
  },
  { id: 'T8', step: 'START', from: ['SIGNED'], to: 'HANDLING', ability: 'ticket.handle' },
  { id: 'T9', step: 'REROUTE', from: open, to: 'DISPATCHED', ability: 'ticket.reroute' },
  {
    id: 'T13',
    step: 'REPLY',
    from: ['HANDLING'],
    to: 'REPLY_SUBMITTED',
    ability: 'ticket.handle',
  },
  {
    id: 'T14',
    step: 'SEND_BACK',
    from: ['REPLY_SUBMITTED'],
    to: 'HANDLING',
    ability: 'ticket.sendBack',
    notBy: byTheAuthor,
  },
  {
    id: 'T15',
    step: 'APPROVE',
    from: ['REPLY_SUBMITTED'],
    to: 'CUSTOMER_REPLIED',
    ability: 'ticket.review',
    notBy: byTheAuthor,
  },
  {
    id: 'T16',
    step: 'CALL_BACK',
    from: replied,
    to: null,
    ability: 'ticket.callBack',
    unless: unlessAnswered('SATISFIED'),
  },
  {
    id: 'T16',
    step: 'CALL_BACK',
    from: replied,
    to: 'UNSATISFIED',
    ability: 'ticket.callBack',
    unless: unlessAnswered('NOT_SATISFIED'),
  },
  {
    id: 'T16',
    step: 'CALL_BACK',
    from: replied,
    to: 'CALLBACK_DUE',
    ability: 'ticket.callBack',
    unless: unlessAnswered('UNREACHED'),
  },
  {
    id: 'T16',
    step: 'CLOSE',
    from: replied,
    to: 'CLOSED',
    ability: 'ticket.close',
    unless: unlessComplete,
  },
  {
    id: 'T29',
    step: 'RESUME',
    from: ['UNSATISFIED'],
    to: 'HANDLING',
    ability: 'ticket.handle',
  },
  { id: 'T24', step: 'REOPEN', from: ['CLOSED'], to: 'HANDLING', ability: 'ticket.reopen' },
];
