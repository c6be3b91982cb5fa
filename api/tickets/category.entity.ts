import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../org/units/org-unit.entity.ts';

/** A class of matters in an organisation's own tree, such as “network › no signal” (F072). */
@Entity()
@Index(['organisationId', 'code'], { unique: true })
@ObjectType({ description: 'A class of matters, in the tree of an organisation.' })
export class Category {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the category.' })
  readonly id!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => Category)
  @Field(() => Category, { nullable: true, description: 'The category above.' })
  parent!: Category | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The category above; null at the top.' })
  parentId!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'A short code, unique in the organisation.' })
  code!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name in Chinese.' })
  nameZh!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'Its place among its siblings, smallest first.' })
  sort!: number;
}
