import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/core/actor.ts';
import { Policy } from '../../../api/core/policy.ts';
import { countedAs } from '../../../api/core/separation.ts';
import { chooseRow, sheetProblems } from '../../../api/core/workflow.ts';
import { decisionOn, stepsOpenTo, type Decided } from '../../../api/org/headcount/headcount.policy.ts';
import { barsOf, headcountSheet } from '../../../api/org/headcount/headcount.workflow.ts';
import { HeadcountState, HeadcountStep } from '../../../api/org/headcount/headcount.words.ts';
import { grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';

const states = Object.keys(HeadcountState) as HeadcountState[];
const other = { actorIds: ['2'], raisedByIds: ['1'], isOwnPost: false, hasHandedOn: false };

describe('the sheet of requests for seats', () => {
  test('holds together', () => {
    expect(sheetProblems(headcountSheet, 'RAISED', states)).toEqual([]);
  });

  test('knows every step', () => {
    expect(headcountSheet.map(({ step }) => step).toSorted()).toEqual(Object.keys(HeadcountStep).toSorted());
  });

  test('lets nothing follow on a decision or a withdrawal', () => {
    const after = states.filter((state) => state !== 'RAISED');
    expect(headcountSheet.filter(({ from }) => after.some((state) => from.includes(state)))).toEqual([]);
  });
});

describe('what stands against a decision', () => {
  const decides = (facts: object) => barsOf('headcount.decide', 'RAISED', { ...other, ...facts });

  test('nothing for somebody else', () => {
    expect(decides({})).toEqual([]);
  });

  test.each([
    ['who raised it', { actorIds: ['1'] }],
    ['who stands in for the one who raised it', { actorIds: ['2', '1'] }],
    ['in whose name it was raised', { raisedByIds: ['1', '2'] }],
    ['who holds the post that would grow', { isOwnPost: true }],
  ])('that it is %s', (_, facts) => {
    expect(decides(facts).map(({ kind }) => kind)).toEqual(['SEPARATION']);
  });

  test('that it was decided on already', () => {
    expect(barsOf('headcount.decide', 'APPROVED', other).map(({ kind }) => kind)).toEqual(['STATE']);
  });

  test('that one has handed it on, for handing it on again alone', () => {
    const handedOn = { ...other, hasHandedOn: true };
    expect(barsOf('headcount.decide', 'RAISED', handedOn, 'HAND_ON').map(({ kind }) => kind)).toEqual([
      'STATE',
    ]);
    expect(barsOf('headcount.decide', 'RAISED', handedOn, 'APPROVE')).toEqual([]);
  });

  test('another ability has none', () => {
    expect(barsOf('org.edit', 'APPROVED', other)).toEqual([]);
  });
});

const anyRequest = fc.record({
  organisationId: fc.constant('1'),
  unitId: fc.constantFrom('1', '2', '3', '4'),
  positionId: fc.constantFrom('201', '202', null),
  raisedById: fc.constantFrom('101', '102'),
  raisedForId: fc.constantFrom('101', '103', null),
  handedOnByIds: fc.constantFrom([], ['101'], ['102', '103']),
  seats: fc.integer({ min: 1, max: 5 }),
  state: fc.constantFrom(...states),
}) as fc.Arbitrary<Decided>;

const anyDecider: fc.Arbitrary<Actor> = fc
  .array(
    fc.record({
      scope: fc.constantFrom('UNIT', 'SUBTREE', 'ALL', 'OWN'),
      unitId: fc.constantFrom('1', '2', '3'),
      ability: fc.constantFrom('headcount.decide', 'headcount.raise'),
      seats: fc.constantFrom(undefined, 1, 2, 4),
    }),
    { maxLength: 3 },
  )
  .map((grants) =>
    librarian(
      grants.map(({ ability, scope, unitId, seats }) => ({
        ...grantOfAll(ability as 'headcount.decide', '1'),
        scope: scope as 'UNIT',
        unitId,
        ...(seats !== undefined && { limit: { seats } }),
      })),
    ),
  );

test('what is offered is what can be taken, for any request and anybody', () => {
  fc.assert(
    fc.property(anyRequest, anyDecider, (request, actor) => {
      const policy = new Policy(actor);
      const offered = stepsOpenTo(policy, request);
      const facts = {
        actorIds: countedAs(actor),
        raisedByIds: [request.raisedById, ...(request.raisedForId ? [request.raisedForId] : [])],
        isOwnPost: actor.assignments.some(({ positionId }) => positionId === request.positionId),
        hasHandedOn: countedAs(actor).some((id) => request.handedOnByIds.includes(id)),
      };
      for (const { step } of headcountSheet) {
        const may =
          'row' in chooseRow(headcountSheet, request.state, step, facts) &&
          decisionOn(policy, request, step).allowed;
        const isNeedless = step === 'HAND_ON' && decisionOn(policy, request, 'APPROVE').allowed;
        expect(offered.includes(step)).toBe(may && !isNeedless);
      }
    }),
  );
});

test('whoever may decide on some seats may decide on fewer', () => {
  fc.assert(
    fc.property(anyRequest, anyDecider, (request, actor) => {
      const policy = new Policy(actor);
      const may = [1, 2, 3, 4, 5].map(
        (seats) => decisionOn(policy, { ...request, state: 'RAISED', seats }, 'APPROVE').allowed,
      );
      expect(may).toEqual(may.toSorted((one, other) => Number(other) - Number(one)));
    }),
  );
});
