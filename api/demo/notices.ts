import type { EntityManager } from 'typeorm';
import { dayOf } from '../core/clock.ts';
import { noticesOfStep as noticesOfJobStep, postOf } from '../jobs/job.notices.ts';
import type { JobStep } from '../jobs/job.words.ts';
import { tell, type Notice } from '../notifications/tell.ts';
import { emergencyNotice, noticesOfStep, overdueNotices, type Told } from '../tickets/ticket.notices.ts';
import type { EventFacts } from '../tickets/ticket-event.entity.ts';
import type { TicketStep } from '../tickets/ticket.states.ts';
import type { Cell } from './copy.ts';
import { DAY } from './history/span.ts';
import type { JobRows } from './job.rows.ts';
import type { TicketRows } from './ticket.rows.ts';

type Row = Readonly<Record<string, Cell>>;

/** Of how many days people have been told of job descriptions, and of tickets, which move faster. */
const JOB_DAYS = 14;
const TICKET_DAYS = 2;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

const id = (row: Row, column: string): string => String(row[column]);
const idOrNull = (row: Row, column: string): string | null => (row[column] == null ? null : id(row, column));
const at = (row: Row): Date => row['at'] as Date;

/** A ticket as it is when it was just registered. */
const registered = (ticket: Row): Told => ({
  id: id(ticket, 'id'),
  organisationId: id(ticket, 'organisation_id'),
  number: id(ticket, 'number'),
  originUnitId: id(ticket, 'origin_unit_id'),
  handlingUnitId: null,
  handlerId: null,
  replyAuthorId: null,
  dueAt: null,
});

/** A ticket after one of its events, as far as it decides who is told what. */
const after = (told: Told, event: Row): Told => {
  switch (event['step']) {
    case 'DISPATCH':
    case 'REROUTE':
      return {
        ...told,
        handlingUnitId: idOrNull(event, 'unit_id'),
        handlerId: idOrNull(event, 'person_id'),
        dueAt: event['due_at'] as Date | null,
      };
    case 'SIGN':
      return { ...told, handlerId: idOrNull(event, 'actor_id') };
    case 'REPLY':
      return { ...told, replyAuthorId: idOrNull(event, 'actor_id') };
    default:
      return told;
  }
};

/** Who was told what of one event, by the rules by which the product tells people of such events. */
const noticesOf = (told: Told, ticket: Row, event: Row): Notice[] => {
  const actorId = id(event, 'actor_id');
  if (event['step'] === 'OVERDUE') return overdueNotices(told);
  if (event['step'] === 'REGISTER')
    return ticket['is_emergency'] === true ? [emergencyNotice(told, actorId)] : [];
  const facts: EventFacts = {
    unitId: idOrNull(event, 'unit_id'),
    outcome: event['outcome'] as NonNullable<EventFacts['outcome']> | null,
  };
  return noticesOfStep(event['step'] as TicketStep, told, facts, actorId);
};

/** What people were told of tickets in the last days. Pure. */
const ticketNotices = ({ ticket: tickets, ticket_event }: TicketRows, now: Date): Notice[] => {
  const since = daysBefore(now, TICKET_DAYS);
  const events = Map.groupBy(ticket_event, (event) => event['ticket_id']);
  return tickets.flatMap((ticket) => {
    let told = registered(ticket);
    return (events.get(ticket['id'] ?? null) ?? []).flatMap((event) => {
      told = after(told, event);
      if (at(event) < since) return [];
      return noticesOf(told, ticket, event).map((notice) => ({ ...notice, at: at(event) }));
    });
  });
};

/** What people were told of job descriptions in the last days. */
const jobNotices = async (
  manager: EntityManager,
  { job_description, job_event }: JobRows,
  now: Date,
): Promise<Notice[]> => {
  const since = daysBefore(now, JOB_DAYS);
  const jobs = new Map(job_description.map((job) => [job['id'], job]));
  const notices: Notice[] = [];
  for (const event of job_event) {
    const job = jobs.get(event['job_description_id'] ?? null);
    if (!job || at(event) < since) continue;
    const isReviewed = event['step'] === 'APPROVE';
    const told = {
      id: id(job, 'id'),
      organisationId: id(job, 'organisation_id'),
      version: Number(job['version']),
      authorIds: job['author_ids'] as string[],
      unitId: id(job, 'unit_id'),
      reviewerId: isReviewed ? idOrNull(job, 'reviewer_id') : null,
    };
    const post = await postOf(manager, id(job, 'position_id'), dayOf(at(event)));
    notices.push(
      ...noticesOfJobStep(event['step'] as JobStep, told, post, id(event, 'actor_id')).map((notice) => ({
        ...notice,
        at: at(event),
      })),
    );
  }
  return notices;
};

/**
 * Fills the bells of the demo's people with what they were told in its last days: each notice comes of an event of the
 * story, by the rules of the running product, at the moment of that event. What somebody settled by a later step has
 * been read at that moment; none of it goes out by mail.
 */
export const tellPast = async (
  manager: EntityManager,
  {
    tickets,
    jobs,
    others,
  }: { readonly tickets: TicketRows; readonly jobs: JobRows; readonly others: readonly Notice[] },
  now: Date,
): Promise<void> => {
  await tell(
    manager,
    [...ticketNotices(tickets, now), ...(await jobNotices(manager, jobs, now)), ...others],
    now,
  );
  await manager.query(
    `UPDATE notification n SET mail_open = false, read_at = coalesce(
       (SELECT min(e.at) FROM ticket_event e
        WHERE n.entity = 'Ticket' AND e.ticket_id = n.record_id AND e.at > n.created_at AND e.actor_id IS NOT NULL),
       (SELECT min(e.at) FROM job_event e
        WHERE n.entity = 'JobDescription' AND e.job_description_id = n.record_id AND e.at > n.created_at))`,
  );
};
