import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne } from 'typeorm';
import { Span } from '../span.ts';
import { OrgUnitKind } from '../org.words.ts';
import { OrgUnit } from './org-unit.entity.ts';

/** What a unit was for a time. Kept by a trigger of the units’ own table, so that no way of changing one forgets it. */
@Entity()
@Index(['unitId'])
@Index(['organisationId'])
@Check('org_unit_span_ends_on_check', 'ends_on > starts_on')
@Exclusion('org_unit_span_once', 'USING gist (unit_id WITH =, daterange(starts_on, ends_on) WITH &&)')
@ObjectType({ description: 'What a unit was called and where it stood for a time.' })
export class OrgUnitSpan extends Span {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false, onDelete: 'CASCADE' })
  unit!: OrgUnit;

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

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The region it served, in words.' })
  region!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'Duties of the unit itself, apart from those of its posts (F009).' })
  dutyStatements!: string[];
}
