import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import type { NoticeParams } from './kinds.ts';

/** Something that one person was told. Its sentence is made when it is read, in the reader's language. */
@Entity()
@Index('notification_person_id_idx', ['personId', 'id'])
// Partial indexes stand in the migration alone.
@Index('notification_unread_idx', { synchronize: false })
@Index('notification_person_id_key_idx', { synchronize: false })
@Index('notification_mail_open_idx', { synchronize: false })
@Index('notification_to_decide_idx', { synchronize: false })
@Check('notification_record_check', '(entity IS NULL) = (record_id IS NULL)')
@ObjectType({ description: 'Something that you were told.' })
export class Notification {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the notification.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  // Units and people stand on a higher floor: the database keeps the reference, the code knows their names only.
  @ManyToOne('OrgUnit', { nullable: false })
  organisation!: unknown;

  @Column({ type: 'bigint' })
  personId!: string;

  @ManyToOne('Person', { nullable: false })
  person!: unknown;

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'What kind of thing happened, in one word for programs, such as TICKET_OVERDUE.',
  })
  kind!: string;

  /** The name of an entity, such as `Ticket`. */
  @Column({ type: 'text', nullable: true })
  entity!: string | null;

  @Column({ type: 'bigint', nullable: true })
  recordId!: string | null;

  @Column({ type: 'jsonb', default: {} })
  params!: NoticeParams;

  /** A person is told once under one key. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it happened.' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When you read it; null while it is new.' })
  readAt!: Date | null;

  /** Whether it is still to be decided if a mail goes out. */
  @Column({ type: 'boolean', default: true })
  mailOpen!: boolean;
}
