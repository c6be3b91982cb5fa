import type { Order } from '../core/read/declare.ts';
import type { Ticket } from '../tickets/ticket.entity.ts';
import type { MetricCode } from './metric-code.ts';

/** SQL about the row known as `alias`. */
type Sql = (alias: string) => string;

/** The rows among which a metric counts, and the instant that puts each row on a day. */
export interface TicketCohort {
  readonly at: Sql;
  /** In which order the tickets behind a figure are listed. */
  readonly order: Order<Ticket>;
}

// A customer who was never reached has no day of answering; the last attempt puts the ticket on one.
const surveyedAt: Sql = (t) =>
  `coalesce(${t}.called_back_at, (select max(attempt.at) from callback attempt where attempt.ticket_id = ${t}.id))`;

/** How tickets are put on days: by deadline, by call back, by approved reply, by registration. */
export const ticketCohorts = {
  DUE: { at: (t) => `${t}.due_at`, order: [['dueAt', 'ASC']] },
  SURVEYED: { at: surveyedAt, order: [['calledBackAt', 'ASC']] },
  REPLIED: { at: (t) => `${t}.replied_at`, order: [['repliedAt', 'ASC']] },
  RECEIVED: { at: (t) => `${t}.registered_at`, order: [['registeredAt', 'ASC']] },
} as const satisfies Record<string, TicketCohort>;

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

// Closed without handling: refused, or handed to another authority (domain d).
const ineligible: Sql = (t) => `${t}.state in ('NOT_ACCEPTED', 'TRANSFERRED_OUT')`;
const eligible: Sql = (t) => `not ${ineligible(t)}`;

// `spans` are the outages of the call's unit and of all units above it, united.
const inOutage: Sql = (c) => `coalesce(spans @> ${c}.started_at, false)`;
const asked: Sql = (c) => `${c}.requested_at is not null`;
const ofVip: Sql = (c) => `${c}.queue = 'VIP'`;

const answerRate = (...only: readonly Sql[]): CallMetric => {
  const all = (...conditions: readonly Sql[]): Sql => (c) => conditions.map((condition) => condition(c)).join(' and ');
  return {
    source: 'CALL',
    counted: all(asked, ...only, (c) => `not ${inOutage(c)}`),
    met: (c) => `${c}.answered_at is not null`,
    excluded: all(asked, ...only, inOutage),
  };
};

const satisfaction: TicketMetric = {
  source: 'TICKET',
  cohort: 'SURVEYED',
  counted: (t) => `${t}.satisfaction is not null`,
  met: (t) => `${t}.satisfaction = 'SATISFIED'`,
  excluded: (t) => `${t}.satisfaction is null`,
};

const ofTickets = (cohort: TicketCohortName, met: Sql): TicketMetric => ({
  source: 'TICKET',
  cohort,
  counted: eligible,
  met,
  excluded: ineligible,
});

/** How each computed metric is counted (domain d, g). The figure and the list of tickets behind it read the same lines. */
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
