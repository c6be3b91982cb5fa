import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne } from 'typeorm';
import { Span } from '../span.ts';
import { Rank } from '../ranks/rank.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { PositionHead } from './position-head.ts';
import { Position } from './position.entity.ts';

/** What a post was for a time. Kept by a trigger of the posts’ own table, so that no way of changing one forgets it. */
@Entity()
@Index(['positionId'])
@Index(['organisationId'])
@Check('position_span_ends_on_check', 'ends_on > starts_on')
@Exclusion('position_span_once', 'USING gist (position_id WITH =, daterange(starts_on, ends_on) WITH &&)')
@ObjectType({ description: 'What a post was called, where it stood and to whom it reported for a time.' })
export class PositionSpan extends Span {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false, onDelete: 'CASCADE' })
  position!: Position;

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

  @Column({ type: 'bigint', nullable: true })
  rankId!: string | null;

  @ManyToOne(() => Rank, { nullable: true })
  @Field(() => Rank, { nullable: true, description: 'Its rank; null where it was not known.' })
  rank!: Rank | null;

  @Column({ type: 'jsonb' })
  @Field(() => PositionHead, { description: 'What its form printed in the head.' })
  head!: PositionHead;
}
