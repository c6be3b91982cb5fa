import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Assignment } from '../org/people/assignment.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobState, JobStep, type StoredJobState } from './job.words.ts';

/** A step in the life of a version; written once, never changed. */
@Entity()
@Index('job_event_job_description_id_idx', ['jobDescriptionId', 'id'])
@ObjectType({ description: 'A step in the life of a version.' })
export class JobEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The event’s id; later ones are greater.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false })
  jobDescription!: JobDescription;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The row of the process sheet, such as J2.' })
  sheetRow!: string;

  @Column({ type: 'text' })
  @Field(() => JobStep, { description: 'What was done.' })
  step!: JobStep;

  @Column({ type: 'text', nullable: true })
  @Field(() => JobState, { nullable: true, description: 'The state before.' })
  fromState!: StoredJobState | null;

  @Column({ type: 'text' })
  @Field(() => JobState, { description: 'The state after.' })
  toState!: StoredJobState;

  @Column({ type: 'bigint' })
  actorId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who did it.' })
  actor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  assignmentId!: string | null;

  @ManyToOne(() => Assignment, { nullable: true })
  @Field(() => Assignment, { nullable: true, description: 'The assignment under which it was done.' })
  assignment!: Assignment | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, {
    nullable: true,
    description: 'In whose name whoever stood in did it; null where they did so in their own.',
  })
  forPerson!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  forPersonId!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where a reason was given.' })
  reason!: string | null;
}
