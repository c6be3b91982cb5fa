import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { JobDescription } from './job-description.entity.ts';
import { DutySection, ResponsibilityLevel } from './job.words.ts';
import { asNumber } from './numeric.ts';

/** One duty of a job description (F011–F016). */
@Entity()
@Index(['jobDescriptionId', 'section', 'seq'], { unique: true })
@Check('duty_section_check', "section IN ('HEADLINE', 'TABLE', 'LIST')")
@Check('duty_work_time_pct_check', 'work_time_pct BETWEEN 0 AND 100')
@Check('duty_responsibility_level_check', "responsibility_level IN ('SUPPORT', 'PARTIAL', 'FULL')")
@Check('duty_importance_rank_check', 'importance_rank >= 1')
@ObjectType({ description: 'One duty of a job description.' })
export class Duty {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The duty’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false, onDelete: 'CASCADE' })
  jobDescription!: JobDescription;

  @Column({ type: 'text' })
  @Field(() => DutySection, { description: 'In which list of the form it stands.' })
  section!: DutySection;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place in its list, from 1.' })
  seq!: number;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The number that the source printed, where it differs.',
  })
  sourceNumber!: string | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Importance within the table: 1 is the most important (重要性).',
  })
  importanceRank!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A short heading.' })
  heading!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The duty in words (职责表述).' })
  statement!: string;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'The tasks within the duty (工作任务).' })
  tasks!: string[];

  @Column({ type: 'numeric', precision: 5, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, {
    nullable: true,
    description: 'Share of working time in percent; null where unknown.',
  })
  workTimePct!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => ResponsibilityLevel, {
    nullable: true,
    description: 'How far the post answers for it; null where not ticked.',
  })
  responsibilityLevel!: ResponsibilityLevel | null;
}
