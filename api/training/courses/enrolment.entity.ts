import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { asNumber } from '../../jobs/numeric.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { Course } from './course.entity.ts';
import { EnrolmentState } from './course.words.ts';
import { FollowingRecord } from '../record.ts';

/** That somebody takes part in a course, and how it ended: a line of their training history (F022). */
@Entity()
@Index(['courseId'])
@Index(['personId'])
@Index('enrolment_once_idx', { synchronize: false })
@Index('enrolment_unit_ids_idx', { synchronize: false })
@Index('enrolment_retake_idx', { synchronize: false })
@Check('enrolment_state_check', "state IN ('ENROLLED', 'PASSED', 'FAILED', 'ABSENT', 'WITHDRAWN')")
@ObjectType({ description: 'That somebody takes part in a course, and how it ended for them.' })
export class Enrolment extends FollowingRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The course.' })
  courseId!: string;

  @ManyToOne(() => Course, { nullable: false })
  @Field(() => Course, { nullable: true, description: 'The course.' })
  course!: Course | null;

  /** The unit that holds the course: whoever plans there sees who takes part, from wherever they come. */
  @Column({ type: 'bigint' })
  courseUnitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  courseUnit!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who takes part.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who takes part.' })
  person!: Person | null;

  @Column({ type: 'text' })
  @Field(() => EnrolmentState, { description: 'Where they stand.' })
  state!: EnrolmentState;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, {
    nullable: true,
    description: 'The score of the last exam; null where there was none.',
  })
  score!: number | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day of the last result.' })
  resultOn!: string | null;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'How many times the exam was taken.' })
  attempts!: number;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day of the retake; null where none is due or fixed.',
  })
  retakeOn!: string | null;

  @Column({ type: 'bigint' })
  enrolledById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who enrolled them.' })
  enrolledBy!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When they were enrolled.' })
  enrolledAt!: Date;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why they were taken out.' })
  withdrawReason!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether you may record a result now.' })
  mayRecord!: boolean;

  @Field(() => Boolean, { description: 'Whether you may take the last result back.' })
  mayTakeBack!: boolean;
}
