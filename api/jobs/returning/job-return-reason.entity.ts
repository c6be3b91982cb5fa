import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { JobDescription } from '../job-description.entity.ts';
import { JobEvent } from '../job-event.entity.ts';
import { JobSection } from '../job.sections.ts';

/** One reason for which a version was sent back: about a section or a line of it, and what the writer did about it. */
@Entity()
@Index('job_return_reason_job_description_id_id_idx', ['jobDescriptionId', 'id'])
@Index(['eventId'])
@Check(
  'job_return_reason_section_check',
  "section IN ('HEAD', 'RELATIONS', 'DUTIES', 'AUTHORITIES', 'QUALIFICATIONS', 'TRAINING', 'CONDITIONS', 'CAREER', 'BASIS')",
)
@Check('job_return_reason_text_check', "text <> ''")
@ObjectType({ description: 'One reason for which a version was sent back, and what was done about it.' })
export class JobReturnReason {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The reason’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false })
  jobDescription!: JobDescription;

  @Column({ type: 'bigint' })
  @Field(() => ID, {
    description: 'The step with which it was sent back; reasons given together have the same.',
  })
  eventId!: string;

  @ManyToOne(() => JobEvent, { nullable: false })
  @Field(() => JobEvent, {
    nullable: true,
    description: 'The step with which it was sent back: who, and when.',
  })
  event!: JobEvent | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => JobSection, { nullable: true, description: 'The section that is meant; null for the whole.' })
  section!: JobSection | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The line that is meant: the id of a duty, authority or requirement, else its place in its list from 1; null for the whole section.',
  })
  line!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the line said then.' })
  lineWords!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What is wrong, or wanted.' })
  text!: string;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'Whether a writer has marked it as done.' })
  isDone!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What a writer answers.' })
  answer!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was last answered or marked.' })
  answeredAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  answeredById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who answered or marked it last.' })
  answeredBy!: Person | null;
}
