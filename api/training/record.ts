import { Field, ID, ObjectType } from 'type-graphql';
import { Column, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../org/units/org-unit.entity.ts';

/** What every record of the room begins with: its id, and the organisation at whose border it ends. */
@ObjectType()
export abstract class OrganisationRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The id of the record.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;
}

/** A record that follows its person: whoever leads them today sees it. */
@ObjectType()
export abstract class FollowingRecord extends OrganisationRecord {
  /** The units in which the person holds posts; kept up by `followPeople`. */
  @Column({ type: 'bigint', array: true })
  unitIds!: string[];
}
