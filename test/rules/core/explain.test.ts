import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abilities, abilityNames } from '../../../api/core/abilities.ts';
import type { Grant } from '../../../api/core/actor.ts';
import { explainAccess } from '../../../api/core/explain.ts';
import { Policy } from '../../../api/core/policy.ts';
import type { Subject } from '../../../api/core/subject.ts';
import { anyActor, grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';

const subject: Subject = { organisationId: '1', units: ['3'], people: [], positions: [] };
const byLine: Grant = {
  ...grantOfAll('ticket.dispatch', '1'),
  scope: 'SUBTREE',
  unitId: '2',
  assignmentId: '777',
  positionTitle: '投诉主管',
  source: {
    kind: 'AUTHORITY',
    jobDescriptionId: '41',
    version: 3,
    authorityId: '99',
    line: 4,
    text: '有权派发投诉工单',
  },
};

test('a right that stands on a job description names its version and line, and the post', () => {
  const decision = explainAccess(librarian([byLine]), 'ticket.dispatch', subject);
  expect(decision).toMatchObject({ allowed: true, reason: 'ALLOWED', grant: byLine });
  expect(decision.steps.map(({ kind, passed }) => [kind, passed])).toEqual([
    ['GRANT', true],
    ['SCOPE', true],
  ]);
  const [granted, scope] = decision.steps.map(({ text }) => text);
  for (const fact of ['投诉主管', '第 3 版', '第 4 条', '有权派发投诉工单'])
    expect(granted?.zh).toContain(fact);
  for (const fact of ['line 4', 'version 3', '有权派发投诉工单']) expect(granted?.en).toContain(fact);
  for (const fact of ['unit 2', 'unit 3']) expect(scope?.en).toContain(fact);
  expect(new Policy(librarian([byLine])).under('ticket.dispatch', subject)).toBe('777');
});

test('a right of a role names the role and the post', () => {
  const { steps } = explainAccess(
    librarian([grantOfAll('ticket.dispatch', '1')]),
    'ticket.dispatch',
    subject,
  );
  expect(steps[0]?.text).toEqual({
    zh: `岗位“Librarian”承担角色“馆员”，该角色可以${abilities['ticket.dispatch'].zh}`,
    en: `The post Librarian carries the role Librarian, which may: ${abilities['ticket.dispatch'].en}`,
  });
});

test('where nobody gave the ability, that is the reason', () => {
  const decision = explainAccess(librarian([byLine]), 'ticket.close', subject);
  expect(decision).toMatchObject({ allowed: false, reason: 'NO_GRANT', grant: null });
  expect(decision.steps).toEqual([{ kind: 'ABILITY', passed: false, text: expect.anything() }]);
  expect(decision.steps[0]?.text.en).toContain(abilities['ticket.close'].en);
});

test('where the ability does not reach, every grant that was looked at is named', () => {
  const nearby: Grant = { ...byLine, scope: 'UNIT' };
  const decision = explainAccess(librarian([nearby, { ...nearby, unitId: '4' }]), 'ticket.dispatch', subject);
  expect(decision).toMatchObject({ allowed: false, reason: 'OUT_OF_SCOPE', grant: null });
  expect(decision.steps.map(({ kind, passed }) => [kind, passed])).toEqual([
    ['GRANT', true],
    ['SCOPE', false],
    ['GRANT', true],
    ['SCOPE', false],
  ]);
});

test('where each of several units must be reached, one grant or several may, and a unit that none reaches is named', () => {
  const both: Subject = { ...subject, units: ['3', '4', '3'], inEach: true };
  const [here, there]: Grant[] = [
    { ...byLine, scope: 'UNIT', unitId: '3' },
    { ...byLine, scope: 'UNIT', unitId: '4' },
  ] as const;
  const told = (...grants: Grant[]) => explainAccess(librarian(grants), 'ticket.dispatch', both);
  const refused = told(here);
  expect([refused.allowed, refused.reason]).toEqual([false, 'OUT_OF_SCOPE']);
  expect(refused.steps[0]?.text).toEqual({
    zh: '这件事涉及“unit 1 › unit 2 › unit 3、unit 1 › unit 4”，要求权限及于其中每一个部门，尚未及于“unit 1 › unit 4”',
    en: 'This concerns unit 1 › unit 2 › unit 3, unit 1 › unit 4 and asks for a right in each of these units; there is none in unit 1 › unit 4',
  });
  const passed = told(here, there);
  expect([passed.allowed, passed.steps.map(({ kind }) => kind)]).toEqual([
    true,
    ['GRANT', 'SCOPE', 'GRANT', 'SCOPE'],
  ]);
  // What one grant reaches is told with that grant once.
  const whole = told({ ...byLine, scope: 'ALL' });
  expect([whole.allowed, whole.steps.map(({ kind }) => kind)]).toEqual([true, ['GRANT', 'SCOPE', 'SCOPE']]);
  expect(told().reason).toBe('NO_GRANT');
});

const anySubject: fc.Arbitrary<Subject> = fc
  .record({
    organisationId: fc.constantFrom('1', '11'),
    units: fc.subarray(['1', '2', '3', '4', '11', '12']),
    people: fc.subarray(['101', '102']),
    positions: fc.subarray(['201', '202']),
    inEach: fc.constantFrom(true as const, undefined),
  })
  .map(({ inEach, ...about }) => ({ ...about, ...(inEach && { inEach }) }));

test('each of several units is reached where each by itself is', () => {
  fc.assert(
    fc.property(anyActor, fc.constantFrom(...abilityNames), anySubject, (actor, ability, about) => {
      const { inEach: _, ...one } = about;
      const units = about.units.length > 0 ? about.units.map((unit) => [unit]) : [[]];
      const each = units.map((own) => explainAccess(actor, ability, { ...one, units: own }).allowed);
      expect(explainAccess(actor, ability, { ...one, inEach: true }).allowed).toBe(each.every(Boolean));
    }),
    { numRuns: 500 },
  );
});

test('an explanation always agrees with the decision, ends where it passed, and speaks both languages', () => {
  fc.assert(
    fc.property(anyActor, fc.constantFrom(...abilityNames), anySubject, (actor, ability, about) => {
      const { allowed, reason, steps, grant } = explainAccess(actor, ability, about);
      const policy = new Policy(actor);
      expect(allowed).toBe(policy.can(ability, about));
      expect(allowed).toBe(reason === 'ALLOWED');
      expect(allowed).toBe(grant !== null);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.at(-1)?.passed).toBe(allowed);
      expect(reason === 'NO_GRANT').toBe(!policy.has(ability));
      for (const { text } of steps)
        for (const words of [text.zh, text.en]) expect(words).not.toMatch(/undefined|null|\{|^$/);
    }),
    { numRuns: 500 },
  );
});
