import { Field, ID, InputType } from 'type-graphql';
import { addDays, startOfDay } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import type { Condition } from '../core/filter.ts';
import { CalendarDay, checkedWith, Id, Ids, Texts } from '../core/input.ts';
import { Day } from '../core/scalars.ts';

@InputType({ description: 'Which entries of the audit log are wanted; all conditions must hold.' })
export class AuditFilter {
  @Field(() => [ID], { nullable: true, description: 'These entries; at most 100.' })
  @Ids({ max: 100, optional: true })
  ids?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'On this day or later.' })
  @CalendarDay({ optional: true })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: 'On this day or earlier; not before `from`.' })
  @CalendarDay({ optional: true })
  @checkedWith<AuditFilter>('notBefore', ({ from, to }) =>
    from && to && to < from
      ? {
          code: 'BEFORE_START',
          text: { zh: '截止日期早于起始日期，请检查', en: 'is before the first day' },
        }
      : undefined,
  )
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'What this person did.' })
  @Id({ optional: true })
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'What concerns this unit or one below it: by the post under which it was done, or by the record.',
  })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these commands; at most 50.' })
  @Texts({ max: 50, maxLength: 100, optional: true })
  actions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'One of these kinds of record; at most 50.' })
  @Texts({ max: 50, maxLength: 100, optional: true })
  entities?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The record with this id, together with its kind.' })
  @Id({ optional: true })
  entityId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what changed a record; false: only what was looked up or taken home.',
  })
  isChange?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only what a program did with an access token; false: only what people did themselves.',
  })
  byToken?: boolean | null;
}

/** What a filter asks, as SQL; it only ever narrows what may be seen. */
export const auditConditions = ({ actor }: SignedIn, filter: AuditFilter): Condition[] => {
  const { ids, from, to, personId, subtreeOf, actions, entities, entityId, isChange, byToken } = filter;
  const when = <Value>(
    value: Value | null | undefined,
    condition: (value: Value) => Condition,
  ): Condition[] => (value === null || value === undefined ? [] : [condition(value)]);
  // One word is compared plainly: an index that goes on with the instant then gives the rows in their order.
  const oneOf =
    (column: string) =>
    (words: readonly string[]): Condition =>
    (alias, params) =>
      words.length === 1
        ? `${alias}.${column} = ${params.add(words[0])}`
        : `${alias}.${column} = any(${params.add([...words])}::text[])`;
  return [
    ...when(ids, (some) => (alias, params) => `${alias}.id = any(${params.add(some)}::bigint[])`),
    ...when(from, (day) => (alias, params) => `${alias}.at >= ${params.add(startOfDay(day))}`),
    ...when(to, (day) => (alias, params) => `${alias}.at < ${params.add(startOfDay(addDays(day, 1)))}`),
    ...when(personId, (id) => (alias, params) => `${alias}.person_id = ${params.add(id)}::bigint`),
    ...when(
      subtreeOf,
      (unit) => (alias, params) =>
        `${alias}.unit_ids && ${params.add([...actor.tree.subtree(unit)])}::bigint[]`,
    ),
    ...when(actions, oneOf('action')),
    ...when(entities, oneOf('entity')),
    ...when(entityId, (id) => (alias, params) => `${alias}.entity_id = ${params.add(id)}`),
    ...when(isChange, (yes) => (alias) => `${alias}.is_change is ${yes}`),
    ...when(byToken, (yes) => (alias) => `${alias}.token_id is ${yes ? 'not ' : ''}null`),
  ];
};
