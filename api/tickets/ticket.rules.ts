import { say, type Bilingual, type Locale } from '../core/bilingual.ts';
import type { HeldPost } from '../core/held-posts.ts';
import type { Ticket } from './ticket.entity.ts';
import type { Priority, Severity, TicketKind, TicketLevel } from './ticket.enums.ts';
import type { TicketState } from './ticket.states.ts';

/**
 * The kinds that can be registered now; the others wait for processes of their own (T2, T28). A report is taken in
 * without the decision of T2 to T4 until that comes.
 */
export const registrableKinds: readonly TicketKind[] = ['COMPLAINT', 'REPORT', 'HELP', 'REPAIR'];

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

/** Mainland numbers without the 0 of long-distance calls: area code and subscriber; 400 and 800 are no area codes. */
const landline = /^(?:10|2\d|[3-9](?!00)\d{2})\d{7,8}$/;

/** A mainland number as it is dialled at home, from what follows +86: long-distance calls begin with 0. */
const asDialledAtHome = (rest: string): string => (landline.test(rest) ? `0${rest}` : rest);

/**
 * A phone number as it is kept, so that one customer is one number however it is typed: figures of any width, without
 * spaces, dashes and brackets, mainland numbers without +86 or 0086, others with + in front. Null where it has fewer
 * than 5 figures or more than 20, or is no number.
 */
export const phoneOf = (text: string): string | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}()]/gu, '')
    .replace(/^00/, '+');
  const kept = plain.startsWith('+86') ? asDialledAtHome(plain.slice(3)) : plain;
  return /^(?:\+(?!86)[1-9]|(?!00)\d)\d{4,19}$/.test(kept) ? kept : null;
};

/** Whether a name is what is shown of a name to those who may not see it, such as 何**, and so nobody's name. */
export const isPartOfName = (name: string): boolean => /^.\*\*$/su.test(name.trim());

/** Contacts before this day are mistyped: nothing was registered by phone or letter so long ago. */
export const FIRST_CONTACT_DAY = '2000-01-01';

/** How the numbers of a day begin. */
export const numberDay = (day: string): string => `${day.replaceAll('-', '')}-`;

/** The number of a ticket: the day of its registration and a figure that never returns (F061), six places at least. */
export const numberOf = (day: string, sequence: string): string =>
  `${numberDay(day)}${sequence.padStart(6, '0')}`;

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

/** Whether somebody whose posts carry these roles may be given a ticket of a level (F075). */
export const fitsLevel = (level: TicketLevel, roles: readonly string[]): boolean => {
  const rule = levelRule(level);
  return (
    !rule ||
    !roles.some((role) => rule.never.includes(role)) ||
    roles.some((role) => rule.instead.includes(role))
  );
};

/** A post in which somebody may sign for tickets. */
const signs = ({ grants }: HeldPost): boolean => grants.some(({ ability }) => ability === 'ticket.sign');

/** Whether a post signs for what is sent to its unit, and not only for what is sent to its holder by name. */
export const signsForUnit = ({ grants }: HeldPost): boolean =>
  grants.some(({ ability, scope }) => ability === 'ticket.sign' && scope !== 'OWN');

/**
 * The posts in which somebody may sign for a ticket of a level: the one answer to where a ticket can be sent, offered
 * and checked alike (F075). A person is judged by the roles of all their posts.
 */
export const signersFor = (level: TicketLevel, posts: readonly HeldPost[]): HeldPost[] => {
  const roles = Map.groupBy(posts, ({ personId }) => personId);
  const rolesOf = (personId: string): string[] => (roles.get(personId) ?? []).flatMap((post) => post.roles);
  return posts.filter((post) => signs(post) && fitsLevel(level, rolesOf(post.personId)));
};
