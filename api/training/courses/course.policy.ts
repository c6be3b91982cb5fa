import { declareResource, type OwnResource } from '../../core/resource.ts';
import { Course } from './course.entity.ts';
import { EnrolmentResult } from './enrolment-result.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

/** Courses are offered to all members; who plans them is asked by their unit. */
export const courseResource: OwnResource<Course> = {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['unitId'],
  people: [],
};

/** Who takes part and how it ended: oneself, those who lead the person, and whoever plans in the unit of the course. */
export const enrolmentResource: OwnResource<Enrolment> = {
  kind: 'own',
  read: [{ ability: 'training.read' }],
  organisation: 'organisationId',
  units: ['unitIds', 'courseUnitId'],
  people: ['personId'],
};

declareResource(Course, courseResource);
declareResource(Enrolment, enrolmentResource);
declareResource(EnrolmentResult, { kind: 'part', parent: () => Enrolment, by: 'enrolmentId' });
