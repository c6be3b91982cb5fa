import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import type { AbilityFacts, EarlierAnswer } from './review.rules.ts';
import { AccessReviewAnswer, AccessReviewKind } from './review.words.ts';

/** One thing that somebody could do when a review opened, and what was answered. */
@Entity()
@Index(['reviewId', 'personName', 'personId', 'id'])
@Index(['personId'])
@Index(['unitId'])
@Index('access_review_item_open_idx', { synchronize: false })
@Check('access_review_item_kind_check', "kind IN ('ROLE', 'AUTHORITY', 'PERSONAL', 'CONFLICT')")
@Check('access_review_item_answer_check', "answer IN ('KEEP', 'REMOVE')")
@Check(
  'access_review_item_answered_check',
  '(answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL)',
)
@Check('access_review_item_personal_check', "(kind = 'PERSONAL') = (personal_grant_id IS NOT NULL)")
@Check('access_review_item_oneself_check', 'answered_by_id <> person_id')
@ObjectType({ description: 'One thing that somebody could do when a review opened, and what was answered.' })
export class AccessReviewItem {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The item’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The review to which it belongs.' })
  reviewId!: string;

  @ManyToOne(() => AccessReview, { nullable: false })
  @Field(() => AccessReview, { nullable: true, description: 'The review to which it belongs.' })
  review!: AccessReview | null;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { nullable: true, description: 'The unit of the post from which it comes.' })
  unit!: OrgUnit | null;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Whose it is.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Whose it is.' })
  person!: Person | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name of that person when the review opened.' })
  personName!: string;

  @Column({ type: 'bigint' })
  assignmentId!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The post from which it comes.' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false })
  position!: Position;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The title of the post from which it comes, as it was then.' })
  positionTitle!: string;

  @Column({ type: 'text' })
  @Field(() => AccessReviewKind, { description: 'What it is about.' })
  kind!: AccessReviewKind;

  /** The role’s code, the line, what was given in person, or the rule of separation. */
  @Column({ type: 'text' })
  sourceRef!: string;

  /** What the source is called: the role, the version and line, the reason for what was given, or the conflict in words. */
  @Column({ type: 'text', nullable: true })
  nameZh!: string | null;

  @Column({ type: 'text', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'bigint', nullable: true })
  jobDescriptionId!: string | null;

  @ManyToOne(() => JobDescription, { nullable: true })
  @Field(() => JobDescription, {
    nullable: true,
    description: 'The version of a job description whose line gives it, where you may read that.',
  })
  jobDescription!: JobDescription | null;

  @Column({ type: 'bigint', nullable: true })
  personalGrantId!: string | null;

  /** Of what was given in person, the day from which it would hold no longer anyway. */
  @Column({ type: 'date', nullable: true })
  grantEndsOn!: string | null;

  @Column({ type: 'jsonb' })
  facts!: AbilityFacts[];

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether some of it was not used in the 90 days before the review opened.',
  })
  isUnused!: boolean;

  @Column({ type: 'bigint', array: true })
  askedIds!: string[];

  @Column({ type: 'bigint' })
  openedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  openedBy!: Person;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The last day on which it is answered.' })
  dueOn!: string;

  @Column({ type: 'boolean', default: false })
  isWithdrawn!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => AccessReviewAnswer, {
    nullable: true,
    description: 'What was answered; null while nothing was.',
  })
  answer!: AccessReviewAnswer | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Up to which day, included, it stays; null where no day was named.',
  })
  keepUntil!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was answered so.' })
  reason!: string | null;

  @Column({ type: 'bigint', nullable: true })
  answeredById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who answered.' })
  answeredBy!: Person | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  /** What was answered before, the earliest first. */
  @Column({ type: 'jsonb', default: [] })
  earlierAnswers!: EarlierAnswer[];

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the item; give it back when you answer.' })
  revision!: number;

  @Field(() => Day, {
    nullable: true,
    description: 'The latest day that may be named when it stays; null where none is named.',
  })
  keepAtMostUntil!: string | null;
}
