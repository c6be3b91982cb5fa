import type { Order } from '../core/read/declare.ts';
import type { Ticket } from '../tickets/ticket.entity.ts';
import { CallQueue } from './call-queue.ts';
import type { MetricCode } from './metric-code.ts';

/** SQL about the row known as `alias`. */
type Sql = (alias: string) => string;

/** The rows among which a metric counts, and the instant that puts each on a day. */
export interface TicketCohort {
  /** What is counted, where it is not the ticket itself: rows that belong to tickets, known as `survey`. */
  readonly rows?: 'callback';
  readonly at: Sql;
  /** In which order the tickets behind a figure are listed. */
  readonly order: Order<Ticket>;
}

/**
 * How tickets are put on days: by deadline, approved reply, registration; and those whose customer was called back, by
 * the call back that counts.
 */
export const ticketCohorts: Readonly<Record<'DUE' | 'SURVEYED' | 'REPLIED' | 'RECEIVED', TicketCohort>> = {
  DUE: { at: (t) => `${t}.due_at`, order: [['dueAt', 'ASC']] },
  SURVEYED: { rows: 'callback', at: () => 'survey.at', order: [['registeredAt', 'ASC']] },
  REPLIED: { at: (t) => `${t}.replied_at`, order: [['repliedAt', 'ASC']] },
  RECEIVED: { at: (t) => `${t}.registered_at`, order: [['registeredAt', 'ASC']] },
};

export type TicketCohortName = keyof typeof ticketCohorts;

/** What a metric counts among the rows of its cohort. */
interface Counts {
  /** The denominator. */
  readonly counted: Sql;
  /** The numerator, asked of counted rows only. */
  readonly met: Sql;
  /** Rows left out on purpose; shown beside the figure. */
  readonly excluded: Sql;
}

export interface CallMetric extends Counts {
  readonly source: 'CALL';
}

export interface TicketMetric extends Counts {
  readonly source: 'TICKET';
  readonly cohort: TicketCohortName;
}

// Closed without handling: refused, or handed to another authority.
const ineligible: Sql = (t) => `${t}.state in ('NOT_ACCEPTED', 'TRANSFERRED_OUT')`;
const eligible: Sql = (t) => `not ${ineligible(t)}`;

// `spans` are the outages of the call's unit and of all units above it, united.
const inOutage: Sql = (c) => `coalesce(spans @> ${c}.started_at, false)`;
const asked: Sql = (c) => `${c}.requested_at is not null`;
const ofVip: Sql = (c) => `${c}.queue = '${CallQueue.VIP}'`;

const answerRate = (...only: readonly Sql[]): CallMetric => {
  const all =
    (...conditions: readonly Sql[]): Sql =>
    (c) =>
      conditions.map((condition) => condition(c)).join(' and ');
  return {
    source: 'CALL',
    counted: all(asked, ...only, (c) => `not ${inOutage(c)}`),
    met: (c) => `${c}.answered_at is not null`,
    excluded: all(asked, ...only, inOutage),
  };
};

const another = (condition: string): string =>
  `exists (select from callback other where other.ticket_id = survey.ticket_id and ${condition})`;

const answered = `survey.outcome <> 'UNREACHED' and not ${another(`other.seq < survey.seq and other.outcome <> 'UNREACHED'`)}`;
const missed = `survey.outcome = 'UNREACHED' and not ${another(`(other.seq > survey.seq or other.outcome <> 'UNREACHED')`)}`;

/**
 * The customer's first answer stands: a ticket is closed only when its customer is satisfied, so the last answers would
 * come to 100 % by themselves. A customer who was never reached is left out, on the day of the last attempt.
 */
const satisfaction: TicketMetric = {
  source: 'TICKET',
  cohort: 'SURVEYED',
  counted: () => answered,
  met: () => `survey.outcome = 'SATISFIED'`,
  excluded: () => missed,
};

const ofTickets = (cohort: TicketCohortName, met: Sql): TicketMetric => ({
  source: 'TICKET',
  cohort,
  counted: eligible,
  met,
  excluded: ineligible,
});

/** How each computed metric is counted. The figure and the list of tickets behind it read the same lines. */
export const metricSources: Readonly<Record<MetricCode, CallMetric | TicketMetric>> = {
  K01: answerRate(),
  K02: answerRate(ofVip),
  K04: satisfaction,
  K05: ofTickets('DUE', (t) => `${t}.customer_replied_at is not null`),
  K25: ofTickets('DUE', (t) => `${t}.replied_at <= ${t}.due_at`),
  K27: ofTickets('REPLIED', (t) => `${t}.sent_back_count > 0`),
  K28: ofTickets('RECEIVED', (t) => `${t}.repeat_of_id is not null`),
  K29: satisfaction,
};
