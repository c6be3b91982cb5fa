import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Account } from './account.entity.ts';

/** A browser that is signed in, until it is idle for too long, too old, or sent away. */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['accountId'])
@ObjectType({ description: 'A browser in which an account is signed in.' })
export class Session {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The session’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  account!: Account;

  /** SHA-256 of the cookie's value. */
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was opened by signing in.' })
  createdAt!: Date;

  /** When it was last used, to the minute. */
  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  seenAt!: Date;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it ends, however busy it is.' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The network address from which it was opened.' })
  address!: string;

  @Column({ type: 'text' })
  userAgent!: string;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description: 'Whether it was opened by single sign-on; else by a password or a one-time link.',
  })
  isSingleSignOn!: boolean;
}
