import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { Establishment } from './establishment.ts';
import { OrgUnitKind } from '../org.words.ts';

/** A node of the forest of organisations: company, branch, department, centre or team (F001, F002, F009). */
@Entity()
@Index(['parentId'])
@Index(['organisationId'])
@Check('org_unit_parent_id_check', 'parent_id <> id')
@Check('org_unit_name_check', "name <> ''")
@Check('org_unit_closed_on_check', 'closed_on > opened_on')
@ObjectType({ description: 'A unit of an organisation: a company, branch, department, centre or team.' })
export class OrgUnit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The unit’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, {
    description: 'The root unit of the tree, which is the organisation; a root names itself.',
  })
  organisationId!: string;

  // The column is NOT NULL; TypeORM refuses a required relation to oneself, since no first row could be saved.
  @ManyToOne(() => OrgUnit, { nullable: true, deferrable: 'INITIALLY DEFERRED' })
  organisation!: OrgUnit;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The unit above; null for a root.' })
  parentId!: string | null;

  @ManyToOne(() => OrgUnit, { nullable: true })
  @Field(() => OrgUnit, { nullable: true, description: 'The unit above; null for a root.' })
  parent!: OrgUnit | null;

  @Column({ type: 'text' })
  @Field(() => OrgUnitKind, { description: 'What sort of unit it is.' })
  kind!: OrgUnitKind;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The unit’s name, without the names of the units above.' })
  name!: string;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'Other names by which documents call it.' })
  aliases!: string[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The region it serves, in words.' })
  region!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'Duties of the unit itself, apart from those of its posts.' })
  dutyStatements!: string[];

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'Its place among the units beside it, smallest first.' })
  sort!: number;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day from which it exists, where known.' })
  openedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer exists; null while it does. It may lie ahead.',
  })
  closedOn!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record.' })
  revision!: number;

  @Field(() => [String], { description: 'The names from the root down to the unit itself.' })
  path!: string[];

  @Field(() => [String], {
    description:
      'The syllables of its name in pinyin as it is most likely read; letters and figures stay as they are.',
  })
  pinyin!: string[];

  @Field(() => Boolean, {
    description:
      'Whether one may change it: rename, move or close it, and found and change its posts, as far as rights go.',
  })
  mayEdit!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether one may found units below it, as far as rights go: whoever may, may also rename, move and close what they founded.',
  })
  mayFoundBelow!: boolean;

  @Field(() => Establishment, {
    description:
      'Seats of the open posts of the unit itself, planned and filled, without those of the units below.',
  })
  establishment!: Establishment;
}
