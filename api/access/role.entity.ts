import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../org/units/org-unit.entity.ts';

/** A named set of grants of one organisation, carried by posts (F138). */
@Entity()
@Index(['organisationId', 'code'], { unique: true })
export class Role {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  /** Such as LEAD; unique within the organisation. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  nameZh!: string;

  @Column({ type: 'text' })
  nameEn!: string;
}
