import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../core/scalars.ts';

/** The seal of an audit row: a link of the chain that proves that the row is what it was. */
@Entity()
@Index('audit_seal_audit_id_idx', ['auditId'], { unique: true })
@Check('audit_seal_hash_check', "hash ~ '^[0-9a-f]{64}$'")
@ObjectType({ description: 'The seal of an audit entry in the chain of all entries.' })
export class AuditSeal {
  /** The place in the chain, from 1. It would tell how much other organisations do, so it is shown to nobody. */
  @PrimaryColumn({ type: 'bigint' })
  readonly seq!: string;

  @Column({ type: 'bigint' })
  auditId!: string;

  @Column({ type: 'smallint' })
  form!: number;

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'SHA-256 of the seal before it and of the entry, in hexadecimal figures.',
  })
  hash!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was sealed.' })
  at!: Date;
}
