import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { OrgUnit } from '../units/org-unit.entity.ts';

/** A rank of an organisation’s ladder; ranks of one level are equivalent, whatever they are called where (F007). */
@Entity()
@Unique('rank_name_key', ['organisationId', 'name'])
@Check('rank_level_check', 'level >= 1 AND level <= 99')
@Check('rank_name_check', "name <> ''")
@ObjectType({ description: 'A rank of an organisation; ranks of one level are equivalent.' })
export class Rank {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The rank’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation whose ladder it is on.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'The level of the ladder, from 1, the highest, to 99.' })
  level!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it is called, such as 总部部门经理.' })
  name!: string;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record.' })
  revision!: number;
}
