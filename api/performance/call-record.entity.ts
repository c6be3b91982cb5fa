import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import type { CallQueue } from './call-queue.ts';

/** One call of a customer, as the telephone system reported it (F144). Known within an organisation by `externalId`. */
@Entity()
@Index(['organisationId', 'externalId'], { unique: true })
@Index(['unitId', 'startedAt'])
@Check('call_record_queue_check', `queue IN ('GENERAL', 'BROADBAND', 'VIP')`)
export class CallRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  unit!: OrgUnit;

  @Column({ type: 'bigint' })
  unitId!: string;

  @Column({ type: 'text' })
  externalId!: string;

  /** The queue in which the caller waited; `VIP` for key accounts (K02). */
  @Column({ type: 'text' })
  queue!: CallQueue;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  /** When an agent was asked for; null where the caller stayed with the machine. */
  @Column({ type: 'timestamptz', nullable: true })
  requestedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  agentNo!: string | null;
}
