import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Figure, Id, Line, Text } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { Certification } from './certification.entity.ts';
import { CertificationScheme } from './scheme.entity.ts';

@InputType({ description: 'What is asked for a certification.' })
abstract class SchemeInput extends CommandInput {
  @Field(() => String, {
    description:
      'The name of the certificate, as requirements of posts name it; once in an organisation. 2 to 100 characters.',
  })
  @Line({ min: 2, max: 100 })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who may apply and what is examined. At most 2 000 characters.',
  })
  @Text({ max: 2000, optional: true })
  criteria?: string | null;

  @Field(() => Float, { description: 'The most that the exam gives, 1 to 1 000.' })
  @Figure({ min: 1, max: 1000 })
  maxScore!: number;

  @Field(() => Float, { description: 'The score from which it is passed; at most the highest one.' })
  @Figure({ min: 0.5, max: 1000 })
  passMark!: number;

  @Field(() => Int, { description: 'How often each part may be taken in one application, 1 to 10.' })
  @Figure({ min: 1, max: 10, whole: true })
  attempts!: number;

  @Field(() => Int, { description: 'Days after a failure before a part may be taken again, 0 to 365.' })
  @Figure({ min: 0, max: 365, whole: true })
  retakeDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months the certificate holds, 1 to 120; left out where it does not end.',
  })
  @Figure({ min: 1, max: 120, whole: true, optional: true })
  validMonths?: number | null;
}

@InputType({ description: 'What somebody may be certified in from now on.' })
export class AddCertificationSchemeInput extends SchemeInput {
  @Field(() => ID, { description: 'The organisation.' })
  @Id()
  organisationId!: string;
}

@InputType({ description: 'A certification as it is to be from now on; applications under way follow it.' })
export class EditCertificationSchemeInput extends SchemeInput {
  @Field(() => ID, { description: 'The certification.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;

  @Field(() => Boolean, { description: 'Whether one can apply for it.' })
  isOpen!: boolean;
}

@InputType({ description: 'An application for a certificate of your own.' })
export class ApplyForCertificationInput extends CommandInput {
  @Field(() => ID, { description: 'What you apply for.' })
  @Id()
  schemeId!: string;

  @Field(() => String, { description: 'Your experience and why you apply. 2 to 2 000 characters.' })
  @Text({ min: 2, max: 2000 })
  statement!: string;
}

@InputType({ description: 'An application, as it was read.' })
abstract class CertificationStepInput extends CommandInput {
  @Field(() => ID, { description: 'The application.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'An applicant who is found eligible.' })
export class AcceptCertificationInput extends CertificationStepInput {
  @Field(() => String, { nullable: true, description: 'A remark. At most 500 characters.' })
  @Text({ max: 500, optional: true })
  note?: string | null;
}

@InputType({ description: 'An applicant who has learnt what the exam asks.' })
export class FinishLearningInput extends CertificationStepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'How it was learnt; required where no course that prepares for this certification was passed. At most 500 characters.',
  })
  @Text({ max: 500, optional: true })
  note?: string | null;
}

@InputType({ description: 'An exam as it was taken.' })
export class RecordExamInput extends CertificationStepInput {
  @Field(() => Float, { description: 'The score, 0 to the highest one of the certification.' })
  @Figure({ min: -1_000_000, max: 1_000_000 })
  score!: number;

  @Field(() => Day, { description: 'The day of the exam; not before the application, not in the future.' })
  @CalendarDay()
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'A remark. At most 500 characters.' })
  @Text({ max: 500, optional: true })
  note?: string | null;
}

@InputType({ description: 'A practical part as it was judged.' })
export class RecordPracticalInput extends CertificationStepInput {
  @Field(() => Boolean, { description: 'Whether it was passed.' })
  passed!: boolean;

  @Field(() => Day, { description: 'The day; not before the exam, not in the future.' })
  @CalendarDay()
  heldOn!: string;

  @Field(() => String, { description: 'What was seen. 2 to 1 000 characters.' })
  @Text({ min: 2, max: 1000 })
  note!: string;
}

@InputType({ description: 'The certificate that is awarded.' })
export class AwardCertificateInput extends CertificationStepInput {
  @Field(() => Day, { description: 'The day of issue; not before the practical part, not in the future.' })
  @CalendarDay()
  issuedOn!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      'The last day on which it holds; not before the day of issue. Left out: as long as the certification says.',
  })
  @CalendarDay({ optional: true })
  expiresOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number. At most 100 characters.' })
  @Line({ max: 100, optional: true })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'The review in words. At most 500 characters.' })
  @Text({ max: 500, optional: true })
  note?: string | null;
}

@InputType({ description: 'An application that ends without a certificate.' })
export class EndCertificationInput extends CertificationStepInput {
  @Field(() => String, { description: 'Why. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@InputType({ description: 'A certificate that no longer holds.' })
export class RevokeCertificateInput extends CommandInput {
  @Field(() => ID, { description: 'The certificate; one that was awarded here.' })
  @Id()
  id!: string;

  @Field(() => String, { description: 'Why; the holder is told. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@ObjectType({ description: 'What a change of a certification gives back.' })
export class CertificationSchemePayload {
  @Field(() => CertificationScheme, { nullable: true, description: 'The certification as it stands now.' })
  scheme!: CertificationScheme | null;
}

@ObjectType({ description: 'What a step of an application gives back.' })
export class CertificationPayload {
  @Field(() => Certification, { nullable: true, description: 'The application as it stands now.' })
  certification!: Certification | null;
}

@ObjectType({ description: 'What revoking a certificate gives back.' })
export class RevokeCertificatePayload {
  @Field(() => Certificate, {
    nullable: true,
    description: 'The certificate as it stands now; null where you may not see it.',
  })
  certificate!: Certificate | null;
}
