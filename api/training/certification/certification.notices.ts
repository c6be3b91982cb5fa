import { declareNotices } from '../../notifications/kinds.ts';
import type { Notice } from '../../notifications/tell.ts';
import type { Certification } from './certification.entity.ts';
import type { CertificationState } from './certification.words.ts';

declareNotices({
  CERTIFICATION_TO_CHECK: {
    topic: 'TRAINING',
    title: ({ person, name }) => ({
      zh: `${person}申请认证“${name}”，待资格审查。`,
      en: `${person} applies for ${name}: eligibility is to be checked.`,
    }),
  },
  CERTIFICATION_PRACTICAL_DUE: {
    topic: 'TRAINING',
    title: ({ person, name }) => ({
      zh: `${person}已通过“${name}”考试，待实操评价。`,
      en: `${person} has passed the exam of ${name}: the practical part is to be judged.`,
    }),
  },
  CERTIFICATION_REVIEW_DUE: {
    topic: 'TRAINING',
    title: ({ person, name }) => ({
      zh: `${person}的“${name}”考试和实操均已通过，待终审发证。`,
      en: `${person} has passed both parts of ${name}: it waits for the last review.`,
    }),
  },
  CERTIFICATION_LEARN: {
    topic: 'TRAINING',
    title: ({ name }) => ({
      zh: `您的“${name}”认证申请已通过资格审查，请参加学习。`,
      en: `Your application for ${name} was accepted; now learn for the exam.`,
    }),
  },
  CERTIFICATION_EXAM_DUE: {
    topic: 'TRAINING',
    title: ({ name }) => ({
      zh: `您的“${name}”认证学习已完成，可以参加考试。`,
      en: `You have learnt for ${name} and can take the exam.`,
    }),
  },
  CERTIFICATION_FAILED: {
    topic: 'TRAINING',
    title: ({ name, retakeOn }) => ({
      zh: `您的“${name}”认证有一项未通过，${retakeOn} 起可以补考。`,
      en: `A part of ${name} was not passed; it can be taken again from ${retakeOn}.`,
    }),
  },
  CERTIFICATION_AWARDED: {
    topic: 'TRAINING',
    title: ({ name }) => ({
      zh: `恭喜，您已获得“${name}”证书。`,
      en: `Congratulations: you were awarded the certificate ${name}.`,
    }),
  },
  CERTIFICATION_REFUSED: {
    topic: 'TRAINING',
    title: ({ name, reason }) => ({
      zh: `您的“${name}”认证申请未通过：${reason}`,
      en: `Your application for ${name} ended without a certificate: ${reason}`,
    }),
  },
  CERTIFICATE_REVOKED: {
    topic: 'TRAINING',
    title: ({ name, reason }) => ({
      zh: `您的证书“${name}”已被吊销：${reason}`,
      en: `Your certificate ${name} was revoked: ${reason}`,
    }),
  },
});

/** An application with the words that name it. */
export interface Named {
  readonly application: Pick<Certification, 'id' | 'organisationId' | 'personId' | 'unitIds'>;
  readonly person: string;
  readonly name: string;
}

/** Who is told what when an application has come to a state. Pure. */
export const noticesOfState = (
  state: CertificationState,
  { application, person, name }: Named,
  {
    actorId,
    reason = null,
    retakeOn = null,
  }: { readonly actorId: string; readonly reason?: string | null; readonly retakeOn?: string | null },
): Notice[] => {
  const { id, organisationId, personId, unitIds } = application;
  const unitId = unitIds[0] ?? organisationId;
  const notice = (kind: string): Notice => ({
    kind,
    organisationId,
    entity: 'Certification',
    recordId: id,
    params: { person, name, reason, retakeOn },
    except: [actorId],
  });
  const applicant = (kind: string): Notice[] => [{ ...notice(kind), people: [personId] }];
  // Nobody decides on what is their own.
  const whoever = (
    kind: string,
    ability: 'certification.exam' | 'certification.practical' | 'certification.award',
  ): Notice[] => [{ ...notice(kind), whoMay: { ability, unitId }, except: [actorId, personId] }];
  switch (state) {
    case 'APPLIED':
      return whoever('CERTIFICATION_TO_CHECK', 'certification.exam');
    case 'LEARNING':
      return applicant('CERTIFICATION_LEARN');
    case 'EXAM_DUE':
      return applicant('CERTIFICATION_EXAM_DUE');
    case 'PRACTICAL_DUE':
      return whoever('CERTIFICATION_PRACTICAL_DUE', 'certification.practical');
    case 'REVIEW_DUE':
      return whoever('CERTIFICATION_REVIEW_DUE', 'certification.award');
    case 'EXAM_FAILED':
    case 'PRACTICAL_FAILED':
      return applicant('CERTIFICATION_FAILED');
    case 'CERTIFIED':
      return applicant('CERTIFICATION_AWARDED');
    case 'REFUSED':
      return applicant('CERTIFICATION_REFUSED');
    case 'WITHDRAWN':
      return [];
  }
};

/** The holder of a certificate that was revoked. */
export const revokedNotice = (
  {
    organisationId,
    personId,
    name,
  }: { readonly organisationId: string; readonly personId: string; readonly name: string },
  reason: string,
  actorId: string,
): Notice => ({
  kind: 'CERTIFICATE_REVOKED',
  organisationId,
  entity: 'Person',
  recordId: personId,
  params: { name, reason },
  people: [personId],
  except: [actorId],
});
