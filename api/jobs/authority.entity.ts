import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { AuthorityCondition, AuthorityKind, AuthorityScope } from './job-lines.words.ts';
import { JobDescription } from './job-description.entity.ts';

/**
 * What the post may decide (F017). A line with an ability is the permission itself: while the version is in force,
 * whoever holds the post may do it, as far as the scope reaches.
 */
@Entity()
@Index(['jobDescriptionId', 'seq'], { unique: true })
@Index('authority_certified_idx', { synchronize: false })
@Index('authority_whole_idx', { synchronize: false })
@Check('authority_seat_limit_check', 'seat_limit BETWEEN 1 AND 9999')
@Check('authority_scope_check', "scope IN ('OWN', 'UNIT', 'SUBTREE', 'ALL')")
@Check('authority_condition_check', "condition IN ('TEAM_LEADER_ONLY', 'CERTIFIED')")
@Check('authority_ability_check', '(ability IS NULL) = (scope IS NULL)')
@Check(
  'authority_condition_text_check',
  "condition_text IS NULL OR (condition_text <> '' AND condition IS NULL AND ability IS NULL)",
)
@ObjectType({ description: 'What the post may decide; a line with an ability is the permission itself.' })
export class Authority {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The line’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false, onDelete: 'CASCADE' })
  jobDescription!: JobDescription;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  seq!: number;

  @Column({ type: 'text' })
  @Field(() => AuthorityKind, { description: 'What sort of power it is.' })
  kind!: AuthorityKind;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The power in words, with its range.' })
  text!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => AuthorityCondition, {
    nullable: true,
    description: 'Who among the holders has it; null where all have.',
  })
  condition!: AuthorityCondition | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Another condition in words. Such a line gives no ability: no system can judge its words.',
  })
  conditionText!: string | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Limit of money in fen, as a whole number; null where there is none.',
  })
  moneyLimitMinor!: string | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Limit of seats, from 1, of a line that decides requests for seats; null where there is none.',
  })
  seatLimit!: number | null;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description: 'Whether a deputy of the holder has it, too, while standing in.',
  })
  isDelegable!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The ability that the line gives, such as ticket.dispatch; null where it is words only.',
  })
  ability!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => AuthorityScope, {
    nullable: true,
    description: 'How far the ability reaches; set where an ability is.',
  })
  scope!: AuthorityScope | null;
}
