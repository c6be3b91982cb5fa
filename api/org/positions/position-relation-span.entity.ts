import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { PositionRelationKind } from '../org.words.ts';
import { Position } from './position.entity.ts';

/** Whom a post’s documents named for a time (F004). Kept by a trigger of the relations’ own table. */
@Entity()
@Index(['positionId'])
@Index(['toPositionId'])
@Check('position_relation_span_ends_on_check', 'ends_on > starts_on')
@Exclusion(
  'position_relation_span_once',
  'USING gist (relation_id WITH =, daterange(starts_on, ends_on) WITH &&)',
)
@ObjectType({ description: 'A peer, contact or subordinate that the documents of a post named for a time.' })
export class PositionRelationSpan {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The id of the span.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false, onDelete: 'CASCADE' })
  position!: Position;

  @Column({ type: 'bigint' })
  relationId!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day; null where nobody knows an earlier one.' })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer holds; null while it does.',
  })
  endsOn!: string | null;

  @Column({ type: 'text' })
  @Field(() => PositionRelationKind, { description: 'How the two were related.' })
  kind!: PositionRelationKind;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The post that was meant; null while it was not resolved.',
  })
  toPositionId!: string | null;

  @ManyToOne(() => Position, { nullable: true })
  @Field(() => Position, { nullable: true, description: 'The post that was meant, as that is today.' })
  toPosition!: Position | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name as the document printed it.' })
  rawName!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place in the document’s list.' })
  seq!: number;
}
