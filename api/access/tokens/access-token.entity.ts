import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import { DateTime, Day } from '../../core/scalars.ts';
import { Account } from '../account.entity.ts';

/** What a program signs in with, in its owner's name and with some of the owner's abilities. */
@Entity()
@Index(['kid'], { unique: true })
@Index(['accountId'])
@Check('access_token_name_check', "name <> ''")
@Check('access_token_abilities_check', 'cardinality(abilities) > 0')
@ObjectType({ description: 'What a program signs in with, in the name of its owner.' })
export class AccessToken {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, {
    description: 'The token’s id; not the token itself, which is shown only when it is made.',
  })
  readonly id!: string;

  @Column({ type: 'bigint' })
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  account!: Account;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What the owner calls it.' })
  name!: string;

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'The part of the token between its underscores, by which one can be told from another.',
  })
  kid!: string;

  /** SHA-256 of the whole token. */
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text', array: true })
  @Field(() => [String], {
    description:
      'The abilities chosen for it. It has each of them only while, and only as far as, its owner has it.',
  })
  abilities!: Ability[];

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The last day on which it works.' })
  expiresOn!: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, to the minute; null: never.',
  })
  seenAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
