import { declareComputed } from '../../core/read/declare.ts';
import { declareResource, subjectOf, type OwnResource } from '../../core/resource.ts';
import { Mentoring } from './mentoring.entity.ts';

/** The two of them, and those who lead the one who is new. */
export const mentoringResource: OwnResource<Mentoring> = {
  kind: 'own',
  read: [{ ability: 'training.read' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['menteeId', 'mentorId'],
};

declareResource(Mentoring, mentoringResource);

declareComputed(Mentoring, 'reviewDue', {
  needs: ['outcome', 'lastDay'],
  compute: ({ outcome, lastDay }: Mentoring, { today }) => outcome === null && lastDay <= today,
});
declareComputed(Mentoring, 'mayReview', {
  needs: ['organisationId', 'unitIds', 'menteeId', 'mentorId', 'outcome', 'startsOn'],
  compute: (mentoring: Mentoring, { policy, actor, today }) =>
    mentoring.outcome === null &&
    mentoring.startsOn <= today &&
    ![mentoring.menteeId, mentoring.mentorId].includes(actor.personId) &&
    policy.can('training.require', subjectOf(mentoringResource, mentoring)),
});
