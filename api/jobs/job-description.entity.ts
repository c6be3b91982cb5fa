import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { absent, FormText } from '../core/form-text.ts';
import { usually } from '../core/price.ts';
import { DateTime, Day } from '../core/scalars.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { Position } from '../org/positions/position.entity.ts';
import { ImportedJob } from './intake/imported-job.entity.ts';
import { BasisDocument, CareerPath, ListState, TrainingNeed } from './job-extras.ts';
import { TimePattern } from './job-extras.words.ts';
import { JobProblem } from './job-problem.ts';
import { JobState, JobStep, JobVariant, type StoredJobState } from './job.words.ts';

/**
 * One version of the job description of a post: a lossless superset of the forms in use. At any day at
 * most one approved version holds for a post; changes fork a new draft (F026).
 */
@Entity()
@Index(['positionId', 'version'], { unique: true })
@Index(['unitId'])
@Check(
  'job_description_state_check',
  "state IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'RETURNED', 'DISCARDED')",
)
@Index('job_description_imported_from_id_idx', { synchronize: false })
@Check('job_description_open_questions_check', 'open_questions >= 0')
@Check('job_description_open_pieces_check', 'open_pieces >= 0')
@Check('job_description_effective_to_check', 'effective_to > effective_from')
@Check('job_description_effective_from_check', "state <> 'APPROVED' OR effective_from IS NOT NULL")
@Exclusion(
  'job_description_one_in_force',
  `USING gist (position_id WITH =, daterange(effective_from, effective_to) WITH &&) WHERE (state = 'APPROVED')`,
)
@ObjectType({ description: 'One version of the job description of a post.' })
export class JobDescription {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The version’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The post that is described.' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false })
  @Field(() => Position, { description: 'The post that is described.' })
  position!: Position;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit of the post.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { description: 'The unit of the post.' })
  unit!: OrgUnit;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Counts the versions of the post’s job description from 1.' })
  version!: number;

  @Column({ type: 'text' })
  @Field(() => JobVariant, { description: 'The printed form after which it is laid out.' })
  variant!: JobVariant;

  /** As stored; the field of the API, computed, tells SUPERSEDED apart. */
  @Column({ type: 'text' })
  @Field(() => JobState, { description: 'Where it stands today.' })
  state!: StoredJobState;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The first day on which it holds; null before it is approved.',
  })
  effectiveFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer holds; null while it is open.',
  })
  effectiveTo!: string | null;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'What the post is for (职位目的).' })
  purpose!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Core duty (本职).' })
  coreDuty!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Background (职务背景).' })
  background!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Closing words of narrative forms.' })
  conclusion!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Remarks (备注).' })
  remarks!: FormText;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'Summary points (岗位概要、岗位概述).' })
  summary!: string[];

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The date printed as compiled on (编制日期).' })
  compiledOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The date printed as analysed on (岗位分析日期).' })
  analysedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the work-time shares do not add up to 100, where they do not.',
  })
  shareReason!: string | null;

  @Column({ type: 'jsonb', default: [] })
  @Field(() => [TrainingNeed], { description: 'Trainings before and while holding the post.' })
  training!: TrainingNeed[];

  @Column({ type: 'jsonb', default: [] })
  @Field(() => [BasisDocument], {
    complexity: usually(2),
    description: 'The documents on which it stands (职位依据).',
  })
  basisDocuments!: BasisDocument[];

  @Column({ type: 'bigint', nullable: true })
  importedFromId!: string | null;

  @ManyToOne(() => ImportedJob, { nullable: true })
  @Field(() => ImportedJob, {
    nullable: true,
    description:
      'The imported description that it was made of; null where there is none, or where you may not see it.',
  })
  importedFrom!: ImportedJob | null;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, {
    description: 'Questions about the imported text that are still open; it cannot be handed in before.',
  })
  openQuestions!: number;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, {
    description: 'Pieces of the imported text that are still without a field and not set aside.',
  })
  openPieces!: number;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'Tools and equipment (使用工具设备).' })
  tools!: string[];

  @Column({ type: 'jsonb', default: absent() })
  @Field(() => FormText, { description: 'The surroundings of the work (工作环境).' })
  environment!: FormText;

  @Column({ type: 'jsonb', default: absent() })
  @Field(() => FormText, { description: 'The working time in the words of the form (工作时间特征).' })
  workingTime!: FormText;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [TimePattern], { description: 'The same as boxes: travel, overtime, shifts.' })
  timePatterns!: TimePattern[];

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'The records that the post keeps (所需记录文档).' })
  records!: string[];

  @Column({ type: 'jsonb', default: [] })
  @Field(() => [CareerPath], {
    complexity: usually(1),
    description: 'The posts to which it leads (发展前景).',
  })
  careerPaths!: CareerPath[];

  @Column({ type: 'jsonb', default: [] })
  @Field(() => [ListState], {
    complexity: usually(1),
    description:
      'What the form says in place of lines, list by list; lists that only hold their lines are left out.',
  })
  listStates!: ListState[];

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who began it (编写); `authors` are all who wrote in it.' })
  writerId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, {
    nullable: true,
    description: 'Who began it (编写); `authors` are all who wrote in it.',
  })
  writer!: Person | null;

  /** Everybody who wrote in this version, and in whose name, the first one first; none of them reviews or approves it (F025). */
  @Column({ type: 'bigint', array: true })
  authorIds!: string[];

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was last handed in for review.' })
  submittedAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Who reviewed it (审核).' })
  reviewerId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who reviewed it (审核).' })
  reviewer!: Person | null;

  /** In whose name it was reviewed, where the reviewer stood in. */
  @ManyToOne(() => Person, { nullable: true })
  reviewerFor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  reviewerForId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Who approved it (批准).' })
  approverId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who approved it (批准).' })
  approver!: Person | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was last sent back to the writer; null once it is handed in again.',
  })
  returnReason!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When the version was begun.' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt!: Date;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => [Person], {
    description: 'Everybody who wrote in it, the first one first; none of them reviews or approves it.',
  })
  authors!: Person[];

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  inForce!: boolean;

  @Field(() => [JobStep], {
    description: 'What you may do to it now; a screen draws its buttons from it.',
  })
  steps!: JobStep[];

  @Field(() => [JobProblem], {
    description: 'What the rules of the form find in it; empty where all is well.',
  })
  problems!: JobProblem[];
}
