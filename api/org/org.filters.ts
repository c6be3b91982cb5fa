import { Field, ID, InputType } from 'type-graphql';
import type { Actor } from '../core/actor.ts';
import type { Condition } from '../core/filter.ts';
import { Id, Ids, Text } from '../core/input.ts';

@InputType({ description: 'Which units are wanted; all conditions must hold.' })
export class OrgUnitFilter {
  @Field(() => [ID], { nullable: true, description: 'These units; at most 100.' })
  @Ids({ max: 100, optional: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of the name or of another name, in characters, in pinyin or by first letters. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;
}

@InputType({ description: 'Which posts are wanted; all conditions must hold.' })
export class PositionFilter {
  @Field(() => [ID], { nullable: true, description: 'These posts; at most 100.' })
  @Ids({ max: 100, optional: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Posts of this unit.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Posts of this unit and of all below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of the title, of another title or of the code, in characters, in pinyin or by first letters. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;
}

@InputType({ description: 'Which people are wanted; all conditions must hold.' })
export class PersonFilter {
  @Field(() => [ID], { nullable: true, description: 'These people; at most 100.' })
  @Ids({ max: 100, optional: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Holders, today, of a post of this unit.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Holders, today, of a post of this unit or of one below it.',
  })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of the name or of the staff number; names in characters, in pinyin (zhangsan) or by first letters (zs). At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those who have left; false: those who have not; left out: both.',
  })
  hasLeft?: boolean | null;
}

/** Rows with one of these ids; where none are asked for, nothing is narrowed. */
export const idsAmong = (ids: readonly string[] | null | undefined): Condition[] =>
  ids ? [(alias, params) => `${alias}.id = any(${params.add([...ids])}::bigint[])`] : [];

/** Rows whose column holds this id. */
export const columnIs = (column: string, id: string | null | undefined): Condition[] =>
  id ? [(alias, params) => `${alias}.${column} = ${params.add(id)}::bigint`] : [];

/** Rows whose column holds a unit of a subtree; an unknown unit has none. */
export const columnWithin = (
  column: string,
  unitId: string | null | undefined,
  { tree }: Actor,
): Condition[] =>
  unitId
    ? [(alias, params) => `${alias}.${column} = any(${params.add([...tree.subtree(unitId)])}::bigint[])`]
    : [];

/** People who hold a post of one of the units on a day. */
export const holdsPostIn = (units: readonly string[] | null, day: string): Condition[] =>
  units
    ? [
        (alias, params) => {
          const at = params.add(day);
          return `exists (select from assignment a join position p on p.id = a.position_id
            where a.person_id = ${alias}.id and a.starts_on <= ${at}::date and (a.ends_on is null or a.ends_on > ${at}::date)
              and p.unit_id = any(${params.add([...units])}::bigint[]))`;
        },
      ]
    : [];

/** People who have left the organisation by a day, or those who have not. */
export const leftBy = (hasLeft: boolean | null | undefined, day: string): Condition[] =>
  typeof hasLeft === 'boolean'
    ? [
        (alias, params) =>
          `(${alias}.left_on is not null and ${alias}.left_on <= ${params.add(day)}::date) is ${hasLeft}`,
      ]
    : [];
