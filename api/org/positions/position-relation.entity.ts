import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { PositionRelationKind } from '../org.words.ts';
import { Position } from './position.entity.ts';

/** Somebody whom the documents of a post name beside it: a post that is known, or only a name so far (F004). */
@Entity()
@Index(['positionId'])
@Index(['toPositionId'])
@ObjectType({ description: 'A peer, contact or subordinate that the documents of a post name.' })
export class PositionRelation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The relation’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false, onDelete: 'CASCADE' })
  position!: Position;

  @Column({ type: 'text' })
  @Field(() => PositionRelationKind, { description: 'How the two are related.' })
  kind!: PositionRelationKind;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The post that is meant; null while the name is not resolved.',
  })
  toPositionId!: string | null;

  @ManyToOne(() => Position, { nullable: true })
  @Field(() => Position, {
    nullable: true,
    description: 'The post that is meant; null while the name is not resolved.',
  })
  toPosition!: Position | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name as the document prints it.' })
  rawName!: string;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'Its place in the document’s list.' })
  seq!: number;
}
