import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { Position } from './position.entity.ts';

/** What a post was for a time. Kept by a trigger of the posts’ own table, so that no way of changing one forgets it. */
@Entity()
@Index(['positionId'])
@Index(['organisationId'])
@Check('position_span_ends_on_check', 'ends_on > starts_on')
@Exclusion('position_span_once', 'USING gist (position_id WITH =, daterange(starts_on, ends_on) WITH &&)')
@ObjectType({ description: 'What a post was called, where it stood and to whom it reported for a time.' })
export class PositionSpan {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The id of the span.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false, onDelete: 'CASCADE' })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false, onDelete: 'CASCADE' })
  position!: Position;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day; null where nobody knows an earlier one.' })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer holds; null while it does.',
  })
  endsOn!: string | null;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit it belonged to.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { description: 'The unit it belonged to, as that is today.' })
  unit!: OrgUnit;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The post it reported to.' })
  superiorId!: string | null;

  @ManyToOne(() => Position, { nullable: true })
  @Field(() => Position, { nullable: true, description: 'The post it reported to, as that is today.' })
  superior!: Position | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it was called.' })
  title!: string;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether its holder led the unit.' })
  isLead!: boolean;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Approved seats; null where no plan was known.' })
  headcountPlan!: number | null;
}
