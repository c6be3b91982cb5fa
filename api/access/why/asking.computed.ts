import { declareComputed } from '../../core/read/declare.ts';
import { oneself } from '../../core/token.ts';
import type { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { subjectOfPerson } from './asked-person.ts';

type WithPosts = Person & {
  readonly assignments: readonly (Pick<Assignment, 'positionId'> & {
    readonly position: { readonly unitId: string } | null;
  })[];
};

declareComputed(Person, 'mayAskAccess', {
  needs: ['organisationId', { assignments: ['positionId', { position: ['unitId'] }] }],
  compute: ({ id, organisationId, assignments }: WithPosts, { policy, actor }) => {
    const posts = assignments.flatMap(({ positionId, position }) =>
      position ? [{ organisationId, positionId, unitId: position.unitId }] : [],
    );
    const subject = subjectOfPerson(organisationId, { personId: id, assignments: posts });
    return (
      id === oneself(actor) || policy.can('access.read', subject) || policy.can('access.manage', subject)
    );
  },
});
