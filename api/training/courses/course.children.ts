import { decide } from '../../core/decide.ts';
import { declareChildren, declareComputed } from '../../core/read/declare.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Course } from './course.entity.ts';
import { courseResource } from './course.policy.ts';
import { standingOf } from './course.rules.ts';
import { EnrolmentResult } from './enrolment-result.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

declareChildren(Course, 'enrolments', () => Enrolment, {
  by: 'courseId',
  order: [
    ['state', 'ASC'],
    ['id', 'ASC'],
  ],
});
declareChildren(Enrolment, 'results', () => EnrolmentResult, {
  by: 'enrolmentId',
  order: [['id', 'ASC']],
});
declareChildren(Person, 'trainings', () => Enrolment, {
  by: 'personId',
  order: [
    ['resultOn', 'DESC', 'FIRST'],
    ['id', 'DESC'],
  ],
});

declareComputed(Course, 'standing', {
  needs: ['startsOn', 'lastDay', 'cancelledAt'],
  compute: (course: Course, { today }) => standingOf(course, today),
});
declareComputed(Course, 'mayPlan', {
  needs: ['organisationId', 'unitId', 'cancelledAt'],
  compute: (row: Course, { policy, today }) =>
    decide(policy, courseResource, { ability: 'training.plan', row, today }).allowed,
});

type InCourse = Enrolment & { readonly course: Course | null };

const planned = ['organisationId', 'courseUnitId', 'personId', 'state'] as const;

declareComputed(Enrolment, 'mayRecord', {
  needs: [...planned, { course: ['startsOn', 'cancelledAt'] }],
  compute: ({ organisationId, courseUnitId, personId, state, course }: InCourse, { policy, actor, today }) =>
    (state === 'ENROLLED' || state === 'FAILED') &&
    course !== null &&
    course.cancelledAt === null &&
    course.startsOn <= today &&
    personId !== actor.personId &&
    policy.can('training.plan', { organisationId, units: [courseUnitId], people: [], positions: [] }),
});
declareComputed(Enrolment, 'mayTakeBack', {
  needs: [...planned, 'resultOn'],
  compute: ({ organisationId, courseUnitId, personId, resultOn }: Enrolment, { policy, actor }) =>
    resultOn !== null &&
    personId !== actor.personId &&
    policy.can('training.plan', { organisationId, units: [courseUnitId], people: [], positions: [] }),
});
