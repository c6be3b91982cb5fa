import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../../core/scalars.ts';
import { Assignment } from '../people/assignment.entity.ts';
import { Person } from '../people/person.entity.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import { HeadcountState } from './headcount.words.ts';

/** One step of a request for seats, written once. */
@Entity()
@Index(['requestId'])
@ObjectType({ description: 'One step that was taken about a request for seats.' })
export class HeadcountEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The event’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  requestId!: string;

  @ManyToOne(() => HeadcountRequest, { nullable: false })
  request!: HeadcountRequest;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The row of the sheet, such as H2.' })
  sheetRow!: string;

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'What was done: RAISE, the name of a step, or ENTER when the seats began to count.',
  })
  step!: string;

  @Column({ type: 'text' })
  @Field(() => HeadcountState, { description: 'Where it stood afterwards.' })
  toState!: HeadcountState;

  @Column({ type: 'bigint', nullable: true })
  actorId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who did it; null where the day had come.' })
  actor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  assignmentId!: string | null;

  @ManyToOne(() => Assignment, { nullable: true })
  assignment!: Assignment | null;

  @Column({ type: 'bigint', nullable: true })
  forPersonId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, {
    nullable: true,
    description: 'In whose name whoever stood in did it; null where they did so in their own.',
  })
  forPerson!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The words that were given with it.' })
  words!: string | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Approved seats of the post before they were entered; null elsewhere, and of a new post.',
  })
  seatsBefore!: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Approved seats of the post after they were entered; null elsewhere.',
  })
  seatsAfter!: number | null;
}
