import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried since its window began. */
@Entity()
export class Throttle {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'int' })
  count!: number;

  /** When the window ends and counting begins anew. */
  @Column({ type: 'timestamptz' })
  resetsAt!: Date;
}
