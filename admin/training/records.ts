import type {
  CertificationQuery,
  CourseQuery,
  MentoringListQuery,
  SchemeListQuery,
  SuggestionListQuery,
  TrainingNeedListQuery,
} from '../data/documents.ts';

/** A need as the list has it. */
export type Need = TrainingNeedListQuery['rows']['items'][number];

/** A course as its screen has it. */
export type CourseRecord = NonNullable<CourseQuery['row']>;

/** The exam of a course; both are null where there is none. */
export type ExamOf = Pick<CourseRecord, 'maxScore' | 'passMark'>;

/** A certification as the list has it. */
export type Scheme = SchemeListQuery['rows']['items'][number];

/** An application as its screen has it. */
export type CertificationRecord = NonNullable<CertificationQuery['row']>;

/** A mentoring as the list has it. */
export type MentoringRow = MentoringListQuery['rows']['nodes'][number];

/** A suggestion as the list has it. */
export type SuggestionRow = SuggestionListQuery['rows']['nodes'][number];
