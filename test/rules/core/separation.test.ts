import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abilityNames, type Ability } from '../../../api/core/abilities.ts';
import { decide } from '../../../api/core/decide.ts';
import type { Grant } from '../../../api/core/actor.ts';
import { Policy } from '../../../api/core/policy.ts';
import type { OwnResource } from '../../../api/core/resource.ts';
import { conflictsOf, conflictText, separated } from '../../../api/core/separation.ts';
import { separations } from '../../../api/core/separation.rules.ts';
import { anyActor, grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';

const codes = (...abilities: Ability[]): string[] =>
  conflictsOf(abilities.map((ability) => ({ ability }))).map(({ rule }) => rule.code);

test('each rule of separation names two different sides, once, in both languages', () => {
  expect(new Set(separations.map(({ code }) => code)).size).toBe(separations.length);
  for (const { one, other, text } of separations) {
    expect(one.filter((ability) => other.includes(ability))).toEqual([]);
    expect(Math.min(one.length, other.length, text.zh.length, text.en.length)).toBeGreaterThan(0);
  }
});

test.each([
  [['job.write', 'job.review'], ['WRITE_REVIEW']],
  [
    ['job.write', 'job.review', 'job.approve'],
    ['WRITE_REVIEW', 'WRITE_APPROVE', 'REVIEW_APPROVE'],
  ],
  [['headcount.raise', 'headcount.decide'], ['HEADCOUNT_RAISE_DECIDE']],
  [['compensation.propose', 'compensation.approve'], ['COMPENSATION_PROPOSE_APPROVE']],
  [['certification.practical', 'certification.award'], ['EXAM_AWARD']],
  [['account.manage', 'customer.identity'], ['ADMINISTRATION_CUSTOMERS']],
  [['access.manage', 'reporter.reveal'], ['ADMINISTRATION_CUSTOMERS']],
  [['job.write', 'headcount.raise', 'ticket.handle'], []],
] as [Ability[], string[]][])('%j in one person: %j', (abilities, expected) => {
  expect(codes(...abilities)).toEqual(expected);
});

test('what somebody has in two organisations is no conflict', () => {
  const [write, review] = [grantOfAll('job.write', '1'), grantOfAll('job.review', '11')];
  expect(conflictsOf([write, review])).toEqual([]);
  expect(conflictsOf([write, { ...review, organisationId: '1' }])).toHaveLength(1);
});

test('a conflict says what is united and why that should not be', () => {
  const [conflict] = conflictsOf([
    { ability: 'account.manage' as const },
    { ability: 'customer.identity' as const },
  ]);
  const { zh, en } = conflictText(conflict!);
  for (const fact of ['开通、停用账号', '查看客户姓名和电话', '管理账号或权限的人不能查看客户'])
    expect(zh).toContain(fact);
  for (const fact of ['Open and close accounts', 'See names and numbers of customers', 'withheld'])
    expect(en).toContain(fact);
});

test('whoever administers accounts or rights has the customers of that organisation withheld, with the reason', () => {
  const identity = grantOfAll('customer.identity', '1');
  const read = grantOfAll('ticket.read', '1');
  const parted = separated([identity, read, grantOfAll('access.manage', '1')]);
  expect(parted.grants.map(({ ability }) => ability)).toEqual(['ticket.read', 'access.manage']);
  expect(parted.withheld).toEqual([{ grant: identity, cause: 'SEPARATION', text: expect.anything() }]);
  const elsewhere = [identity, grantOfAll('access.manage', '11')];
  expect(separated(elsewhere)).toEqual({ grants: elsewhere, withheld: [] });
});

test('a separation loses no grant and invents none, and nothing else is left to be withheld', () => {
  const anyGrants = fc.array(
    fc
      .tuple(fc.constantFrom(...abilityNames), fc.constantFrom('1', '11'))
      .map(([ability, unit]) => grantOfAll(ability, unit)),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(anyGrants, (grants) => {
      const { grants: kept, withheld } = separated(grants);
      const all = [...kept, ...withheld.map(({ grant }) => grant)];
      expect(new Set(all)).toEqual(new Set(grants));
      expect(separated(kept).withheld).toEqual([]);
      expect(conflictsOf(kept).filter(({ rule }) => rule.effect === 'DENIED')).toEqual([]);
    }),
  );
});

interface Appraisal {
  readonly organisationId: string;
  readonly personId: string;
}

const appraisals: OwnResource<Appraisal> = {
  kind: 'own',
  read: [{ ability: 'appraisal.decide' }],
  organisation: 'organisationId',
  units: [],
  people: ['personId'],
};

const appraised = (personId: string, grants: readonly Grant[]) =>
  decide(new Policy(librarian(grants)), appraisals, {
    ability: 'appraisal.decide',
    row: { organisationId: '1', personId },
    today: '2026-03-02',
  });

test('nobody appraises themselves, by none of their posts', () => {
  fc.assert(
    fc.property(anyActor, (actor) => {
      const grants = [
        ...actor.grants,
        grantOfAll('appraisal.decide', '1'),
        { ...grantOfAll('appraisal.decide', '1'), assignmentId: '302', positionId: '202' },
      ];
      const row = { organisationId: '1', personId: actor.personId };
      const own = decide(new Policy({ ...actor, grants }), appraisals, {
        ability: 'appraisal.decide',
        row,
        today: '2026-03-02',
      });
      expect(own).toMatchObject({ allowed: false, reason: 'SEPARATION' });
      const other = { ...row, personId: '999' };
      expect(
        decide(new Policy({ ...actor, grants }), appraisals, {
          ability: 'appraisal.decide',
          row: other,
          today: '2026-03-02',
        }).allowed,
      ).toBe(true);
    }),
  );
});

test('whoever stands in for somebody does not appraise that person in their name', () => {
  const grant: Grant = {
    ...grantOfAll('appraisal.decide', '1'),
    standsInFor: { personId: '555', personName: '张三' },
  };
  const decision = appraised('555', [grant]);
  expect(decision).toMatchObject({ allowed: false, reason: 'SEPARATION' });
  expect(decision.steps.at(-1)?.text.zh).toContain('代张三期间');
  expect(appraised('556', [grant]).allowed).toBe(true);
});
