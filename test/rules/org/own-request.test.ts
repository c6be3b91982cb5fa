import { expect, test } from 'vitest';
import type { Actor } from '../../../api/core/actor.ts';
import { decideSeeing } from '../../../api/core/decide.ts';
import { Policy } from '../../../api/core/policy.ts';
import { maySee } from '../../../api/core/seen.ts';
import { HeadcountRequest } from '../../../api/org/headcount/headcount-request.entity.ts';
import { headcountResource } from '../../../api/org/headcount/headcount.policy.ts';
import { librarian } from '../../support/library/library-arbitraries.ts';

// Of the one whose grants say nothing about seats: whether they see what they asked for themselves.
const someone = librarian([]);
const request = (more: Partial<HeadcountRequest>): HeadcountRequest =>
  Object.assign(new HeadcountRequest(), {
    organisationId: someone.organisationIds[0],
    unitId: '3',
    positionId: null,
    raisedById: someone.personId,
    ...more,
  });
const looked = (actor: Actor, row: HeadcountRequest) => {
  const policy = new Policy(actor);
  const { allowed, steps } = decideSeeing(policy, headcountResource, row);
  expect(maySee(policy, HeadcountRequest, row)).toBe(allowed);
  return { allowed, said: steps.map(({ text }) => text.en) };
};

test('whoever asked for seats sees it by no ability, and is told why', () => {
  expect(looked(someone, request({}))).toEqual({
    allowed: true,
    said: ['It was asked for by the person themself, who may always see it'],
  });
});

test.each([
  ['somebody else', someone, request({ raisedById: '999' })],
  ['whoever has left the organisation', { ...someone, organisationIds: [] }, request({})],
  [
    'an access token',
    { ...someone, token: { id: '1', name: '脚本', abilities: [] } } as unknown as Actor,
    request({}),
  ],
])('%s does not see it so', (_, actor, row) => {
  expect(looked(actor, row).allowed).toBe(false);
});
