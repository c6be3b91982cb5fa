import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { AssignmentKind, AssignmentStanding } from '../org.words.ts';
import { Person } from './person.entity.ts';
import { Position } from '../positions/position.entity.ts';

/** That a person holds a post, from a day up to but without another (F006). What a post may do, its holders may do. */
@Entity()
@Index(['positionId'])
@Index(['personId'])
@Index('assignment_acting_idx', { synchronize: false })
@Index('assignment_stands_in_for_id_idx', { synchronize: false })
@Check('assignment_kind_check', "kind IN ('PRIMARY', 'CONCURRENT', 'ACTING')")
@Check('assignment_ends_on_check', 'ends_on > starts_on')
@Check(
  'assignment_stands_in_for_id_check',
  "stands_in_for_id IS NULL OR (kind = 'ACTING' AND stands_in_for_id <> person_id)",
)
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

  @Column({ type: 'bigint', nullable: true })
  standsInForId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, {
    nullable: true,
    description: 'The absent holder for whom this one stands in; null where nobody was named.',
  })
  standsInFor!: Person | null;

  /** Whether it ends because the person leaves; `endedBeforeOn` then holds the end that it had before. */
  @Column({ type: 'boolean', default: false })
  endsByLeaving!: boolean;

  @Column({ type: 'date', nullable: true })
  endedBeforeOn!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record.' })
  revision!: number;

  @Field(() => Day, { nullable: true, description: 'The last day on which it holds; null while it is open.' })
  lastDay!: string | null;

  @Field(() => AssignmentStanding, { description: 'Whether it is over, holds today, or is still to come.' })
  standing!: AssignmentStanding;

  @Field(() => Boolean, { description: 'Whether you may end or change it.' })
  mayChange!: boolean;
}
