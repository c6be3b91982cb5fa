import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { usually } from '../../core/price.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { certificateRuleOf } from './certificate-rule.ts';
import { CertificateRule } from './certificate-rule.entity.ts';
import { Certificate } from './certificate.entity.ts';
import { PersonRecord } from './person-record.entity.ts';
import {
  addPersonRecord,
  recordCertificate,
  setCertificateRule,
  withdrawCertificate,
  withdrawPersonRecord,
} from './record.commands.ts';
import {
  AddPersonRecordInput,
  CertificateRulePayload,
  PersonRecordPayload,
  RecordCertificateInput,
  SetCertificateRuleInput,
  WithdrawRecordInput,
} from './record.inputs.ts';
import { CertificateRuleOnWork } from '../../core/certified.ts';

const person = recordCommand(Person, 'person');
const rule = recordCommand(CertificateRule, 'certificateRule');

/** What is known of people, and how it is written. */
@Resolver(() => Person)
export class PersonRecordResolver {
  @FieldResolver(() => [PersonRecord], {
    complexity: usually(6),
    description: 'What is recorded of the person, as far as you may see it, withdrawn records among it.',
  })
  records(@Root() { records }: Person & { readonly records: PersonRecord[] }): PersonRecord[] {
    return records;
  }

  @FieldResolver(() => [Certificate], {
    complexity: usually(2),
    description: 'The person’s certificates, as far as you may see them, withdrawn ones among them.',
  })
  certificates(@Root() { certificates }: Person & { readonly certificates: Certificate[] }): Certificate[] {
    return certificates;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see what is recorded of the person.' })
  seesRecords(@Root() { seesRecords }: Person & { readonly seesRecords: boolean }): boolean {
    return seesRecords;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may record qualifications of the person.' })
  mayRecord(@Root() { mayRecord }: Person & { readonly mayRecord: boolean }): boolean {
    return mayRecord;
  }

  @Access.seen(OrgUnit, 'organisationId')
  @Query(() => CertificateRuleOnWork, {
    description:
      'What your organisation does where work is given to somebody without a certificate that their post asks for.',
  })
  certificateRule(
    @Arg('organisationId', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Ctx() context: Context,
  ): Promise<CertificateRuleOnWork> {
    return certificateRuleOf(signedIn(context), organisationId);
  }

  @Access.needs('person.recordEdit', { on: Person, by: 'input.personId' })
  @Mutation(() => PersonRecordPayload, {
    description: 'Records something of a person’s qualification, or corrects an earlier record.',
  })
  addPersonRecord(
    @Arg('input', () => AddPersonRecordInput, { description: 'What is meant.' }) input: AddPersonRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRecordPayload> {
    return person(addPersonRecord, { input, context, info });
  }

  @Access.needs('person.recordEdit', { on: PersonRecord, by: 'input.id' })
  @Mutation(() => PersonRecordPayload, { description: 'Withdraws a record; it stays, and counts no more.' })
  withdrawPersonRecord(
    @Arg('input', () => WithdrawRecordInput, { description: 'What is meant.' }) input: WithdrawRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRecordPayload> {
    return person(withdrawPersonRecord, { input, context, info });
  }

  @Access.needs('person.recordEdit', { on: Person, by: 'input.personId' })
  @Mutation(() => PersonRecordPayload, {
    description: 'Records a certificate that a person has brought along, or corrects an earlier one.',
  })
  recordCertificate(
    @Arg('input', () => RecordCertificateInput, { description: 'What is meant.' })
    input: RecordCertificateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRecordPayload> {
    return person(recordCertificate, { input, context, info });
  }

  @Access.needs('person.recordEdit', { on: Certificate, by: 'input.id' })
  @Mutation(() => PersonRecordPayload, {
    description: 'Withdraws a certificate; it stays, and counts no more.',
  })
  withdrawCertificate(
    @Arg('input', () => WithdrawRecordInput, { description: 'What is meant.' }) input: WithdrawRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRecordPayload> {
    return person(withdrawCertificate, { input, context, info });
  }

  @Access.needs('person.recordEdit', { on: OrgUnit, by: 'input.organisationId', whole: true })
  @Mutation(() => CertificateRulePayload, {
    description:
      'Sets what happens where work is given to somebody without a certificate that their post asks for.',
  })
  setCertificateRule(
    @Arg('input', () => SetCertificateRuleInput, { description: 'What is meant.' })
    input: SetCertificateRuleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificateRulePayload> {
    return rule(setCertificateRule, { input, context, info });
  }
}
