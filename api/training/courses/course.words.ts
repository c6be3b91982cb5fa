import { describedEnum } from '../../core/enum.ts';

/** Where somebody stands in a course. */
export const EnrolmentState = describedEnum('EnrolmentState', 'Where somebody stands in a course.', {
  ENROLLED: 'Is in the course; there is no result yet.',
  PASSED: 'Has taken part and, where there is an exam, passed it: needs that the course serves are met.',
  FAILED: 'Has not passed the exam and stands on the list of retakes (F128).',
  ABSENT: 'Did not take part.',
  WITHDRAWN: 'Was taken out of the course, with a reason.',
});
export type EnrolmentState = keyof typeof EnrolmentState;

/** How an exam or a course ended for somebody. */
export const CourseOutcome = describedEnum('CourseOutcome', 'How a course ended for somebody.', {
  PASSED: 'Passed.',
  FAILED: 'Not passed.',
  ABSENT: 'Did not take part.',
});
export type CourseOutcome = keyof typeof CourseOutcome;

/** Where a course stands on a day. */
export const CourseStanding = describedEnum('CourseStanding', 'Where a course stands today.', {
  PLANNED: 'It is to come.',
  RUNNING: 'It has begun and is not over.',
  OVER: 'Its last day has passed.',
  CANCELLED: 'It was cancelled, with a reason.',
});
export type CourseStanding = keyof typeof CourseStanding;

/** What records of the room are called in refusals. */
export const courseWord = { zh: '培训课程', en: 'course' };
export const enrolmentWord = { zh: '报名', en: 'enrolment' };
