import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { CertificateRuleOnWork } from '../../core/certified.ts';

/** What an organisation does about work for somebody without a certificate that their post asks for; no row: it warns. */
@Entity()
@Index(['organisationId'], { unique: true })
@Check('certificate_rule_on_work_check', "on_work IN ('IGNORE', 'WARN', 'BLOCK')")
@ObjectType({ description: 'What an organisation does where a certificate is missing or has expired.' })
export class CertificateRule {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'text' })
  @Field(() => CertificateRuleOnWork, { description: 'What happens where work is given.' })
  onWork!: CertificateRuleOnWork;
}
