import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.ts';

/** A browser in which the owner of an account has signed in: failures of others do not keep them out of it. */
@Entity()
export class KnownBrowser {
  @PrimaryColumn({ type: 'bigint' })
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  account!: Account;

  /** SHA-256 of what the browser keeps in a cookie. */
  @PrimaryColumn({ type: 'bytea' })
  browserHash!: Buffer;

  /** When its owner last signed in there. */
  @Column({ type: 'timestamptz' })
  seenAt!: Date;
}
