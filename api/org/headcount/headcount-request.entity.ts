import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { Assignment } from '../people/assignment.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { HeadcountState, HeadcountStep } from './headcount.words.ts';

/** That a post is to get more seats, or a unit a new post, and what was decided (F059). */
@Entity()
@Index(['organisationId', 'raisedAt'])
@Index(['unitId'])
@Index(['positionId'])
@Index('headcount_request_open_idx', { synchronize: false })
@Index('headcount_request_due_idx', { synchronize: false })
@Check('headcount_request_state_check', "state IN ('RAISED', 'APPROVED', 'DECLINED', 'WITHDRAWN')")
@Check('headcount_request_seats_check', 'seats BETWEEN 1 AND 999')
@Check('headcount_request_title_check', "title <> '' AND (position_id IS NOT NULL OR is_new_post)")
@Check(
  'headcount_request_decided_check',
  "(state IN ('APPROVED', 'DECLINED')) = (decided_at IS NOT NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)",
)
@Check('headcount_request_counts_from_check', "(state = 'APPROVED') = (counts_from IS NOT NULL)")
@ObjectType({ description: 'A request for seats: more of a post, or a new post; and what was decided.' })
export class HeadcountRequest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The request’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation it belongs to.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit that is to get the seats; while it is open, that of the post.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { description: 'The unit that is to get the seats.' })
  unit!: OrgUnit;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The post that is to grow; of a new post, the one that the approval founded.',
  })
  positionId!: string | null;

  @ManyToOne(() => Position, { nullable: true })
  @Field(() => Position, {
    nullable: true,
    description: 'The post that is to grow; of a new post, the one that the approval founded.',
  })
  position!: Position | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it asks for a new post, which the approval founds.' })
  isNewPost!: boolean;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The title of the post when it was raised.' })
  title!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'How many seats are asked for, beside those that there are.' })
  seats!: number;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The day from which they are wanted.' })
  wantedFrom!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Why they are needed.' })
  reason!: string;

  @Column({ type: 'text', default: '' })
  @Field(() => String, { description: 'Figures and facts that show it; empty where none were given.' })
  evidence!: string;

  @Column({ type: 'text' })
  @Field(() => HeadcountState, { description: 'What became of it.' })
  state!: HeadcountState;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who raised it.' })
  raisedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who raised it.' })
  raisedBy!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  raisedForId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, {
    nullable: true,
    description: 'In whose name whoever stood in raised it; null where they did so in their own.',
  })
  raisedFor!: Person | null;

  /** Who handed it on, and in whose name: each does so once. */
  @Column({ type: 'bigint', array: true, default: [] })
  handedOnByIds!: string[];

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt!: Date;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Who decided.' })
  decidedById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who decided.' })
  decidedBy!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  decidedUnderId!: string | null;

  @ManyToOne(() => Assignment, { nullable: true })
  @Field(() => Assignment, {
    nullable: true,
    description: 'The assignment under which it was decided: where the right to it came from.',
  })
  decidedUnder!: Assignment | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The decision in words.' })
  decision!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Of an approved request, the day from which the seats count: the day wanted, and not before the approval.',
  })
  countsFrom!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the seats were entered into the establishment; null while that day lies ahead.',
  })
  enteredAt!: Date | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => [HeadcountStep], {
    description: 'What you may do about it now; a screen draws its buttons from it.',
  })
  steps!: HeadcountStep[];
}
