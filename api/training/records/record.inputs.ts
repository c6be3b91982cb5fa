import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { CalendarDay, Figure, Id, Line, OneOf, Text } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { CertificateRule } from './certificate-rule.entity.ts';
import { PersonRecordKind } from './records.words.ts';
import { CertificateRuleOnWork } from '../../core/certified.ts';

/** What all that is recorded of a person has in common. */
@InputType({ description: 'Of whom something is recorded, and what it corrects.' })
class RecordInput extends CommandInput {
  @Field(() => ID, { description: 'Of whom it is recorded; somebody else than yourself.' })
  @Id()
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The record that this one corrects: it is withdrawn in the same step, and `reason` is required.',
  })
  @Id({ optional: true })
  corrects?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the other one is corrected. At most 500 characters.',
  })
  @Text({ max: 500, optional: true })
  reason?: string | null;
}

@InputType({ description: 'Something that is known of a person’s qualification.' })
export class AddPersonRecordInput extends RecordInput {
  @Field(() => PersonRecordKind, { description: 'What it is about; it decides which fields are needed.' })
  @OneOf(PersonRecordKind)
  kind!: PersonRecordKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The field of study, the title in words, the field of work (needed), the language (needed), or the requirement that was assessed (needed). At most 200 characters.',
  })
  @Line({ max: 200, optional: true })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed of EDUCATION (an EducationLevel), TITLE (a TitleLevel), LANGUAGE (a LanguageLevel) and ASSESSMENT (an AssessmentResult).',
  })
  @Text({ max: 40, optional: true })
  level?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The school, the employer, or who granted or tested it. At most 200 characters.',
  })
  @Line({ max: 200, optional: true })
  place?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Needed of TYPING: characters a minute, 1 to 1 000.',
  })
  @Figure({ min: 1, max: 1_000, optional: true })
  figure?: number | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'From which day it holds, or the day of the test; not in the future. Needed of EXPERIENCE, TYPING and ASSESSMENT.',
  })
  @CalendarDay({ optional: true })
  startsOn?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Of EXPERIENCE: the last day; left out while it goes on.',
  })
  @CalendarDay({ optional: true })
  lastDay?: string | null;

  @Field(() => String, { nullable: true, description: 'A remark. At most 500 characters.' })
  @Text({ max: 500, optional: true })
  note?: string | null;
}

@InputType({ description: 'A certificate that a person has brought along.' })
export class RecordCertificateInput extends RecordInput {
  @Field(() => String, { description: 'What it is called. At most 200 characters.' })
  @Line({ max: 200 })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its number. At most 100 characters.' })
  @Line({ max: 100, optional: true })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued it. At most 200 characters.' })
  @Line({ max: 200, optional: true })
  issuer?: string | null;

  @Field(() => Day, { description: 'The day of issue; not in the future.' })
  @CalendarDay()
  issuedOn!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it is valid; left out where it never expires.',
  })
  @CalendarDay({ optional: true })
  expiresOn?: string | null;
}

@InputType({
  description: 'Takes back what was recorded by mistake. It stays on record, with who, when and why.',
})
export class WithdrawRecordInput extends CommandInput {
  @Field(() => ID, { description: 'The record.' })
  @Id()
  id!: string;

  @Field(() => String, { description: 'Why it is withdrawn. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@InputType({ description: 'What is done where a certificate is missing or has expired.' })
export class SetCertificateRuleInput extends CommandInput {
  @Field(() => ID, { description: 'The organisation.' })
  @Id()
  organisationId!: string;

  @Field(() => CertificateRuleOnWork, { description: 'What happens where work is given.' })
  @OneOf(CertificateRuleOnWork)
  onWork!: CertificateRuleOnWork;
}

@ObjectType({ description: 'The person after something was recorded of them.' })
export class PersonRecordPayload {
  @Field(() => Person, { nullable: true, description: 'The person as you may see them now.' })
  person!: Person | null;
}

@ObjectType({ description: 'The rule after it was set.' })
export class CertificateRulePayload {
  @Field(() => CertificateRule, { nullable: true, description: 'The rule as it holds now.' })
  certificateRule!: CertificateRule | null;
}
