import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { asNumber } from '../../jobs/numeric.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { CertificationScheme } from '../certification/scheme.entity.ts';
import { CourseStanding } from './course.words.ts';
import { OrganisationRecord } from '../record.ts';

/** One meeting of a course; kept as JSON in it. */
@ObjectType({ description: 'One meeting of a course.' })
export class CourseSession {
  @Field(() => Day, { description: 'The day.' })
  on!: string;

  @Field(() => String, { description: 'When it begins, such as 09:00.' })
  from!: string;

  @Field(() => String, { description: 'When it ends, such as 11:30.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Where, if elsewhere than the course itself.' })
  place!: string | null;
}

/** A course as it is planned and held once: what it teaches, which needs it meets, when, where and for how many (F128). */
@Entity()
@Index(['organisationId', 'startsOn'])
@Index(['schemeId'])
@Check('course_last_day_check', 'last_day >= starts_on')
@Check('course_seats_check', 'seats > 0')
@Check('course_pass_mark_check', 'num_nonnulls(max_score, pass_mark) IN (0, 2) AND pass_mark <= max_score')
@ObjectType({ description: 'A course that is planned, with its meetings and who takes part.' })
export class Course extends OrganisationRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit that holds it.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { nullable: true, description: 'The unit that holds it.' })
  unit!: OrgUnit | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Column({ type: 'text', default: '' })
  @Field(() => String, { description: 'What it teaches; empty where nothing was said.' })
  teaches!: string;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], {
    description: 'Training lines of job descriptions and other needs, word for word, that passing it meets.',
  })
  serves!: string[];

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The certification that it prepares for.' })
  schemeId!: string | null;

  @ManyToOne(() => CertificationScheme, { nullable: true })
  @Field(() => CertificationScheme, {
    nullable: true,
    description: 'The certification that it prepares for.',
  })
  scheme!: CertificationScheme | null;

  @Column({ type: 'numeric', precision: 6, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, { nullable: true, description: 'How many hours it takes; null where unknown.' })
  hours!: number | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Who teaches it, where it is one of us.' })
  trainerId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who teaches it, where it is one of us.' })
  trainer!: Person | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who teaches it, where it is somebody from outside.' })
  trainerName!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is held.' })
  place!: string | null;

  @Column({ type: 'jsonb' })
  @Field(() => [CourseSession], { description: 'Its meetings, the first one first.' })
  sessions!: CourseSession[];

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The day of its first meeting.' })
  startsOn!: string;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The day of its last meeting.' })
  lastDay!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'How many can take part.' })
  seats!: number;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, {
    nullable: true,
    description: 'The most that the exam gives; null where there is none.',
  })
  maxScore!: number | null;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, {
    nullable: true,
    description: 'The score from which the exam is passed, itself included.',
  })
  passMark!: number | null;

  @Column({ type: 'bigint' })
  plannedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who planned it.' })
  plannedBy!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was planned.' })
  plannedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled; null while it stands.' })
  cancelledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => CourseStanding, { description: 'Whether it is to come, runs, is over or was cancelled.' })
  standing!: CourseStanding;

  @Field(() => Boolean, { description: 'Whether you may change, fill and cancel it.' })
  mayPlan!: boolean;
}
