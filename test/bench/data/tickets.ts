import type { Cell } from '../../../api/demo/copy.ts';
import { randomOf, type Random } from '../../../api/demo/random.ts';
import { dayOf } from '../../../api/core/clock.ts';
import { hoursFor, numberOf } from '../../../api/tickets/ticket.rules.ts';
import type { Member, Organisation } from './organisation.ts';

type Row = Record<string, Cell>;

/** The tables that a batch of tickets fills. */
export const ticketTables = [
  'ticket',
  'dispatch_leg',
  'ticket_reply',
  'callback',
  'ticket_event',
  'overdue_record',
] as const;
export type TicketBatch = Readonly<Record<(typeof ticketTables)[number], Row[]>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Tickets reach back so far. */
const SPAN = 730 * DAY;

const phrases = [
  '宽带从昨晚开始无法上网，重启光猫无效',
  '本月话费比套餐多出三十元，要求说明',
  '客服热线等待超过十分钟无人接听',
  '营业厅办理业务时工作人员态度生硬',
  '流量包未经同意被开通，要求退费',
  '小区信号很差，室内基本无法通话',
  '装机预约三次均无人上门',
  '转网申请被拒绝且没有说明理由',
  '短信验证码收不到，影响银行业务办理',
  '投诉后承诺回电但至今没有答复',
  '国际漫游费用与宣传不符',
  '家庭套餐副卡被误停机',
];
const kinds = ['COMPLAINT', 'COMPLAINT', 'COMPLAINT', 'HELP', 'REPAIR'] as const;
const channels = ['PHONE', 'PHONE', 'PHONE', 'WEB', 'VISIT', 'THIRD_PARTY'] as const;
const levels = ['COUNTY', 'COUNTY', 'CITY', 'PROVINCE'] as const;
const grades = [
  ['MINOR', 'LOW'],
  ['NORMAL', 'NORMAL'],
  ['NORMAL', 'NORMAL'],
  ['SERIOUS', 'HIGH'],
  ['MAJOR', 'URGENT'],
] as const;

/** How far a ticket has come: the number of steps of `path` behind it. Old tickets are closed, all but a few. */
const path = [
  ['T1', 'REGISTER', 'REGISTERED'],
  ['T5', 'CLASSIFY', 'CLASSIFIED'],
  ['T6', 'DISPATCH', 'DISPATCHED'],
  ['T7', 'SIGN', 'SIGNED'],
  ['T8', 'START', 'HANDLING'],
  ['T13', 'REPLY', 'REPLY_SUBMITTED'],
  ['T15', 'APPROVE', 'CUSTOMER_REPLIED'],
  ['T16', 'CALL_BACK', 'CUSTOMER_REPLIED'],
  ['T16', 'CLOSE', 'CLOSED'],
] as const;
const recent = [
  [1, 14],
  [2, 8],
  [3, 14],
  [4, 8],
  [5, 24],
  [6, 8],
  [7, 8],
  [9, 16],
] as const;

/** Where tickets stand in for: organisations, categories and customers with their ids, and the number of all. */
export interface TicketWorld {
  readonly organisations: readonly Organisation[];
  /** Ids of the categories of each organisation. */
  readonly categories: readonly (readonly string[])[];
  /** The first and last id of the customers of each organisation. */
  readonly customers: readonly (readonly [first: number, last: number])[];
  readonly count: number;
  readonly now: number;
}

interface Places {
  readonly origin: Member;
  readonly dispatcher: Member;
  readonly handler: Member;
  readonly reviewer: Member;
}

const placesOf = (random: Random, { teams }: Organisation): Places => {
  const here = random.pick(teams);
  const there = random.pick(teams);
  const of = (team: readonly Member[], roles: readonly string[]): Member =>
    team.find(({ role }) => roles.includes(role)) ?? (team[0] as Member);
  return {
    origin: of(here, [random.pick(['AGT', 'INT'])]),
    dispatcher: of(here, ['SHF']),
    handler: of(there, ['HND']),
    reviewer: of(there, ['SHF']),
  };
};

const iso = (instant: number): string => new Date(instant).toISOString();

/** Makes tickets `first` to `last` with all that belongs to them. The same ids give the same tickets. */
export const ticketsFrom = (world: TicketWorld, first: number, last: number): TicketBatch => {
  const { organisations, categories, customers, count, now } = world;
  const random = randomOf(`bench ${first}`);
  const batch: TicketBatch = {
    ticket: [],
    dispatch_leg: [],
    ticket_reply: [],
    callback: [],
    ticket_event: [],
    overdue_record: [],
  };
  for (let id = first; id <= last; id += 1) {
    const which = id % 10 === 0 ? 1 : 0;
    const organisation = organisations[which] as Organisation;
    const registered = now - SPAN + Math.floor((id / (count + 1)) * SPAN);
    const age = now - registered;
    const steps = age > 20 * DAY ? (random.chance(0.995) ? 9 : 5) : random.weighted(recent);
    addTicket(batch, random, {
      id: String(id),
      organisation,
      categoryId: random.pick(categories[which] ?? []),
      customer: random.whole(...(customers[which] as [number, number])),
      registered,
      steps,
      now,
    });
  }
  return batch;
};

interface TicketFacts {
  readonly id: string;
  readonly organisation: Organisation;
  readonly categoryId: string;
  readonly customer: number;
  readonly registered: number;
  readonly steps: number;
  readonly now: number;
}

const addTicket = (
  batch: TicketBatch,
  random: Random,
  { id, organisation, categoryId, customer, registered, steps, now }: TicketFacts,
): void => {
  const { origin, dispatcher, handler, reviewer } = placesOf(random, organisation);
  const [severity, priority] = random.pick(grades);
  const at: number[] = [registered];
  const room = Math.max(MINUTE, now - registered);
  for (let step = 1; step < steps; step += 1) {
    const wait = random.wait(2 * MINUTE, step === 5 ? 60 * HOUR : 10 * HOUR);
    at.push(Math.min((at[step - 1] ?? registered) + wait, registered + (room * (step + 1)) / (steps + 1)));
  }
  const when = (step: number): string | null => {
    const instant = at[step];
    return instant === undefined ? null : iso(instant);
  };
  const has = (step: number): boolean => step < steps;
  const dueInstant = has(2) ? (at[2] ?? 0) + hoursFor[priority] * HOUR : null;
  const due = dueInstant === null ? null : iso(dueInstant);
  const isLate = dueInstant !== null && (at[5] ?? now) > dueInstant;
  const validity = has(5) ? (random.chance(0.6) ? 'UPHELD' : 'NOT_UPHELD') : 'UNVERIFIED';
  const number = numberOf(dayOf(new Date(registered)), id);

  batch.ticket.push({
    id,
    organisation_id: organisation.id,
    number,
    kind: random.pick(kinds),
    state: path[steps - 1]?.[2] ?? 'REGISTERED',
    channel: random.pick(channels),
    level: random.pick(levels),
    content: `${random.pick(phrases)}；${random.pick(phrases)}，客户编号${customer}。`,
    customer_id: String(customer),
    customer_name: customerName(customer),
    customer_phone: customerPhone(customer),
    category_id: has(1) ? categoryId : null,
    severity: has(1) ? severity : null,
    priority: has(1) ? priority : null,
    validity,
    is_emergency: priority === 'URGENT',
    origin_unit_id: origin.unitId,
    handling_unit_id: has(2) ? handler.unitId : null,
    handler_id: has(3) ? handler.personId : null,
    registered_by_id: origin.personId,
    reply_author_id: has(5) ? handler.personId : null,
    contact_at: iso(registered - 3 * MINUTE),
    registered_at: iso(registered),
    dispatched_at: when(2),
    signed_at: when(3),
    due_at: due,
    original_due_at: due,
    due_reason: due && '派单时指定',
    replied_at: has(6) ? when(5) : null,
    customer_replied_at: when(6),
    satisfaction: has(7) ? 'SATISFIED' : null,
    called_back_at: when(7),
    closed_at: when(8),
    closing_summary: has(8) ? '已按规定处理，客户满意。' : null,
    overdue_at: isLate ? due : null,
    sent_back_count: 0,
    unit_ids: has(2) ? [...new Set([origin.unitId, handler.unitId])] : [origin.unitId],
    person_ids: has(3) ? [...new Set([origin.personId, handler.personId])] : [origin.personId],
    revision: steps,
  });
  if (has(2))
    batch.dispatch_leg.push({
      // One leg for each, so that its id may be the ticket's.
      id,
      ticket_id: id,
      seq: 1,
      unit_id: handler.unitId,
      person_id: null,
      dispatched_by_id: dispatcher.personId,
      dispatched_at: when(2),
      due_at: due,
      signed_by_id: has(3) ? handler.personId : null,
      signed_at: when(3),
      ended_at: has(6) ? when(6) : null,
    });
  if (isLate) batch.overdue_record.push({ leg_id: id, ticket_id: id, due_at: due, recorded_at: due });
  if (has(5))
    batch.ticket_reply.push({
      ticket_id: id,
      seq: 1,
      author_id: handler.personId,
      text: `${random.pick(phrases)}：已核实，故障排除，并向客户致歉。`,
      submitted_at: when(5),
      verdict: has(6) ? 'APPROVED' : null,
      reviewer_id: has(6) ? reviewer.personId : null,
      reviewed_at: has(6) ? when(6) : null,
    });
  if (has(7))
    batch.callback.push({
      ticket_id: id,
      seq: 1,
      caller_id: dispatcher.personId,
      at: when(7),
      outcome: 'SATISFIED',
      opinion: '满意',
    });

  const actors = [
    origin,
    dispatcher,
    dispatcher,
    handler,
    handler,
    handler,
    reviewer,
    dispatcher,
    dispatcher,
  ];
  for (let step = 0; step < steps; step += 1) {
    const [row, name, to] = path[step] as (typeof path)[number];
    const actor = actors[step] as Member;
    batch.ticket_event.push({
      ticket_id: id,
      sheet_row: row,
      step: name,
      from_state: step === 0 ? null : (path[step - 1]?.[2] ?? null),
      to_state: to,
      actor_id: actor.personId,
      assignment_id: actor.assignmentId,
      at: when(step),
      reason: step === 8 ? '已按规定处理，客户满意。' : null,
      category_id: step === 1 ? categoryId : null,
      severity: step === 1 ? severity : null,
      priority: step === 1 ? priority : null,
      unit_id: step === 2 ? handler.unitId : null,
      due_at: step === 2 ? due : null,
      validity: step === 5 || step === 8 ? validity : null,
      outcome: step === 7 ? 'SATISFIED' : null,
      leg_seq: step === 2 ? 1 : null,
      reply_seq: step === 5 || step === 6 ? 1 : null,
      callback_seq: step === 7 ? 1 : null,
    });
  }
};

/** The name and number of a customer by id. */
export const customerName = (id: number): string => `客户${id}`;
export const customerPhone = (id: number): string => `13${String(id).padStart(9, '0')}`;
