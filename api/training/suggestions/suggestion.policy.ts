import { declareComputed } from '../../core/read/declare.ts';
import { declareResource, subjectOf, type OwnResource } from '../../core/resource.ts';
import { Suggestion } from './suggestion.entity.ts';

/** Whoever raised it, whoever decides in the units of that person, and whoever writes the job descriptions there. */
export const suggestionResource: OwnResource<Suggestion> = {
  kind: 'own',
  read: [{ ability: 'suggestion.raise' }, { ability: 'suggestion.decide' }, { ability: 'job.write' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['authorId'],
};

declareResource(Suggestion, suggestionResource);

declareComputed(Suggestion, 'mayDecide', {
  needs: ['organisationId', 'unitIds', 'authorId', 'state'],
  compute: (suggestion: Suggestion, { policy, actor }) =>
    suggestion.state === 'RAISED' &&
    suggestion.authorId !== actor.personId &&
    policy.can('suggestion.decide', subjectOf(suggestionResource, suggestion)),
});
declareComputed(Suggestion, 'mayWithdraw', {
  needs: ['organisationId', 'unitIds', 'authorId', 'state'],
  compute: (suggestion: Suggestion, { policy, actor }) =>
    suggestion.state === 'RAISED' &&
    suggestion.authorId === actor.personId &&
    policy.can('suggestion.raise', subjectOf(suggestionResource, suggestion)),
});
