import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';

/**
 * A declared outage of a unit and all below it: calls that begin in it count neither for nor against the answer rate
 * (F044). Half-open, from `startsAt` up to but without `endsAt`. One that was withdrawn stays and counts no more.
 */
@Entity()
@Index(['unitId', 'startsAt'])
// Of outages in force no two are the same; partial, so it stands in the migration alone.
@Index('fault_window_in_force_idx', { synchronize: false })
@Check('fault_window_ends_at_check', 'ends_at > starts_at')
@Check(
  'fault_window_withdrawn_at_check',
  'num_nonnulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) IN (0, 3)',
)
@ObjectType({
  description: 'A declared outage of a unit and all below it; its calls are left out of answer rates.',
})
export class FaultWindow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the outage.' })
  readonly id!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { nullable: true, description: 'The unit that was hit, with all below it.' })
  unit!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit that was hit, with all below it.' })
  unitId!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'From when.' })
  startsAt!: Date;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'Up to when; a call at this very instant counts again.' })
  endsAt!: Date;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What failed, in the words of whoever declared it.' })
  cause!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who declared it.' })
  declaredBy!: Person;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who declared it.' })
  declaredById!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was declared.' })
  declaredAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was withdrawn; from then on its calls count again. Null while it stands.',
  })
  withdrawnAt!: Date | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who withdrew it.' })
  withdrawnBy!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Who withdrew it.' })
  withdrawnById!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever withdrew it.' })
  withdrawalReason!: string | null;
}
