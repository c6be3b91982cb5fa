import { Field, ID, ObjectType } from 'type-graphql';
import { Column, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Day } from '../core/scalars.ts';
import { OrgUnit } from './units/org-unit.entity.ts';

/** What holds of a part of the organisation from a day on until another; triggers keep such rows. */
@ObjectType()
export abstract class Span {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The id of the span.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false, onDelete: 'CASCADE' })
  organisation!: OrgUnit;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day; null where nobody knows an earlier one.' })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer holds; null while it does.',
  })
  endsOn!: string | null;
}
