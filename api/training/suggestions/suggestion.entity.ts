import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne } from 'typeorm';
import { describedEnum } from '../../core/enum.ts';
import { DateTime } from '../../core/scalars.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { FollowingRecord } from '../record.ts';

/** What a suggestion is to change. */
export const SuggestionKind = describedEnum('SuggestionKind', 'What a suggestion is to change.', {
  JOB_DESCRIPTION: 'The job description of a post: a duty, a measure, an authority.',
  BUSINESS_RULE: 'A rule or requirement of the business.',
});
export type SuggestionKind = keyof typeof SuggestionKind;

/** What became of a suggestion. */
export const SuggestionState = describedEnum('SuggestionState', 'What became of a suggestion.', {
  RAISED: 'It waits for a decision.',
  ADOPTED: 'It was adopted.',
  DECLINED: 'It was declined, with a reason.',
  WITHDRAWN: 'Whoever raised it took it back.',
  DONE: 'It was adopted, and stands in a version of the job description that was approved.',
});
export type SuggestionState = keyof typeof SuggestionState;

/** What somebody at work suggests to change, and what was decided (F133). Who raised it stays with it. */
@Entity()
@Index(['authorId'])
@Index(['positionId'])
@Index(['jobDescriptionId'])
@Index(['organisationId', 'raisedAt'])
@Check('suggestion_kind_check', "kind IN ('JOB_DESCRIPTION', 'BUSINESS_RULE')")
@Check('suggestion_state_check', "state IN ('RAISED', 'ADOPTED', 'DECLINED', 'WITHDRAWN', 'DONE')")
@Check('suggestion_position_id_check', "kind <> 'JOB_DESCRIPTION' OR position_id IS NOT NULL")
@ObjectType({ description: 'What somebody suggests to change, and what was decided.' })
export class Suggestion extends FollowingRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who raised it.' })
  authorId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who raised it.' })
  author!: Person | null;

  @Column({ type: 'text' })
  @Field(() => SuggestionKind, { description: 'What it is to change.' })
  kind!: SuggestionKind;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The post whose job description it is about.' })
  positionId!: string | null;

  @ManyToOne(() => Position, { nullable: true })
  @Field(() => Position, { nullable: true, description: 'The post whose job description it is about.' })
  position!: Position | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The version of the job description that it is written into; null while it is in none.',
  })
  jobDescriptionId!: string | null;

  @ManyToOne(() => JobDescription, { nullable: true, onDelete: 'SET NULL' })
  @Field(() => JobDescription, {
    nullable: true,
    description: 'The version of the job description that it is written into.',
  })
  jobDescription!: JobDescription | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The duty or rule that it is about, in a few words.' })
  about!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What is suggested, and why.' })
  text!: string;

  @Column({ type: 'text' })
  @Field(() => SuggestionState, { description: 'What became of it.' })
  state!: SuggestionState;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt!: Date;

  @Column({ type: 'bigint', nullable: true })
  decidedById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who decided.' })
  decidedBy!: Person | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The decision in words.' })
  decision!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether you may decide on it.' })
  mayDecide!: boolean;

  @Field(() => Boolean, { description: 'Whether you may take it back.' })
  mayWithdraw!: boolean;
}
