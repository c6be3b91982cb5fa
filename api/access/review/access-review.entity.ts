import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { AccessReviewState } from './review.words.ts';

/** That everything which people of some units may do is looked at and confirmed, up to a day (C13). */
@Entity()
@Index(['organisationId', 'dueOn'])
@Index('access_review_unit_ids_idx', { synchronize: false })
@Check('access_review_withdrawn_check', '(withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)')
@ObjectType({
  description:
    'A review of what the people of a unit and of all below it may do, to be answered up to a day.',
})
export class AccessReview {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The review’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation it belongs to.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit whose people are reviewed, with those of all units below it.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, {
    description: 'The unit whose people are reviewed, with those of all units below it.',
  })
  unit!: OrgUnit;

  /** The units in which something is reviewed. */
  @Column({ type: 'bigint', array: true })
  unitIds!: string[];

  @Column({ type: 'text', default: '' })
  @Field(() => String, { description: 'What those who answer are to look at; empty where nothing was said.' })
  note!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who opened it.' })
  openedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who opened it.' })
  openedBy!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, {
    description: 'When it was opened: what people could do at that moment is reviewed.',
  })
  openedAt!: Date;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The last day on which it is answered.' })
  dueOn!: string;

  @Column({ type: 'bigint', nullable: true })
  withdrawnById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who withdrew it; null where nobody did.' })
  withdrawnBy!: Person | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null where it was not.' })
  withdrawnAt!: Date | null;

  /** When people were told what became of it; nothing else depends on it. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => AccessReviewState, { description: 'Where it stands today.' })
  state!: AccessReviewState;
}
