import type { TicketFilter } from '../../data/documents.ts';

/** A tab of the queue. */
export type View = 'mine' | 'sign' | 'dispatch' | 'review' | 'callback' | 'overdue' | 'all';

interface ViewFacts {
  readonly filter: TicketFilter;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  /** Whoever holds one of these finds work here; left out: everybody. */
  readonly for?: readonly string[];
}

const oldestFirst = { field: 'registeredAt', order: 'ASC' } as const;
const dueFirst = { field: 'dueAt', order: 'ASC' } as const;

/** What each tab asks for, and in which order somebody works it off. */
export const views: Readonly<Record<View, ViewFacts>> = {
  mine: {
    filter: { mine: true, states: ['DISPATCHED', 'SIGNED', 'HANDLING', 'UNSATISFIED'] },
    sort: dueFirst,
    for: ['ticket.handle'],
  },
  sign: { filter: { states: ['DISPATCHED'] }, sort: dueFirst, for: ['ticket.sign'] },
  dispatch: {
    filter: { states: ['REGISTERED', 'CLASSIFIED'] },
    sort: oldestFirst,
    for: ['ticket.classify', 'ticket.dispatch'],
  },
  review: { filter: { states: ['REPLY_SUBMITTED'] }, sort: oldestFirst, for: ['ticket.review'] },
  callback: {
    filter: { states: ['CUSTOMER_REPLIED', 'CALLBACK_DUE'] },
    sort: oldestFirst,
    for: ['ticket.callBack', 'ticket.close'],
  },
  overdue: { filter: { overdue: true }, sort: dueFirst },
  all: { filter: {}, sort: { field: 'registeredAt', order: 'DESC' } },
};

const names = Object.keys(views) as View[];

/** The tabs in which somebody with these abilities finds work. */
export const viewsFor = (abilities: readonly string[]): View[] =>
  names.filter((view) => views[view].for?.some((ability) => abilities.includes(ability)) ?? true);

/** Whether a word of the address is a tab. */
export const isView = (word: string | null): word is View => word !== null && Object.hasOwn(views, word);
