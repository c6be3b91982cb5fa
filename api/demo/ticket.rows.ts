import { dayOf } from '../core/clock.ts';
import { numberOf } from '../tickets/ticket.rules.ts';
import type { CategoryContent } from './content/categories.ts';
import type { Cell } from './copy.ts';
import { eventFacts } from './event.facts.ts';
import { recordOf } from './history/record.ts';
import { instant } from './history/span.ts';
import type { Story } from './history/story.ts';
import type { Keys } from './keys.ts';

type Row = Readonly<Record<string, Cell>>;

/** One organisation's categories and tickets, as content and stories. */
export interface TicketContent {
  readonly root: string;
  readonly categories: readonly CategoryContent[];
  readonly callbackUnit: string;
  readonly stories: readonly Story[];
}

/** What is written, table by table, in an order that no foreign key minds. */
export type TicketRows = Readonly<
  Record<
    | 'category'
    | 'customer'
    | 'ticket'
    | 'dispatch_leg'
    | 'ticket_reply'
    | 'callback'
    | 'ticket_event'
    | 'overdue_record',
    readonly Row[]
  >
>;

/** Turns stories into rows; ids and numbers follow the order of registration, events the order of time. */
export const ticketRows = (organisations: readonly TicketContent[], keys: Keys): TicketRows => {
  const rows: { [Table in keyof TicketRows]: Record<string, Cell>[] } = {
    category: [],
    customer: [],
    ticket: [],
    dispatch_leg: [],
    ticket_reply: [],
    callback: [],
    ticket_event: [],
    overdue_record: [],
  };
  const person = (key: string | null): string | null => key && keys.person(key);
  const unit = (key: string | null): string | null => key && keys.unit(key);

  for (const { root, categories, callbackUnit, stories } of organisations) {
    const organisation_id = keys.unit(root);
    const categoryIds = new Map<string, string>();
    for (const [sort, { code, zh, en }] of categories.entries()) {
      const id = String(rows.category.length + 1);
      categoryIds.set(code, id);
      const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;
      rows.category.push({
        id,
        organisation_id,
        parent_id: parent && (categoryIds.get(parent) ?? null),
        code,
        name_zh: zh,
        name_en: en,
        sort,
      });
    }

    const customerIds = new Map<string, string>();
    const ticketIds = new Map<Story, string>();
    for (const story of stories) {
      const record = recordOf(story, callbackUnit);
      const id = String(rows.ticket.length + 1);
      ticketIds.set(story, id);
      const { name, phone, isKeyAccount } = story.customer;
      let customer_id = customerIds.get(phone);
      if (!customer_id) {
        customer_id = String(rows.customer.length + 1);
        customerIds.set(phone, customer_id);
        rows.customer.push({
          id: customer_id,
          organisation_id,
          name,
          phone,
          is_key_account: isKeyAccount,
          created_at: new Date(record.registeredAt),
        });
      }
      const categoryId = categoryIds.get(story.category) ?? null;
      rows.ticket.push({
        id,
        organisation_id,
        number: numberOf(dayOf(new Date(record.registeredAt)), id),
        kind: story.kind,
        state: record.state,
        channel: story.channel,
        level: story.level,
        content: story.content,
        customer_id,
        customer_name: name,
        customer_phone: phone,
        category_id: record.isClassified ? categoryId : null,
        severity: record.isClassified ? story.severity : null,
        priority: record.isClassified ? story.priority : null,
        validity: record.validity,
        is_emergency: story.isEmergency,
        repeat_of_id: (story.repeatOf && ticketIds.get(story.repeatOf)) ?? null,
        origin_unit_id: keys.unit(story.originUnit),
        handling_unit_id: unit(record.handlingUnit),
        handler_id: person(record.handler),
        callback_unit_id: unit(record.callbackUnit),
        registered_by_id: keys.person(story.registrar),
        reply_author_id: person(record.replyAuthor),
        contact_at: new Date(story.contactAt),
        registered_at: new Date(record.registeredAt),
        dispatched_at: instant(record.dispatchedAt),
        signed_at: instant(record.signedAt),
        due_at: instant(record.dueAt),
        original_due_at: instant(record.dueAt),
        due_reason: record.dueReason,
        replied_at: instant(record.repliedAt),
        customer_replied_at: instant(record.customerRepliedAt),
        satisfaction: record.satisfaction,
        called_back_at: instant(record.calledBackAt),
        closed_at: instant(record.closedAt),
        closing_summary: record.closingSummary,
        overdue_at: instant(record.overdueAt),
        sent_back_count: record.sentBackCount,
        unit_ids: record.units.map((key) => keys.unit(key)),
        person_ids: record.people.map((key) => keys.person(key)),
        revision: record.revision,
      });
      for (const [at, leg] of record.legs.entries()) {
        const leg_id = String(rows.dispatch_leg.length + 1);
        rows.dispatch_leg.push({
          id: leg_id,
          ticket_id: id,
          seq: at + 1,
          unit_id: keys.unit(leg.unit),
          person_id: person(leg.person),
          dispatched_by_id: keys.person(leg.by),
          dispatched_at: new Date(leg.at),
          due_at: new Date(leg.dueAt),
          signed_by_id: person(leg.signedBy),
          signed_at: instant(leg.signedAt),
          ended_at: instant(leg.endedAt),
          reason: leg.reason,
        });
        if (leg.overdueAt !== null)
          rows.overdue_record.push({
            leg_id,
            ticket_id: id,
            due_at: new Date(leg.dueAt),
            recorded_at: new Date(leg.overdueAt),
          });
      }
      for (const [at, reply] of record.replies.entries())
        rows.ticket_reply.push({
          ticket_id: id,
          seq: at + 1,
          author_id: keys.person(reply.author),
          text: reply.text,
          submitted_at: new Date(reply.at),
          verdict: reply.verdict,
          reviewer_id: person(reply.reviewer),
          reviewed_at: instant(reply.reviewedAt),
          reason: reply.reason,
        });
      for (const [at, callback] of record.callbacks.entries())
        rows.callback.push({
          ticket_id: id,
          seq: at + 1,
          caller_id: keys.person(callback.caller),
          at: new Date(callback.at),
          outcome: callback.outcome,
          opinion: callback.opinion,
        });
      for (const [at, event] of record.events.entries())
        rows.ticket_event.push({
          ticket_id: id,
          sheet_row: event.row,
          step: event.step,
          from_state: event.from,
          to_state: event.to,
          actor_id: person(event.by),
          assignment_id: event.by && keys.primary(event.by),
          at: new Date(event.at),
          reason: event.reason,
          ...eventFacts({ story, record, keys, callbackUnit, categoryId }, at),
        });
    }
  }
  // Stable, so that a ticket's own events keep their order where two fall into one moment.
  rows.ticket_event.sort((a, b) => (a['at'] as Date).getTime() - (b['at'] as Date).getTime());
  return rows;
};
