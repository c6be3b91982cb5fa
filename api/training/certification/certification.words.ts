import type { Bilingual } from '../../core/bilingual.ts';
import { describedEnum } from '../../core/enum.ts';

/** Where an application for a certificate stands (004.21, F130). */
export const CertificationState = describedEnum(
  'CertificationState',
  'Where an application for a certificate stands.',
  {
    APPLIED: 'Handed in; the applicant’s eligibility is to be checked.',
    LEARNING: 'Eligible: the applicant learns what the exam asks.',
    EXAM_DUE: 'Learning is done; the exam is to be taken.',
    EXAM_FAILED: 'The exam was not passed and can be taken again.',
    PRACTICAL_DUE: 'The exam was passed; the practical part is to be judged.',
    PRACTICAL_FAILED: 'The practical part was not passed and can be judged again. No certificate is given.',
    REVIEW_DUE: 'Exam and practical part are passed; HR reviews it last.',
    CERTIFIED: 'The certificate was awarded.',
    REFUSED: 'It ended without a certificate, with a reason.',
    WITHDRAWN: 'The applicant took it back.',
  },
);
export type CertificationState = keyof typeof CertificationState;

/** The states in which nothing follows any more. */
export const endedStates: readonly CertificationState[] = ['CERTIFIED', 'REFUSED', 'WITHDRAWN'];

/** What can be done about an application. */
export const CertificationStep = describedEnum(
  'CertificationStep',
  'What can be done about an application for a certificate.',
  {
    ACCEPT: 'Find the applicant eligible.',
    FINISH_LEARNING: 'Note that the applicant has learnt what the exam asks.',
    EXAM: 'Record the exam.',
    PRACTICAL: 'Record how the practical part was judged.',
    AWARD: 'Award the certificate after the last review.',
    REFUSE: 'End it without a certificate.',
    WITHDRAW: 'Take one’s own application back.',
  },
);
export type CertificationStep = keyof typeof CertificationStep;

/** What a certificate is worth on a day. */
export const CertificateStanding = describedEnum(
  'CertificateStanding',
  'What a certificate is worth on a day.',
  {
    PLANNED: 'It is issued on a later day.',
    VALID: 'It holds.',
    EXPIRING: 'It holds, and ends within 90 days.',
    EXPIRED: 'It has ended.',
    REVOKED: 'It was revoked, with a reason.',
  },
);
export type CertificateStanding = keyof typeof CertificateStanding;

/** What the records are called in refusals. */
export const certificationWord: Bilingual = { zh: '认证申请', en: 'application for certification' };
export const schemeWord: Bilingual = { zh: '认证项目', en: 'certification' };
export const certificateWord: Bilingual = { zh: '证书', en: 'certificate' };
