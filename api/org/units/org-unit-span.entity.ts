import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { OrgUnitKind } from '../org.words.ts';
import { OrgUnit } from './org-unit.entity.ts';

/** What a unit was for a time. Kept by a trigger of the units’ own table, so that no way of changing one forgets it. */
@Entity()
@Index(['unitId'])
@Index(['organisationId'])
@Check('org_unit_span_ends_on_check', 'ends_on > starts_on')
@Exclusion('org_unit_span_once', 'USING gist (unit_id WITH =, daterange(starts_on, ends_on) WITH &&)')
@ObjectType({ description: 'What a unit was called and where it stood for a time.' })
export class OrgUnitSpan {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The id of the span.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false, onDelete: 'CASCADE' })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false, onDelete: 'CASCADE' })
  unit!: OrgUnit;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day; null where nobody knows an earlier one.' })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer holds; null while it does.',
  })
  endsOn!: string | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The unit above; null for a root.' })
  parentId!: string | null;

  @ManyToOne(() => OrgUnit, { nullable: true })
  @Field(() => OrgUnit, { nullable: true, description: 'The unit above, as it is today; null for a root.' })
  parent!: OrgUnit | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it was called.' })
  name!: string;

  @Column({ type: 'text' })
  @Field(() => OrgUnitKind, { description: 'What sort of unit it was.' })
  kind!: OrgUnitKind;
}
