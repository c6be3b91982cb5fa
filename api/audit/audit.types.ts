import { Field, Int, ObjectType } from 'type-graphql';
import { usually } from '../core/price.ts';
import { DateTime } from '../core/scalars.ts';

@ObjectType({ description: 'A field of a record before and after a change.' })
export class AuditChange {
  @Field(() => String, {
    description:
      'Where it stands, such as `state` or `duties.TABLE 3.statement`: field, then places within it.',
  })
  field!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it held before, in words; null for nothing, and where you may not see it.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it held after, in words; null for nothing, and where you may not see it.',
  })
  after!: string | null;

  @Field(() => Boolean, {
    description: 'False for what only says what the change was about: it was the same before and after.',
  })
  isChange!: boolean;

  @Field(() => Boolean, {
    description: 'Whether you may not see what it held: it tells of a customer, or something personal.',
  })
  isHidden!: boolean;
}

@ObjectType({ description: 'Something that is done to records of one kind.' })
export class AuditAction {
  @Field(() => String, { description: 'The command, such as `signTicket`.' })
  action!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

@ObjectType({ description: 'A kind of record of which the audit log tells.' })
export class AuditKind {
  @Field(() => String, { description: 'The kind, such as `Ticket`.' })
  entity!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [AuditAction], { complexity: usually(10), description: 'What is done to such records.' })
  actions!: AuditAction[];
}

@ObjectType({ description: 'What walking the chain of seals has shown.' })
export class AuditCheck {
  @Field(() => DateTime, { description: 'When it was walked, by `npm run verify-audit`.' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What was found to be wrong first; null where the log was whole.',
  })
  fault!: string | null;
}

@ObjectType({ description: 'The chain of seals that proves that no entry was changed or deleted.' })
export class AuditChain {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the newest seal was made; null while there is none.',
  })
  sealedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The newest seal. Kept elsewhere, it proves later that no end was cut off.',
  })
  head!: string | null;

  @Field(() => Int, { description: 'How many entries wait for their seal; 10 000 where there are more.' })
  waiting!: number;

  @Field(() => AuditCheck, {
    nullable: true,
    description: 'The last time that the chain was walked; null where it never was.',
  })
  lastCheck!: AuditCheck | null;
}
