import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { Comparator, MeasureKind } from './job.words.ts';
import { asNumber } from './numeric.ts';

/**
 * How a duty is measured: in words, or as a target for a metric. The target of a metric in an approved version is the
 * one by which performance is judged. A target may be open, which is not zero.
 */
@Entity()
@Index(['dutyId'])
@Index(['jobDescriptionId'])
@Index(['metricCode'])
@Check('duty_measure_kind_check', "kind IN ('QUALITATIVE', 'QUANTITATIVE')")
@Check('duty_measure_comparator_check', "comparator IN ('AT_LEAST', 'AT_MOST', 'EXACTLY')")
@ObjectType({ description: 'How a duty is measured: in words, or as a target for a metric.' })
export class DutyMeasure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The measure’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false, onDelete: 'CASCADE' })
  jobDescription!: JobDescription;

  @Column({ type: 'bigint' })
  dutyId!: string;

  @ManyToOne(() => Duty, { nullable: false, onDelete: 'CASCADE' })
  duty!: Duty;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place among the measures of the duty, from 1.' })
  seq!: number;

  @Column({ type: 'text' })
  @Field(() => MeasureKind, { description: 'In words or in figures.' })
  kind!: MeasureKind;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The measure as the form words it (衡量标准).' })
  phrase!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The metric that is meant, such as K01; see `metrics`.',
  })
  metricCode!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Comparator, { nullable: true, description: 'How the figure is laid against the target.' })
  comparator!: Comparator | null;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'True where the form prints no comparator and one was assumed.' })
  comparatorAssumed!: boolean;

  @Column({ type: 'numeric', precision: 12, scale: 4, nullable: true, transformer: asNumber })
  @Field(() => Float, {
    nullable: true,
    description: 'The target; null where the form leaves it open, which is not 0.',
  })
  targetValue!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The unit of the target, such as % or h.' })
  unit!: string | null;
}
