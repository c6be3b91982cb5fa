import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Person } from '../org/people/person.entity.ts';
import { Account } from './account.entity.ts';

/** A browser that is signed in, until it is idle for too long, too old, or sent away. */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['accountId'])
@Index('session_viewed_person_id_idx', { synchronize: false })
@Check('session_viewed_check', '(viewed_person_id IS NULL) = (viewed_until IS NULL)')
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

  /** As whom it looks beside its owner, until `viewedUntil`; null while it does not. */
  @Column({ type: 'bigint', nullable: true })
  viewedPersonId!: string | null;

  @ManyToOne(() => Person)
  viewedPerson!: Person | null;

  @Column({ type: 'timestamptz', nullable: true })
  viewedUntil!: Date | null;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description: 'Whether it was opened by single sign-on; else by a password or a one-time link.',
  })
  isSingleSignOn!: boolean;
}
