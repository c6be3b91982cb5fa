import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Assignment } from '../org/people/assignment.entity.ts';
import { Person } from '../org/people/person.entity.ts';

/**
 * A row of the audit log, for reading: rows are written by `core/audit.ts` and by nothing else. Whatever they name may be gone,
 * so they refer to nothing by foreign key.
 */
@Entity('audit')
@Index('audit_record_idx', ['entityId', 'entity', 'at', 'id'])
@Index('audit_organisation_idx', ['organisationId', 'at', 'id'])
@Index('audit_entity_idx', ['organisationId', 'entity', 'at', 'id'])
@Index('audit_action_idx', ['organisationId', 'action', 'at', 'id'])
@Index('audit_person_idx', ['personId', 'at', 'id'])
// Partial and inverted indexes stand in the migration alone.
@Index('audit_token_idx', { synchronize: false })
@Index('audit_unit_ids_idx', { synchronize: false })
@ObjectType({ description: 'What somebody, or Remit itself, did to a record.' })
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the entry.' })
  readonly id!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was done.' })
  at!: Date;

  @Column({ type: 'bigint', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'bigint', nullable: true })
  accountId!: string | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Who did it; null where Remit did it by itself.' })
  personId!: string | null;

  @ManyToOne(() => Person, { nullable: true, createForeignKeyConstraints: false })
  @Field(() => Person, { nullable: true, description: 'Who did it; null where Remit did it by itself.' })
  person!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  assignmentId!: string | null;

  @ManyToOne(() => Assignment, { nullable: true, createForeignKeyConstraints: false })
  @Field(() => Assignment, {
    nullable: true,
    description: 'By which of their posts they could; null where no post was needed.',
  })
  assignment!: Assignment | null;

  @Column({ type: 'bigint', nullable: true })
  forPersonId!: string | null;

  @ManyToOne(() => Person, { nullable: true, createForeignKeyConstraints: false })
  @Field(() => Person, {
    nullable: true,
    description: 'In whose name, where whoever did it stood in for somebody; null otherwise.',
  })
  forPerson!: Person | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The command, such as `signTicket`.' })
  action!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The kind of record, such as `Ticket`.' })
  entity!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The record; null where it was about none.' })
  entityId!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  before!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after!: object | null;

  @Column({ type: 'text' })
  requestId!: string;

  @Column({ type: 'bigint', nullable: true })
  tokenId!: string | null;

  @Column({ type: 'boolean', default: true })
  @Field(() => Boolean, {
    description: 'Whether the record changed: false for looking something up or taking it home.',
  })
  isChange!: boolean;

  /** The units that it concerns, of who acted and of the record, as they were then; a trigger knows them. */
  @Column({ type: 'bigint', array: true, default: [] })
  unitIds!: string[];
}
