import { CertificationEvent } from './certification/certification-event.entity.ts';
import { Certification } from './certification/certification.entity.ts';
import { CertificationScheme } from './certification/scheme.entity.ts';
import { Course } from './courses/course.entity.ts';
import { EnrolmentResult } from './courses/enrolment-result.entity.ts';
import { Enrolment } from './courses/enrolment.entity.ts';
import { Mentoring } from './mentoring/mentoring.entity.ts';
import { AddedNeed } from './needs/added-need.entity.ts';
import { CertificateRule } from './records/certificate-rule.entity.ts';
import { Certificate } from './records/certificate.entity.ts';
import { PersonRecord } from './records/person-record.entity.ts';
import { Suggestion } from './suggestions/suggestion.entity.ts';

/** The tables of the room. */
export const trainingEntities = [
  PersonRecord,
  Certificate,
  CertificateRule,
  CertificationScheme,
  Certification,
  CertificationEvent,
  Course,
  Enrolment,
  EnrolmentResult,
  AddedNeed,
  Mentoring,
  Suggestion,
];
