import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerProblems } from '../../../api/access/review/review.answer.rules.ts';
import { askedAbout } from '../../../api/access/review/review.reviewers.ts';
import {
  isEverybodys,
  isUnusedOn,
  itemsOf,
  beginOf,
  itemToCome,
  keptAtMostUntil,
  stateOn,
  type KnownUse,
} from '../../../api/access/review/review.rules.ts';
import type { Actor, Grant } from '../../../api/core/actor.ts';
import { addDays } from '../../../api/core/clock.ts';
import { conflictsOf, separated } from '../../../api/core/separation.ts';
import { forestOf } from '../../../api/org/units/tree.ts';
import { abilityNames } from '../../../api/core/abilities.ts';

const TODAY = '2026-03-02';
const unknown: KnownUse = { recordedSince: null, lastUsedOn: () => null, heldSince: () => '2020-01-01' };
const tree = forestOf([
  { id: '1', parentId: null, name: '集团' },
  { id: '2', parentId: '1', name: '客户部' },
  { id: '3', parentId: '2', name: '投诉组' },
  { id: '4', parentId: '1', name: '县公司' },
]);

const source = fc.oneof(
  fc.record({
    kind: fc.constant('ROLE' as const),
    roleCode: fc.constantFrom('LEAD', 'HND'),
    roleName: fc.constant({ zh: '角色', en: 'role' }),
  }),
  fc.record({
    kind: fc.constant('AUTHORITY' as const),
    jobDescriptionId: fc.constant('9'),
    version: fc.constant(1),
    authorityId: fc.constantFrom('21', '22'),
    line: fc.constant(1),
    text: fc.constant('审批'),
  }),
  fc.record({
    kind: fc.constant('PERSONAL' as const),
    grantId: fc.constantFrom('31', '32'),
    reason: fc.constant('值班'),
    endsOn: fc.constant('2026-12-01'),
  }),
);
const grant: fc.Arbitrary<Grant> = fc.record({
  ability: fc.constantFrom(...abilityNames),
  scope: fc.constantFrom('OWN', 'UNIT', 'SUBTREE', 'ALL'),
  unitId: fc.constantFrom('2', '3', '4'),
  organisationId: fc.constantFrom('1', '77'),
  assignmentId: fc.constantFrom('41', '42'),
  positionId: fc.constant('51'),
  positionTitle: fc.constant('主办'),
  source,
});
const part = { organisationId: '1', isWithin: (unit: string) => unit !== '4', day: TODAY };

test('every grant of the part is in exactly one item of its source, but for what everybody has', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 12 }), (given) => {
      const parted = separated(given);
      const items = itemsOf(parted, unknown, part).filter(({ kind }) => kind !== 'CONFLICT');
      const expected = parted.grants.filter(
        (one) => one.organisationId === '1' && one.unitId !== '4' && !isEverybodys(one),
      );
      expect(items.flatMap(({ facts }) => facts)).toHaveLength(expected.length);
      for (const item of items)
        expect(new Set(item.facts.map((fact) => `${fact.source.kind}`))).toEqual(new Set([item.kind]));
    }),
  );
});

test('the conflicts of a review are those of the one rule, where the part has a share in them', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 12 }), (given) => {
      const own = given.filter(({ organisationId }) => organisationId === '1');
      const expected = conflictsOf(own)
        .filter(({ one, other }) => [...one, ...other].some(({ unitId }) => unitId !== '4'))
        .map(({ rule }) => rule.code);
      const found = itemsOf(separated(given), unknown, part).filter(({ kind }) => kind === 'CONFLICT');
      expect(found.map(({ sourceRef }) => sourceRef)).toEqual(expected);
    }),
  );
});

const day = fc.integer({ min: -400, max: 0 }).map((offset) => addDays(TODAY, offset));

test('nothing is unused that was used, had or recorded for less than 90 days', () => {
  fc.assert(
    fc.property(fc.option(day), day, fc.option(day), (lastUsedOn, heldSince, recordedSince) => {
      const is = isUnusedOn(TODAY, { ability: 'ticket.read', lastUsedOn, heldSince, recordedSince });
      const limit = addDays(TODAY, -90);
      expect(is).toBe(
        recordedSince !== null &&
          recordedSince <= limit &&
          heldSince <= limit &&
          (lastUsedOn === null || lastUsedOn <= limit),
      );
    }),
  );
});

test('what nobody can use yet is never unused', () => {
  const facts = { lastUsedOn: null, heldSince: '2020-01-01', recordedSince: '2020-01-01' };
  expect(isUnusedOn(TODAY, { ability: 'roster.edit', ...facts })).toBe(false);
});

test('an answer stays what it was, whatever day it is; what was not answered turns with the day after the deadline', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ROLE', 'AUTHORITY', 'PERSONAL', 'CONFLICT'),
      fc.constantFrom('KEEP', 'REMOVE', null),
      fc.integer({ min: -5, max: 5 }),
      fc.boolean(),
      (kind, answer, offset, isGone) => {
        const state = stateOn(
          { kind, answer, dueOn: TODAY, isWithdrawn: false, isGone } as Parameters<typeof stateOn>[0],
          addDays(TODAY, offset),
        );
        const isPersonal = kind === 'PERSONAL';
        const unanswered = isGone ? 'GONE' : offset <= 0 ? 'OPEN' : isPersonal ? 'LAPSED' : 'ESCALATED';
        const answered = answer === 'KEEP' ? 'KEPT' : isPersonal ? 'REMOVED' : 'REQUESTED';
        expect(state).toBe(answer === null ? unanswered : answered);
      },
    ),
  );
});

test('what was given in person is kept no longer than it was given for, and always with a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -20, max: 400 }), (given, kept) => {
      const item = { kind: 'PERSONAL', grantEndsOn: addDays(TODAY, given), facts: [] } as const;
      const problems = answerProblems(
        item,
        { answer: 'KEEP', keepUntil: addDays(TODAY, kept) },
        { today: TODAY, path: 'a' },
      );
      expect(problems.length === 0).toBe(kept >= 0 && kept <= given - 1);
      expect(keptAtMostUntil(item, TODAY)).toBe(addDays(TODAY, given - 1));
    }),
  );
});

test('what has not begun is kept up to a day from its first to its last, whenever it is answered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20, max: 200 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: -30, max: 320 }),
      (begins, lasts, kept) => {
        const grant: Grant = {
          ability: 'ticket.urge',
          scope: 'UNIT',
          unitId: '1',
          organisationId: '1',
          assignmentId: '1',
          positionId: '1',
          positionTitle: '',
          source: { kind: 'PERSONAL', grantId: '1', reason: '', endsOn: addDays(TODAY, begins + lasts) },
        };
        const item = itemToCome(grant, addDays(TODAY, begins));
        expect([item.isUnused, beginOf(item)]).toEqual([false, addDays(TODAY, begins)]);
        const problems = answerProblems(
          item,
          { answer: 'KEEP', keepUntil: addDays(TODAY, kept) },
          { today: TODAY, path: 'a' },
        );
        expect(problems.length === 0).toBe(kept >= Math.max(0, begins) && kept < begins + lasts);
      },
    ),
  );
});

const reviewer = (personId: string, scope: Grant['scope'], unitId: string): Actor => ({
  accountId: '',
  personId,
  personName: personId,
  locale: null,
  organisationIds: ['1'],
  assignments: [],
  withheld: [],
  tree,
  grants: [
    {
      ability: 'access.review',
      scope,
      unitId,
      organisationId: '1',
      assignmentId: '1',
      positionId: '1',
      positionTitle: '',
      source: { kind: 'ROLE', roleCode: 'HEAD', roleName: { zh: '', en: '' } },
    },
  ],
});
const team = reviewer('team', 'SUBTREE', '3');
const head = reviewer('head', 'SUBTREE', '2');
const personnel = reviewer('personnel', 'ALL', '4');
const everybody = [personnel, head, team];
const about = (personId: string, unitId = '3') => ({ organisationId: '1', unitId, personId });

test('asked is whoever reviews nearest, never the person themself', () => {
  expect(askedAbout(about('somebody'), everybody)).toEqual(['team']);
  expect(askedAbout(about('team'), everybody)).toEqual(['head']);
  expect(askedAbout(about('head', '2'), everybody)).toEqual(['personnel']);
  expect(askedAbout(about('somebody', '4'), everybody)).toEqual(['personnel']);
  expect(askedAbout(about('personnel', '4'), [personnel])).toEqual([]);
});

test('whoever stands in for somebody is not asked about them', () => {
  const standsInFor = { personId: 'somebody', personName: '某人' };
  const cover = {
    id: '2',
    kind: 'ACTING',
    positionId: '2',
    unitId: '3',
    organisationId: '1',
    standsInFor,
  } as const;
  const deputy: Actor = { ...team, assignments: [cover] };
  expect(askedAbout(about('somebody'), [personnel, head, deputy])).toEqual(['head']);
});

test('nobody is asked about what they may do themselves, whoever reviews', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('team', 'head', 'personnel'),
      fc.constantFrom('2', '3', '4'),
      fc.subarray(everybody),
      (personId, unitId, reviewers) => {
        expect(askedAbout(about(personId, unitId), reviewers)).not.toContain(personId);
      },
    ),
  );
});
