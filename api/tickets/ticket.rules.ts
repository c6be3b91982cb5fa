import { say, type Bilingual, type Locale } from '../core/bilingual.ts';
import type { Ticket } from './ticket.entity.ts';
import type { Priority, Severity, TicketKind, TicketLevel } from './ticket.enums.ts';
import type { TicketState } from './ticket.states.ts';

/** The kinds that can be registered now; the others wait for processes of their own (T2, T28). */
export const registrableKinds: readonly TicketKind[] = ['COMPLAINT', 'HELP', 'REPAIR'];

/** States in which somebody owes an answer: here a deadline can be missed (T21). */
export const answerOwed: readonly TicketState[] = ['DISPATCHED', 'SIGNED', 'HANDLING'];

/** States in which nothing more is to be done. */
export const ended: readonly TicketState[] = ['NOT_ACCEPTED', 'TRANSFERRED_OUT', 'CLOSED'];

/** How soon a matter is dealt with where nobody says otherwise; an emergency is always urgent (F072). */
export const priorityFor = (severity: Severity, isEmergency: boolean): Priority => {
  if (isEmergency) return 'URGENT';
  const priorities = { MINOR: 'LOW', NORMAL: 'NORMAL', SERIOUS: 'HIGH', MAJOR: 'URGENT' } as const;
  return priorities[severity];
};

/**
 * Hours from dispatch to the deadline where none is given, by priority (F074). The sources demand a deadline and name
 * no hours: these are Remit's own defaults. Counted in calendar time, as all clocks but K35.
 */
export const hoursFor: Readonly<Record<Priority, number>> = { URGENT: 4, HIGH: 24, NORMAL: 72, LOW: 120 };

const priorityWords: Readonly<Record<Priority, Bilingual>> = {
  URGENT: { zh: '紧急', en: 'urgent' },
  HIGH: { zh: '高', en: 'high' },
  NORMAL: { zh: '普通', en: 'normal' },
  LOW: { zh: '低', en: 'low' },
};

/** A deadline and the words that explain it. */
export interface Deadline {
  readonly dueAt: Date;
  readonly reason: Bilingual;
}

const defaultReason = (priority: Priority): Bilingual => {
  const { zh, en } = priorityWords[priority];
  const hours = hoursFor[priority];
  return {
    zh: `按优先级“${zh}”默认：派单后 ${hours} 小时`,
    en: `Default of priority ${en}: ${hours} hours after dispatch`,
  };
};

/** The words for a deadline that somebody set at dispatch. */
export const setAtDispatch: Bilingual = { zh: '派单时指定', en: 'Set at dispatch' };

/** The deadline that a ticket gets at dispatch where nobody sets one. */
export const defaultDeadline = (priority: Priority, dispatchedAt: Date): Deadline => ({
  dueAt: new Date(dispatchedAt.getTime() + hoursFor[priority] * 3_600_000),
  reason: defaultReason(priority),
});

const knownReasons: readonly Bilingual[] = [
  setAtDispatch,
  ...(['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const).map(defaultReason),
];

/** The reason of a deadline in a language; it is stored in Chinese, and words that are not Remit's own stay as they are. */
export const reasonIn = (stored: string | null, locale: Locale): string | null => {
  const known = knownReasons.find(({ zh }) => zh === stored);
  return known ? say(known, locale) : stored;
};

/** Whether an answer is owed and its time has passed. Answering exactly at the deadline is in time. */
export const isLate = (
  {
    state,
    dueAt,
    repliedAt,
  }: { state: TicketState; dueAt: Date | string | null; repliedAt: Date | string | null },
  now: Date,
): boolean => answerOwed.includes(state) && dueAt !== null && repliedAt === null && new Date(dueAt) < now;

/** Something that is missing before a ticket can be closed. */
export interface ClosingGap {
  readonly code: 'REPLY' | 'SATISFACTION';
  readonly text: Bilingual;
}

const beforeReply: readonly TicketState[] = ['REGISTERED', 'CLASSIFIED', ...answerOwed, 'REPLY_SUBMITTED'];

/** What a ticket still lacks before it can be closed, apart from what the closing itself brings (F103). */
export const closingGaps = ({
  state,
  satisfaction,
}: Pick<Ticket, 'state' | 'satisfaction'>): ClosingGap[] => [
  ...(beforeReply.includes(state)
    ? [{ code: 'REPLY' as const, text: { zh: '审核通过的答复', en: 'an approved reply' } }]
    : []),
  ...(satisfaction === 'SATISFIED'
    ? []
    : [
        {
          code: 'SATISFACTION' as const,
          text: { zh: '客户满意的回访', en: 'a call back in which the customer is satisfied' },
        },
      ]),
];

/** A phone number as it is kept: figures of any width, without spaces and dashes; null where it is none. */
export const phoneOf = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[\s\-‐-―()]/g, '');
  return /^\+?\d{5,20}$/.test(plain) ? plain : null;
};

/** The number of a ticket: the day of its registration and a figure that never returns (F061). */
export const numberOf = (day: string, sequence: string): string =>
  `${day.replaceAll('-', '')}-${sequence.padStart(6, '0')}`;

/** A list with further entries, each once. */
export const withAlso = (list: readonly string[], ...more: readonly (string | null)[]): string[] => [
  ...new Set([...list, ...more.filter((id) => id !== null)]),
];

/** Days back in which a ticket of the same customer in the same matter counts as the earlier one of a repeat (F102). */
export const REPEAT_DAYS = 30;

/**
 * Who may not be given a ticket of a level, by the roles of their posts, and whom to give it instead (F075): from the
 * province upwards it goes to a supervisor, not to a shift leader or a seat.
 */
export const levelRule = (
  level: TicketLevel,
): { readonly never: readonly string[]; readonly instead: readonly string[] } | null =>
  level === 'PROVINCE' || level === 'ABOVE'
    ? { never: ['SHF', 'AGT'], instead: ['SUP', 'LEAD', 'HEAD', 'EXE'] }
    : null;
