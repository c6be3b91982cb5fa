import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { applyForCertification } from './application.commands.ts';
import {
  acceptCertification,
  awardCertificate,
  finishLearning,
  recordExam,
  recordPractical,
  refuseCertification,
  revokeCertificate,
  withdrawCertification,
} from './certification.commands.ts';
import { Certification } from './certification.entity.ts';
import {
  AcceptCertificationInput,
  AddCertificationSchemeInput,
  ApplyForCertificationInput,
  AwardCertificateInput,
  CertificationPayload,
  CertificationSchemePayload,
  EditCertificationSchemeInput,
  EndCertificationInput,
  FinishLearningInput,
  RecordExamInput,
  RecordPracticalInput,
  RevokeCertificateInput,
  RevokeCertificatePayload,
} from './certification.inputs.ts';
import { addCertificationScheme, editCertificationScheme } from './scheme.commands.ts';
import { CertificationScheme } from './scheme.entity.ts';

const schemeOf = recordCommand(CertificationScheme, 'scheme');
const application = recordCommand(Certification, 'certification');
const certificate = recordCommand(Certificate, 'certificate');

const means = { description: 'What is meant.' };

/** What can be done about certifications, applications and certificates. */
@Resolver()
export class CertificationMutations {
  @Access.needs('certification.award', { on: OrgUnit, by: 'input.organisationId' })
  @Mutation(() => CertificationSchemePayload, {
    description: 'Says what one can be certified in, and what is asked for it.',
  })
  addCertificationScheme(
    @Arg('input', () => AddCertificationSchemeInput, means) input: AddCertificationSchemeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationSchemePayload> {
    return schemeOf(addCertificationScheme, { input, context, info });
  }

  @Access.needs('certification.award', { on: CertificationScheme, by: 'input.id' })
  @Mutation(() => CertificationSchemePayload, {
    description:
      'Changes what is asked for a certification, or closes it; certificates that were awarded stay.',
  })
  editCertificationScheme(
    @Arg('input', () => EditCertificationSchemeInput, means) input: EditCertificationSchemeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationSchemePayload> {
    return schemeOf(editCertificationScheme, { input, context, info });
  }

  @Access.needs('certification.apply', { seeing: { on: CertificationScheme, by: 'input.schemeId' } })
  @Mutation(() => CertificationPayload, {
    description: 'Applies for a certificate of your own, anew or to renew one that ends within 90 days.',
  })
  applyForCertification(
    @Arg('input', () => ApplyForCertificationInput, means) input: ApplyForCertificationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(applyForCertification, { input, context, info });
  }

  @Access.needs('certification.exam', { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Finds an applicant eligible.',
  })
  acceptCertification(
    @Arg('input', () => AcceptCertificationInput, means) input: AcceptCertificationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(acceptCertification, { input, context, info });
  }

  @Access.needs('certification.exam', { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Notes that an applicant has learnt what the exam asks.',
  })
  finishLearning(
    @Arg('input', () => FinishLearningInput, means) input: FinishLearningInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(finishLearning, { input, context, info });
  }

  @Access.needs('certification.exam', { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Records an exam; by its score it is passed, or to be taken again.',
  })
  recordExam(
    @Arg('input', () => RecordExamInput, means) input: RecordExamInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(recordExam, { input, context, info });
  }

  @Access.needs('certification.practical', { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Records how a practical part was judged.',
  })
  recordPractical(
    @Arg('input', () => RecordPracticalInput, means) input: RecordPracticalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(recordPractical, { input, context, info });
  }

  @Access.needs('certification.award', { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Awards the certificate after the last review, by somebody who did not examine.',
  })
  awardCertificate(
    @Arg('input', () => AwardCertificateInput, means) input: AwardCertificateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(awardCertificate, { input, context, info });
  }

  @Access.needs(['certification.exam', 'certification.award'], { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Ends an application without a certificate, with a reason.',
  })
  refuseCertification(
    @Arg('input', () => EndCertificationInput, means) input: EndCertificationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(refuseCertification, { input, context, info });
  }

  @Access.needs('certification.apply', { on: Certification, by: 'input.id' })
  @Mutation(() => CertificationPayload, {
    description: 'Takes your own application back.',
  })
  withdrawCertification(
    @Arg('input', () => EndCertificationInput, means) input: EndCertificationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationPayload> {
    return application(withdrawCertification, { input, context, info });
  }

  @Access.needs('certification.award', { on: Certificate, by: 'input.id' })
  @Mutation(() => RevokeCertificatePayload, {
    description: 'Revokes a certificate that was awarded here; from today on it no longer holds.',
  })
  revokeCertificate(
    @Arg('input', () => RevokeCertificateInput, means) input: RevokeCertificateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevokeCertificatePayload> {
    return certificate(revokeCertificate, { input, context, info });
  }
}
