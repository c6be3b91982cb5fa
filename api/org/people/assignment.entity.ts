import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { AssignmentKind } from '../org.words.ts';
import { Person } from './person.entity.ts';
import { Position } from '../positions/position.entity.ts';

/** That a person holds a post, from a day up to but without another (F006). What a post may do, its holders may do. */
@Entity()
@Index(['positionId'])
@Index(['personId'])
@Check('assignment_kind_check', "kind IN ('PRIMARY', 'CONCURRENT', 'ACTING')")
@Check('assignment_ends_on_check', 'ends_on > starts_on')
@Exclusion(
  'assignment_one_primary',
  `USING gist (person_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (kind = 'PRIMARY')`,
)
@Exclusion(
  'assignment_once_per_position',
  'USING gist (person_id WITH =, position_id WITH =, daterange(starts_on, ends_on) WITH &&)',
)
@ObjectType({ description: 'That a person holds a post for a time.' })
export class Assignment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The assignment’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who holds the post.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Who holds the post.' })
  person!: Person;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The post that is held.' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false })
  @Field(() => Position, { description: 'The post that is held.' })
  position!: Position;

  @Column({ type: 'text' })
  @Field(() => AssignmentKind, { description: 'How the post is held.' })
  kind!: AssignmentKind;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer holds; null while it is open.',
  })
  endsOn!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record.' })
  revision!: number;
}
