import { declareComputed } from '../../core/read/declare.ts';
import type { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { subjectOfPerson, toldOf } from './asked-person.ts';

type WithPosts = Person & {
  readonly assignments: readonly (Pick<Assignment, 'positionId'> & {
    readonly position: { readonly unitId: string } | null;
  })[];
};

declareComputed(Person, 'mayAskAccess', {
  needs: ['organisationId', { assignments: ['positionId', { position: ['unitId'] }] }],
  compute: ({ id, organisationId, assignments }: WithPosts, viewing) => {
    const posts = assignments.flatMap(({ positionId, position }) =>
      position ? [{ organisationId, positionId, unitId: position.unitId }] : [],
    );
    const subject = subjectOfPerson(organisationId, { personId: id, assignments: posts });
    return toldOf(viewing, id, subject) !== null;
  },
});
