import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne } from 'typeorm';
import { describedEnum } from '../../core/enum.ts';
import { Day } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { FollowingRecord } from '../record.ts';

/** What a mentoring brought, in the judgement of a head. */
export const MentoringOutcome = describedEnum('MentoringOutcome', 'What a mentoring brought.', {
  MET: 'Its goals were met.',
  PARTLY: 'Its goals were met in part.',
  NOT_MET: 'Its goals were not met.',
  BROKEN_OFF: 'It was ended before its last day.',
});
export type MentoringOutcome = keyof typeof MentoringOutcome;

/** A senior who helps somebody new for a time (传帮带), and what a head says of it at the end (F129). */
@Entity()
@Index(['menteeId'])
@Index(['mentorId'])
@Check('mentoring_last_day_check', 'last_day >= starts_on')
@Check('mentoring_mentor_id_check', 'mentor_id <> mentee_id')
@Check('mentoring_outcome_check', "outcome IN ('MET', 'PARTLY', 'NOT_MET', 'BROKEN_OFF')")
@Check('mentoring_reviewed_on_check', 'num_nonnulls(outcome, review, reviewed_by_id, reviewed_on) IN (0, 4)')
@ObjectType({ description: 'A senior who helps somebody new for a time, reviewed at the end.' })
export class Mentoring extends FollowingRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who is new.' })
  menteeId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who is new.' })
  mentee!: Person | null;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who helps.' })
  mentorId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who helps.' })
  mentor!: Person | null;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The last day; the review is due from then on.' })
  lastDay!: string;

  @Column({ type: 'text', default: '' })
  @Field(() => String, { description: 'What is to be reached; empty where nothing was said.' })
  goals!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => MentoringOutcome, { nullable: true, description: 'What it brought; null before the review.' })
  outcome!: MentoringOutcome | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The review in words.' })
  review!: string | null;

  @Column({ type: 'bigint', nullable: true })
  reviewedById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who reviewed it.' })
  reviewedBy!: Person | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'When it was reviewed.' })
  reviewedOn!: string | null;

  @Column({ type: 'bigint' })
  arrangedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who arranged it.' })
  arrangedBy!: Person | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether its last day has come and nobody has reviewed it.' })
  reviewDue!: boolean;

  @Field(() => Boolean, { description: 'Whether you may review it.' })
  mayReview!: boolean;
}
