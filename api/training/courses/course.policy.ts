import { declareRecordKind } from '../../core/record-kind.ts';
import { declareResource, type Bar, type OwnResource } from '../../core/resource.ts';
import { Course } from './course.entity.ts';
import { courseWord } from './course.words.ts';
import { EnrolmentResult } from './enrolment-result.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

/** Courses are offered to all members; who plans them is asked by their unit. */
export const courseResource: OwnResource<Course> = {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['unitId'],
  people: [],
  bars: (ability, { cancelledAt }) =>
    ability === 'training.plan' && cancelledAt !== null
      ? [{ kind: 'STATE', text: { zh: '这门课程已经取消。', en: 'This course was cancelled.' } }]
      : [],
};

/** The steps of whoever plans that say how a course ended for somebody. */
const aboutResults = ['RECORD_RESULT', 'TAKE_BACK_RESULT'] as const;

/** One of them. */
export type ResultStep = (typeof aboutResults)[number];

const ownResults: Bar = {
  kind: 'SEPARATION',
  text: {
    zh: '不能登记或撤回自己的培训结果，请由另一位有此权限的人办理。',
    en: 'Your own results are recorded and taken back by somebody else who may.',
  },
};

/** Who takes part and how it ended: oneself, those who lead the person, and whoever plans in the unit of the course. */
export const enrolmentResource: OwnResource<Enrolment> = {
  kind: 'own',
  read: [{ ability: 'training.read' }],
  organisation: 'organisationId',
  units: ['unitIds', 'courseUnitId'],
  people: ['personId'],
  // Whoever plans may take themselves out of a course, and not say how it ended for them.
  bars: (ability, { personId }, actor, { step }) =>
    ability === 'training.plan' && aboutResults.some((each) => each === step) && personId === actor.personId
      ? [ownResults]
      : [],
};

declareResource(Course, courseResource);
declareResource(Enrolment, enrolmentResource);
declareResource(EnrolmentResult, { kind: 'part', parent: () => Enrolment, by: 'enrolmentId' });

declareRecordKind(Course, courseWord);
// Results are recorded by whoever plans in the unit of the course, wherever the person is.
declareRecordKind(
  Enrolment,
  { zh: '报名', en: 'enrolment' },
  {
    subject: async (_, ability, { organisationId, courseUnitId, unitIds, personId }) => ({
      organisationId,
      units: ability === 'training.plan' ? [courseUnitId] : [...unitIds, courseUnitId],
      people: ability === 'training.plan' ? [] : [personId],
      positions: [],
    }),
  },
);
