import type { Satisfaction, Validity } from '../../tickets/ticket.enums.ts';
import type { TicketState } from '../../tickets/ticket.states.ts';
import type { StoryStep } from './story.ts';

/** An event as it will be stored. */
export interface EventRecord {
  readonly row: string;
  readonly step: StoryStep['step'];
  readonly from: TicketState | null;
  readonly to: TicketState;
  readonly by: string | null;
  readonly at: number;
  readonly reason: string | null;
}

export interface LegRecord {
  readonly unit: string;
  readonly person: string | null;
  readonly by: string;
  readonly at: number;
  readonly dueAt: number;
  readonly reason: string | null;
  signedBy: string | null;
  signedAt: number | null;
  endedAt: number | null;
  overdueAt: number | null;
}

export interface ReplyRecord {
  readonly author: string;
  readonly text: string;
  readonly at: number;
  verdict: 'APPROVED' | 'SENT_BACK' | null;
  reviewer: string | null;
  reviewedAt: number | null;
  reason: string | null;
}

export interface CallbackRecord {
  readonly caller: string;
  readonly at: number;
  readonly outcome: 'SATISFIED' | 'NOT_SATISFIED' | 'UNREACHED';
  readonly opinion: string | null;
}

/** What a story leaves in the tables, still in keys and milliseconds. */
export interface TicketRecord {
  state: TicketState;
  registeredAt: number;
  isClassified: boolean;
  handlingUnit: string | null;
  handler: string | null;
  callbackUnit: string | null;
  replyAuthor: string | null;
  dispatchedAt: number | null;
  signedAt: number | null;
  dueAt: number | null;
  dueReason: string | null;
  repliedAt: number | null;
  customerRepliedAt: number | null;
  validity: Validity;
  satisfaction: Satisfaction | null;
  calledBackAt: number | null;
  closedAt: number | null;
  closingSummary: string | null;
  overdueAt: number | null;
  sentBackCount: number;
  revision: number;
  readonly units: string[];
  readonly people: string[];
  readonly legs: LegRecord[];
  readonly replies: ReplyRecord[];
  readonly callbacks: CallbackRecord[];
  readonly events: EventRecord[];
}
