import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../org/units/org-unit.entity.ts';

/**
 * Somebody who turned to an organisation, known by the exact phone number. Not part of the API as a type: tickets
 * carry name and number as given, behind `customer.identity`.
 */
@Entity()
@Index(['organisationId', 'phone'], { unique: true })
export class Customer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  phone!: string;

  @Column({ type: 'boolean', default: false })
  isKeyAccount!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
