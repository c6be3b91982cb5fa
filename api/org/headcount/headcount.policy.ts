import { decide } from '../../core/decide.ts';
import type { Actor } from '../../core/actor.ts';
import type { Decision } from '../../core/decision.ts';
import { holdsOrWill } from '../../core/own-posts.ts';
import { policyOf, type Policy } from '../../core/policy.ts';
import { declareRecordKind } from '../../core/record-kind.ts';
import { declareChildren, declareComputed } from '../../core/read/declare.ts';
import { declareResource, type OwnResource } from '../../core/resource.ts';
import { countedAs } from '../../core/separation.ts';
import { chooseRow } from '../../core/workflow.ts';
import { subjectAt } from '../people/people.guard.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { HeadcountEvent } from './headcount-event.entity.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import { barsOf, headcountSheet, type HeadcountFacts } from './headcount.workflow.ts';
import type { HeadcountStep } from './headcount.words.ts';

/** The columns that a decision looks at. */
const looked = [
  'organisationId',
  'unitId',
  'positionId',
  'raisedById',
  'raisedForId',
  'handedOnByIds',
  'seats',
  'state',
] as const;

/** What of a request a decision looks at. */
export type Decided = Pick<HeadcountRequest, (typeof looked)[number]>;

/** What the guards of the sheet look at, of a request as one person meets it. Pure. */
export const factsOf = (request: Decided, actor: Actor): HeadcountFacts => {
  const { raisedById, raisedForId, positionId, handedOnByIds } = request;
  const actorIds = countedAs(actor);
  return {
    actorIds,
    raisedByIds: [raisedById, ...(raisedForId ? [raisedForId] : [])],
    isOwnPost: holdsOrWill(actor, positionId),
    hasHandedOn: actorIds.some((id) => handedOnByIds.includes(id)),
  };
};

/** Whoever asks for seats there or decides on them, whoever keeps the establishment, and always who raised it. */
export const headcountResource: OwnResource<HeadcountRequest> = {
  kind: 'own',
  read: [{ ability: 'headcount.raise' }, { ability: 'headcount.decide' }, { ability: 'org.edit' }],
  alwaysSeenBy: ['raisedById'],
  organisation: 'organisationId',
  units: ['unitId'],
  people: ['raisedById'],
  positions: ['positionId'],
  bars: (ability, row, actor, { step }) => barsOf(ability, row.state, factsOf(row, actor), step),
};

declareResource(HeadcountRequest, headcountResource);
declareRecordKind(
  HeadcountRequest,
  { zh: '编制申请', en: 'request for seats' },
  {
    // Whoever hands a request on decides nothing about its seats.
    amount: (ability, { seats }, step) =>
      ability === 'headcount.decide' && step !== 'HAND_ON' ? { seats } : {},
  },
);
declareResource(HeadcountEvent, { kind: 'part', parent: () => HeadcountRequest, by: 'requestId' });

/** Whether a person may take a step of a request: by right, by limit, and by what stands against it. Pure. */
export const decisionOn = (policy: Policy, request: Decided, step: HeadcountStep): Decision => {
  const row = request as HeadcountRequest;
  switch (step) {
    case 'APPROVE':
    case 'DECLINE':
      return decide(policy, headcountResource, {
        ability: 'headcount.decide',
        row,
        amount: { seats: request.seats },
      });
    case 'HAND_ON':
      return decide(policy, headcountResource, { ability: 'headcount.decide', row, step });
    case 'WITHDRAW':
      return decide(policy, headcountResource, { ability: 'headcount.raise', row });
  }
};

/** Whether a person may decide so many seats: what makes somebody an approver of this very request. */
export const maySettle = (actor: Actor, request: Decided): Decision =>
  decisionOn(policyOf(actor), request, 'APPROVE');

/** The steps that a person may take now, in the order of the sheet. Who may decide has nothing to hand on. */
export const stepsOpenTo = (policy: Policy, request: Decided): HeadcountStep[] => {
  const facts = factsOf(request, policy.actor);
  const open = headcountSheet
    .map(({ step }) => step)
    .filter(
      (step) =>
        'row' in chooseRow(headcountSheet, request.state, step, facts) &&
        decisionOn(policy, request, step).allowed,
    );
  return open.includes('APPROVE') ? open.filter((step) => step !== 'HAND_ON') : open;
};

declareChildren(HeadcountRequest, 'history', () => HeadcountEvent, {
  by: 'requestId',
  order: [['id', 'ASC']],
});
declareComputed(HeadcountRequest, 'steps', {
  needs: looked,
  compute: (request: HeadcountRequest, { policy }) => stepsOpenTo(policy, request),
});
declareComputed(Position, 'mayAskForSeats', {
  needs: ['organisationId', 'unitId'],
  compute: ({ id, organisationId, unitId }: Position, { policy }) =>
    policy.can('headcount.raise', { ...subjectAt(organisationId, [unitId]), positions: [id] }),
});
declareComputed(OrgUnit, 'mayAskForSeats', {
  needs: ['organisationId'],
  compute: ({ id, organisationId }: OrgUnit, { policy }) =>
    policy.can('headcount.raise', subjectAt(organisationId, [id])),
});
