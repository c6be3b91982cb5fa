import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import type { AbilityOffer } from './ability.rules.ts';
import { ImportAnswer, ImportChoice } from './intake.types.ts';
import { PointTopic } from './intake.words.ts';
import { ImportedJob } from './imported-job.entity.ts';

/** Something in a source that HR must settle: a doubtful reading, or text that found no field (F020, F035). */
@Entity()
@Index(['importedJobId', 'seq'], { unique: true })
@Check('import_point_answer_check', '(answer IS NULL) = (answered_at IS NULL)')
@Check('import_point_offer_check', "(topic = 'ABILITY') = (offer IS NOT NULL)")
@ObjectType({ description: 'Something in a source that must be settled by a person.' })
export class ImportPoint {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The point’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  importedJobId!: string;

  @ManyToOne(() => ImportedJob, { nullable: false })
  importedJob!: ImportedJob;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place among the points, from 1, in the order of the source.' })
  seq!: number;

  @Column({ type: 'text' })
  @Field(() => PointTopic, { description: 'What it is about.' })
  topic!: PointTopic;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The value in doubt, as a path like that of `values`.' })
  field!: string;

  /** The duties among which it is chosen, by their first words; empty where it is about none. */
  @Column({ type: 'text', array: true, default: [] })
  duties!: string[];

  @Column({ type: 'text' })
  whyZh!: string;

  @Column({ type: 'text' })
  whyEn!: string;

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'The words of the source that it is about; empty where there are none.',
  })
  text!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Where in the source these begin.' })
  from!: number;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Where in the source they end; the character there is not among them.' })
  to!: number;

  /** The ability that a line of authority may keep; null unless the point is about that. */
  @Column({ type: 'jsonb', nullable: true })
  offer!: AbilityOffer | null;

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => ImportAnswer, { nullable: true, description: 'How it was settled; null while it is open.' })
  answer!: ImportAnswer | null;

  @Column({ type: 'bigint', nullable: true })
  answeredById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who settled it.' })
  answeredBy!: Person | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was settled; null while it is open.' })
  answeredAt!: Date | null;

  @Field(() => String, { description: 'What must be settled, in your language.' })
  why!: string;

  @Field(() => [ImportChoice], { description: 'The answers that are possible.' })
  choices!: ImportChoice[];

  @Field(() => Boolean, { description: 'Whether several of the choices may be given together.' })
  takesSeveral!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What may be answered beside the choices: TEXT, or FIGURE; null where nothing.',
  })
  takes!: string | null;

  @Field(() => Boolean, {
    description: 'Whether a draft waits for it; text without a field only wants a look.',
  })
  isBlocking!: boolean;
}
