import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { EducationLevel, Gender } from '../org.words.ts';

/** An employee of an organisation. Birth, gender and schooling are shown only to those who may see them. */
@Entity()
@Index(['organisationId', 'employeeNo'], { unique: true })
@Index('person_left_on_idx', { synchronize: false })
@Check('person_name_check', "name <> ''")
@ObjectType({ description: 'An employee of an organisation.' })
export class Person {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The person’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation that employs the person.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The person’s name.' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The number under which the employer keeps the person.',
  })
  employeeNo!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Gender, { nullable: true, description: 'Null where unknown, or where you may not see it.' })
  gender!: Gender | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of birth; null where unknown, or where you may not see it.',
  })
  bornOn!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => EducationLevel, {
    nullable: true,
    description: 'Highest schooling; null where unknown, or where you may not see it.',
  })
  education!: EducationLevel | null;

  /** The first day on which the person is no longer with the organisation; null while nobody has said so. */
  @Column({ type: 'date', nullable: true })
  leftOn!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record.' })
  revision!: number;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day with the organisation, past or planned; null while none is known.',
  })
  lastDay!: string | null;

  @Field(() => Boolean, {
    description: 'Whether you may change the person’s facts, and record that they leave.',
  })
  mayEdit!: boolean;

  @Field(() => Boolean, {
    description: 'Whether personAccess tells you what the person may do, all of it or a part.',
  })
  mayAskAccess!: boolean;
}
