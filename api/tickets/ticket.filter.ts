import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { SignedIn } from '../core/context.ts';
import { startOfDay } from '../core/clock.ts';
import { enumOf } from '../core/enum.ts';
import { overlaps, type Condition, type Params } from '../core/filter.ts';
import { CalendarDay, Id, Ids, Items, OneOf, Text } from '../core/input.ts';
import type { Order } from '../core/read/declare.ts';
import { DateTime, Day } from '../core/scalars.ts';
import { answerOwed, ended } from './ticket.rules.ts';
import { Priority, TicketKind } from './ticket.enums.ts';
import type { Ticket } from './ticket.entity.ts';
import { handlesFor } from './ticket.policy.ts';
import { TicketState } from './ticket.states.ts';

@InputType({ description: 'Which tickets are wanted; all conditions must hold.' })
export class TicketFilter {
  @Field(() => [ID], { nullable: true, description: 'These tickets; at most 100.' })
  @Ids({ max: 100, optional: true })
  ids?: string[] | null;

  @Field(() => [TicketState], { nullable: true, description: 'Tickets that stand in one of these states.' })
  @Items({ max: 20, optional: true })
  states?: TicketState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with something left to do, or only those without.',
  })
  open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that you answer for now, or somebody for whom you stand in.',
  })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose answer is owed and late, or only all others.',
  })
  overdue?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'An answer is still owed, before this instant.' })
  dueBefore?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A unit with a part in it: as origin, as place of handling or in the call back.',
  })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'As unitId, for this unit and all below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Matters of this category and of those below it.' })
  @Id({ optional: true })
  categoryId?: string | null;

  @Field(() => Priority, { nullable: true, description: 'How soon it must be dealt with.' })
  @OneOf(Priority, { optional: true })
  priority?: Priority | null;

  @Field(() => TicketKind, { nullable: true, description: 'What kind of contact it is.' })
  @OneOf(TicketKind, { optional: true })
  kind?: TicketKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The beginning of the number, or a part of the content. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;

  @Field(() => Day, { nullable: true, description: 'Registered on this day or later.' })
  @CalendarDay({ optional: true })
  registeredFrom?: string | null;

  @Field(() => Day, { nullable: true, description: 'Registered before this day.' })
  @CalendarDay({ optional: true })
  registeredTo?: string | null;
}

/** The orders in which tickets can be listed. */
export const TicketSort = enumOf(
  'REGISTERED_DESC',
  'REGISTERED_ASC',
  'DUE_ASC',
  'DUE_DESC',
  'NUMBER_ASC',
  'NUMBER_DESC',
);
export type TicketSort = keyof typeof TicketSort;

registerEnumType(TicketSort, {
  name: 'TicketSort',
  description: 'The orders in which tickets can be listed.',
  valuesConfig: {
    REGISTERED_DESC: { description: 'Newest first.' },
    REGISTERED_ASC: { description: 'Oldest first.' },
    DUE_ASC: { description: 'Due first, those without a deadline last.' },
    DUE_DESC: { description: 'Due last, those without a deadline last.' },
    NUMBER_ASC: { description: 'By number.' },
    NUMBER_DESC: { description: 'By number, the highest first.' },
  },
});

/** The columns behind each order. */
export const ticketOrder: Readonly<Record<TicketSort, Order<Ticket>>> = {
  REGISTERED_DESC: [['registeredAt', 'DESC']],
  REGISTERED_ASC: [['registeredAt', 'ASC']],
  DUE_ASC: [['dueAt', 'ASC', 'LAST']],
  DUE_DESC: [['dueAt', 'DESC', 'LAST']],
  NUMBER_ASC: [['number', 'ASC']],
  NUMBER_DESC: [['number', 'DESC']],
};

type Asked<Value> = Value | null | undefined;

const when = <Value>(asked: Asked<Value>, condition: (value: Value) => Condition): Condition[] =>
  asked === null || asked === undefined ? [] : [condition(asked)];

/** A condition, or its opposite: what is unknown because a column is null counts as no. */
const either =
  (yes: boolean, text: (alias: string, params: Params) => string): Condition =>
  (alias, params) =>
    yes ? text(alias, params) : `(${text(alias, params)}) is not true`;

/** SQL for tickets with something left to do, in the words of their index: few of all, however many have ended. */
const unended = (alias: string): string => `${alias}.state <> all ('{${ended.join(',')}}'::text[])`;

const among = (states: readonly TicketState[]) => (alias: string, params: Params) => {
  const asked = `${alias}.state = any(${params.add([...states])}::text[])`;
  return states.some((state) => ended.includes(state)) ? asked : `(${asked} and ${unended(alias)})`;
};

/** SQL for tickets whose answer is owed, in the words of their index. */
const owed = (alias: string): string =>
  `${alias}.state = any ('{${answerOwed.join(',')}}'::text[]) and ${alias}.replied_at is null`;

/** SQL for `isLate`: an answer is owed and its time has passed. */
const late = (now: Date) => (alias: string, params: Params) =>
  `(${owed(alias)} and ${alias}.due_at < ${params.add(now)})`;

const concerning =
  (units: readonly string[]): Condition =>
  (alias, params) =>
    overlaps(`${alias}.unit_ids`, params.add([...units]), units.length);

/** One person is asked for in the words that the index of handlers is used for in order. */
const handledBy =
  (people: readonly string[]): Condition =>
  (alias, params) =>
    people.length === 1
      ? `${alias}.handler_id = ${params.add(people[0])}::bigint`
      : `${alias}.handler_id = any(${params.add([...people])}::bigint[])`;

const inCategory =
  (categoryId: string): Condition =>
  (alias, params) =>
    `${alias}.category_id in (with recursive below as (
     select id from category where id = ${params.add(categoryId)}::bigint
     union all select c.id from category c join below on c.parent_id = below.id) select id from below)`;

const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const containing = (q: string): Condition => {
  const words = literally(q.trim());
  const inContent: Condition = (alias, params) => `${alias}.content ilike ${params.add(`%${words}%`)}`;
  if (!/^\d{6,8}(-\d*)?$/.test(words)) return inContent;
  return (alias, params) =>
    `(${alias}.number like ${params.add(`${words}%`)} or ${inContent(alias, params)})`;
};

/** What a filter asks, as SQL; it only ever narrows what may be seen. */
export const ticketConditions = ({ actor, policy, clock }: SignedIn, filter: TicketFilter): Condition[] => {
  const { mine, q } = filter;
  const { actor: me } = policy.whose;
  return [
    ...when(filter.ids, (ids) => (alias, params) => `${alias}.id = any(${params.add(ids)}::bigint[])`),
    ...when(filter.states, (states) => among(states)),
    ...when(filter.open, (open) => either(open, unended)),
    ...when(mine || null, () => handledBy([me.personId, ...handlesFor(me).keys()])),
    ...when(filter.overdue, (overdue) => either(overdue, late(clock.now()))),
    ...when(
      filter.dueBefore,
      (instant) => (alias, params) => `(${owed(alias)} and ${alias}.due_at < ${params.add(instant)})`,
    ),
    ...when(filter.unitId, (unit) => concerning([unit])),
    ...when(filter.subtreeOf, (unit) => concerning(actor.tree.subtree(unit))),
    ...when(filter.categoryId, inCategory),
    ...when(filter.priority, (priority) => (alias, params) => `${alias}.priority = ${params.add(priority)}`),
    ...when(filter.kind, (kind) => (alias, params) => `${alias}.kind = ${params.add(kind)}`),
    ...when(q?.trim() || null, containing),
    ...when(
      filter.registeredFrom,
      (day) => (alias, params) => `${alias}.registered_at >= ${params.add(startOfDay(day))}`,
    ),
    ...when(
      filter.registeredTo,
      (day) => (alias, params) => `${alias}.registered_at < ${params.add(startOfDay(day))}`,
    ),
  ];
};
