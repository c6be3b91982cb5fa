import './training.audited.ts';
import './fit/fit.certified.ts';
import './fit/fit.suspended.ts';
import './fit/fit.impact.ts';
import './fit/fit.needs.ts';
import './records/records.children.ts';
import './records/records.policy.ts';
import './certification/certification.children.ts';
import './certification/certification.policy.ts';
import './courses/course.children.ts';
import './courses/course.policy.ts';
import './mentoring/mentoring.policy.ts';
import './needs/need.policy.ts';
import './suggestions/suggestion.policy.ts';
import { CertificationMutations } from './certification/certification.mutations.ts';
import {
  CertificateStandingResolver,
  CertificationQueries,
  CertificationResolver,
  PersonCertificationResolver,
} from './certification/certification.resolver.ts';
import { CourseMutations } from './courses/course.mutations.ts';
import {
  CoursePeopleResolver,
  CourseResolver,
  EnrolmentResolver,
  PersonTrainingResolver,
} from './courses/course.resolver.ts';
import { MentoringResolver } from './mentoring/mentoring.resolver.ts';
import { TrainingNeedResolver } from './needs/need.resolver.ts';
import { PersonFitResolver, PositionFitResolver } from './fit/fit.resolver.ts';
import { PersonRecordResolver } from './records/record.resolver.ts';
import { SuggestionResolver } from './suggestions/suggestion.resolver.ts';

/** What can be asked of the room. */
export const trainingResolvers = [
  PersonRecordResolver,
  PersonFitResolver,
  PositionFitResolver,
  CourseResolver,
  CoursePeopleResolver,
  EnrolmentResolver,
  CourseMutations,
  PersonTrainingResolver,
  TrainingNeedResolver,
  CertificationQueries,
  CertificationResolver,
  CertificationMutations,
  CertificateStandingResolver,
  PersonCertificationResolver,
  MentoringResolver,
  SuggestionResolver,
];
