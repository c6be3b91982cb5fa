import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A network from which somebody has signed in: what strangers try from elsewhere does not count there. */
@Entity()
export class HouseNetwork {
  /** An IPv4 address, or the first 64 bits of an IPv6 one. */
  @PrimaryColumn({ type: 'text' })
  network!: string;

  /** When somebody last signed in from there, to the day. */
  @Column({ type: 'timestamptz' })
  seenAt!: Date;
}
