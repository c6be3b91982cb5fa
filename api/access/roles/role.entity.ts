import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';

/** A named set of grants of one organisation, carried by posts (F138). */
@Entity()
@Index(['organisationId', 'code'], { unique: true })
@ObjectType({ description: 'A named set of abilities, carried by posts.' })
export class Role {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The role’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation whose role it is.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  /** Such as LEAD; unique within the organisation. */
  @Column({ type: 'text' })
  @Field(() => String, { description: 'A short word for it, such as LEAD; it never changes.' })
  code!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it is called in Chinese.' })
  nameZh!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it is called in English.' })
  nameEn!: string;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the role and of what it gives.' })
  revision!: number;
}
