import type { Bilingual } from '../core/bilingual.ts';
import type { Subject } from '../core/subject.ts';
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
  'satisfaction',
  'unitIds',
  'personIds',
] as const satisfies readonly (keyof Ticket)[];

/** A ticket as far as its steps go. */
export type TicketColumns = Readonly<Pick<Ticket, (typeof stepColumns)[number]>>;

/** What the sheet must know of a ticket and of who asks. */
export interface TicketFacts extends TicketColumns {
  readonly actorId: string;
  /** For CALL_BACK: what came of the call, once it has been made. */
  readonly outcome?: CallbackOutcome;
}

/** A row of the ticket sheet: beside states, ability and guard it says what the ability is asked about. */
export interface TicketRow extends SheetRow<TicketState, TicketStep, TicketFacts> {
  /** Whose units and people count for this step; scope OWN means one of these people. Pure. */
  readonly about: (ticket: TicketColumns) => Pick<Subject, 'units' | 'people'>;
  /** Why this person in particular must leave the step to another, or undefined. Pure. */
  readonly notBy?: (facts: TicketFacts) => Bilingual | undefined;
}

const some = (...ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

/** The place that took the ticket in; the registrar calls it their own. */
const atOrigin = ({ originUnitId, registeredById }: TicketColumns) => ({
  units: [originUnitId],
  people: [registeredById],
});

/** The place that has it now; its handler calls it their own. */
const atPlace = ({ handlingUnitId, handlerId }: TicketColumns) => ({
  units: some(handlingUnitId),
  people: some(handlerId),
});

/** The place that has it now and the one it came from; its handler calls it their own. */
const atBothEnds = ({ originUnitId, handlingUnitId, handlerId }: TicketColumns) => ({
  units: some(originUnitId, handlingUnitId),
  people: some(handlerId),
});

/** Every unit and person that ever had a part in it. */
const anywhere = ({ unitIds, personIds }: TicketColumns) => ({ units: unitIds, people: personIds });

/** As at both ends, with everyone who had a part in it. */
const amongThoseInvolved = (ticket: TicketColumns) => ({
  units: atBothEnds(ticket).units,
  people: ticket.personIds,
});

const byTheAuthor = ({ actorId, replyAuthorId }: TicketFacts): Bilingual | undefined =>
  actorId === replyAuthorId
    ? {
        zh: '不能审核自己提交的回复，请由他人审核。',
        en: 'One’s own reply must be verified by somebody else.',
      }
    : undefined;

const byAnother = ({ actorId, handlerId }: TicketFacts): Bilingual | undefined =>
  handlerId && handlerId !== actorId
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
 * The life of a ticket (domain f.1), from registration to closing. T1 has no state before it; T21 belongs to the
 * system and stands in `sweeper.ts`. T5 may be repeated until the ticket is dispatched, to correct a grade.
 */
export const ticketSheet: readonly TicketRow[] = [
  { id: 'T1', step: 'REGISTER', from: [], to: 'REGISTERED', ability: 'ticket.register', about: atOrigin },
  {
    id: 'T5',
    step: 'CLASSIFY',
    from: ['REGISTERED', 'CLASSIFIED'],
    to: 'CLASSIFIED',
    ability: 'ticket.classify',
    about: atOrigin,
  },
  {
    id: 'T6',
    step: 'DISPATCH',
    from: ['CLASSIFIED'],
    to: 'DISPATCHED',
    ability: 'ticket.dispatch',
    about: atOrigin,
  },
  {
    id: 'T7',
    step: 'SIGN',
    from: ['DISPATCHED'],
    to: 'SIGNED',
    ability: 'ticket.sign',
    about: atPlace,
    notBy: byAnother,
  },
  { id: 'T8', step: 'START', from: ['SIGNED'], to: 'HANDLING', ability: 'ticket.handle', about: atPlace },
  { id: 'T9', step: 'REROUTE', from: open, to: 'DISPATCHED', ability: 'ticket.reroute', about: atBothEnds },
  {
    id: 'T13',
    step: 'REPLY',
    from: ['HANDLING'],
    to: 'REPLY_SUBMITTED',
    ability: 'ticket.handle',
    about: atPlace,
  },
  {
    id: 'T14',
    step: 'SEND_BACK',
    from: ['REPLY_SUBMITTED'],
    to: 'HANDLING',
    ability: 'ticket.sendBack',
    about: amongThoseInvolved,
    notBy: byTheAuthor,
  },
  {
    id: 'T15',
    step: 'APPROVE',
    from: ['REPLY_SUBMITTED'],
    to: 'CUSTOMER_REPLIED',
    ability: 'ticket.review',
    about: amongThoseInvolved,
    notBy: byTheAuthor,
  },
  {
    id: 'T16',
    step: 'CALL_BACK',
    from: replied,
    to: null,
    ability: 'ticket.callBack',
    about: anywhere,
    unless: unlessAnswered('SATISFIED'),
  },
  {
    id: 'T16',
    step: 'CALL_BACK',
    from: replied,
    to: 'UNSATISFIED',
    ability: 'ticket.callBack',
    about: anywhere,
    unless: unlessAnswered('NOT_SATISFIED'),
  },
  {
    id: 'T16',
    step: 'CALL_BACK',
    from: replied,
    to: 'CALLBACK_DUE',
    ability: 'ticket.callBack',
    about: anywhere,
    unless: unlessAnswered('UNREACHED'),
  },
  {
    id: 'T16',
    step: 'CLOSE',
    from: replied,
    to: 'CLOSED',
    ability: 'ticket.close',
    about: atBothEnds,
    unless: unlessComplete,
  },
  {
    id: 'T29',
    step: 'RESUME',
    from: ['UNSATISFIED'],
    to: 'HANDLING',
    ability: 'ticket.handle',
    about: atPlace,
  },
  { id: 'T24', step: 'REOPEN', from: ['CLOSED'], to: 'HANDLING', ability: 'ticket.reopen', about: anywhere },
];
