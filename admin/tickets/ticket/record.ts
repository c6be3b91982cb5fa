import type { TicketQuery, TicketStep } from '../../data/documents.ts';

/** The ticket of the page. */
export type TicketRecord = NonNullable<TicketQuery['row']>;

/** A step that a person takes; the system takes OVERDUE, and registering makes the ticket. */
export type TakenStep = Exclude<TicketStep, 'OVERDUE' | 'REGISTER'>;

/** Whether a step is taken on a ticket by a person. */
export const isTaken = (step: TicketStep): step is TakenStep => step !== 'OVERDUE' && step !== 'REGISTER';
