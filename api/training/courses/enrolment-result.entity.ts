import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { asNumber } from '../../jobs/numeric.ts';
import { Person } from '../../org/people/person.entity.ts';
import { CourseOutcome } from './course.words.ts';
import { Enrolment } from './enrolment.entity.ts';

/** A result as it was recorded. A retake adds another; one recorded in error is taken back with a reason and stays. */
@Entity()
@Index(['enrolmentId'])
@Check('enrolment_result_outcome_check', "outcome IN ('PASSED', 'FAILED', 'ABSENT')")
@ObjectType({ description: 'A result of a course as it was recorded for somebody.' })
export class EnrolmentResult {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The result’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  enrolmentId!: string;

  @ManyToOne(() => Enrolment, { nullable: false })
  enrolment!: Enrolment;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The day of the exam, or of the end of the course.' })
  heldOn!: string;

  @Column({ type: 'text' })
  @Field(() => CourseOutcome, { description: 'How it ended.' })
  outcome!: CourseOutcome;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, { nullable: true, description: 'The score; null without an exam.' })
  score!: number | null;

  @Column({ type: 'bigint' })
  recordedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it stands.' })
  takenBackAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  takenBackById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who took it back.' })
  takenBackBy!: Person | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  takenBackReason!: string | null;
}
