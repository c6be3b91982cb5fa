import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../core/bilingual.ts';
import { Person } from '../org/people/person.entity.ts';

/** What a person signs in with. The password is known as an argon2id hash only. */
@Entity()
@Index(['email'])
@Index('account_holder_idx', { synchronize: false })
@Index(['personId'], { unique: true })
@Index(['ssoIssuer', 'ssoSubject'], { unique: true })
@Check('account_email_check', 'email = lower(email)')
@Check('account_locale_check', "locale IN ('zh-CN', 'en')")
@Check('account_first_password_check', 'first_password_until IS NULL OR password_hash IS NOT NULL')
@Check('account_sso_check', 'num_nonnulls(sso_issuer, sso_subject, sso_since) IN (0, 3)')
@ObjectType({ description: 'What a person signs in with.' })
export class Account {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The account’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  person!: Person;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The address to sign in with, in small letters.' })
  email!: string;

  /** Whether the address signs in to this account; of several organisations that invited it one has it (`address.ts`). */
  @Column({ type: 'boolean', default: true })
  holdsEmail!: boolean;

  /** A PHC string; null until there is a password. */
  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The language chosen, zh-CN or en; null where the browser decides.',
  })
  locale!: Locale | null;

  /** An account that is not active is treated as if it were not there. */
  @Column({ type: 'boolean', default: true })
  isActive!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Since when it is closed, by whom and why; null while it is open, and where the database was told directly. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  closedById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  closedBy!: Person | null;

  @Column({ type: 'text', nullable: true })
  closeReason!: string | null;

  /** Until when its password is a first one, which opens nothing but the page that sets another; null: its owner set it. */
  @Column({ type: 'timestamptz', nullable: true })
  firstPasswordUntil!: Date | null;

  /** When somebody last signed in to it; null: never. */
  @Column({ type: 'timestamptz', nullable: true })
  signedInAt!: Date | null;

  /** The person of an OpenID Connect provider who alone may use it by single sign-on, and since when; null: nobody yet. */
  @Column({ type: 'text', nullable: true })
  ssoIssuer!: string | null;

  @Column({ type: 'text', nullable: true })
  ssoSubject!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  ssoSince!: Date | null;
}
