import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DispatchLeg } from './dispatch-leg.entity.ts';
import { Ticket } from './ticket.entity.ts';

/** That a leg's deadline passed without an answer; one row a leg, written by `sweeper.ts` only (T21, F080). */
@Entity()
@Index(['ticketId'])
export class OverdueRecord {
  @PrimaryColumn({ type: 'bigint' })
  readonly legId!: string;

  @ManyToOne(() => DispatchLeg, { nullable: false })
  @JoinColumn()
  leg!: DispatchLeg;

  @ManyToOne(() => Ticket, { nullable: false })
  ticket!: Ticket;

  @Column({ type: 'bigint' })
  ticketId!: string;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  @Column({ type: 'timestamptz' })
  recordedAt!: Date;
}
