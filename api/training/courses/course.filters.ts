import { Field, ID, InputType } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Condition } from '../../core/filter.ts';
import { Id, Items, OneOf, Text } from '../../core/input.ts';
import { containing } from '../containing.ts';
import { columnIs, columnWithin } from '../../org/org.filters.ts';
import { CourseStanding, EnrolmentState } from './course.words.ts';

@InputType({ description: 'Which courses are wanted; all conditions must hold.' })
export class CourseFilter {
  @Field(() => String, { nullable: true, description: 'A part of the title. At most 100 characters.' })
  @Text({ max: 100, optional: true })
  q?: string | null;

  @Field(() => CourseStanding, { nullable: true, description: 'Where they stand today.' })
  @OneOf(CourseStanding, { optional: true })
  standing?: CourseStanding | null;

  @Field(() => ID, { nullable: true, description: 'Held by this unit or one below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Prepares for this certification.' })
  @Id({ optional: true })
  schemeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that you are in.' })
  mine?: boolean | null;
}

@InputType({ description: 'Which enrolments are wanted; all conditions must hold.' })
export class EnrolmentFilter {
  @Field(() => [EnrolmentState], { nullable: true, description: 'Where somebody stands; at most 5.' })
  @Items({ max: 5, optional: true })
  states?: EnrolmentState[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this course.' })
  @Id({ optional: true })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  @Id({ optional: true })
  personId?: string | null;
}

const standingSql: Readonly<Record<CourseStanding, (alias: string, day: string) => string>> = {
  CANCELLED: (alias) => `${alias}.cancelled_at is not null`,
  PLANNED: (alias, day) => `${alias}.cancelled_at is null and ${alias}.starts_on > ${day}::date`,
  RUNNING: (alias, day) =>
    `${alias}.cancelled_at is null and ${alias}.starts_on <= ${day}::date and ${alias}.last_day >= ${day}::date`,
  OVER: (alias, day) => `${alias}.cancelled_at is null and ${alias}.last_day < ${day}::date`,
};

/** The conditions of a filter of courses. */
export const courseConditions = (ctx: SignedIn, filter: CourseFilter): Condition[] => {
  const { q, standing, subtreeOf, schemeId, mine } = filter;
  const conditions: Condition[] = [
    ...columnIs('scheme_id', schemeId),
    ...columnWithin('unit_id', subtreeOf, ctx.actor),
    ...containing('title', q),
  ];
  if (standing)
    conditions.push((alias, params) =>
      standingSql[standing](alias, standing === 'CANCELLED' ? '' : params.add(dayOf(ctx.clock.now()))),
    );
  if (mine)
    conditions.push(
      (alias, params) =>
        `exists (select from enrolment e where e.course_id = ${alias}.id and e.state <> 'WITHDRAWN' and e.person_id = ${params.add(ctx.policy.whose.actor.personId)}::bigint)`,
    );
  return conditions;
};

/** The conditions of a filter of enrolments. */
export const enrolmentConditions = ({ states, courseId, personId }: EnrolmentFilter): Condition[] => [
  ...columnIs('course_id', courseId),
  ...columnIs('person_id', personId),
  ...(states ? [((alias, params) => `${alias}.state = any(${params.add(states)})`) as Condition] : []),
];
