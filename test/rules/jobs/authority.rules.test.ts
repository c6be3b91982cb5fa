import { describe, expect, test } from 'vitest';
import type { Ability } from '../../../api/core/abilities.ts';
import type { Scope } from '../../../api/core/actor.ts';
import { Policy } from '../../../api/core/policy.ts';
import { sensitiveLines, wideLines } from '../../../api/jobs/authority.rules.ts';
import { linesBeyond, whyBeyond } from '../../../api/jobs/giving.rules.ts';
import type { AuthorityContent, JobContent } from '../../../api/jobs/job-content.ts';
import type { AuthorityScope } from '../../../api/jobs/job-lines.words.ts';
import { forestOf } from '../../../api/org/units/tree.ts';

const tree = forestOf([
  { id: '1', parentId: null, name: '集团' },
  { id: '2', parentId: '1', name: '部门' },
  { id: '3', parentId: '2', name: '班组' },
  { id: '4', parentId: '1', name: '县公司' },
]);

const line = (ability: string | null, scope: AuthorityScope | null, seq = 1): AuthorityContent => ({
  seq,
  kind: 'HANDLE',
  condition: null,
  conditionText: null,
  ability,
  scope,
});

const content = (isLead: boolean, ...authorities: AuthorityContent[]): JobContent => ({
  variant: 'V1',
  shareReason: null,
  openQuestions: 0,
  openPieces: 0,
  duties: [],
  authorities,
  qualifications: [],
  subordinates: 0,
  isLead,
});

/** Somebody with one grant at a unit. */
const somebody = (ability: Ability, scope: Scope, unitId = '2'): Policy =>
  new Policy({
    accountId: '1',
    personId: '1',
    personName: 'x',
    locale: null,
    organisationIds: ['1'],
    withheld: [],
    assignments: [],
    tree,
    grants: [
      {
        ability,
        scope,
        unitId,
        organisationId: '1',
        assignmentId: '1',
        positionId: '1',
        positionTitle: 'x',
        source: { kind: 'ROLE', roleCode: 'X', roleName: { zh: 'x', en: 'x' } },
      },
    ],
  });

const powerless = somebody('ticket.read', 'OWN');

/** Whether a line at a unit goes beyond what an approver may give. */
const isBeyond = (
  given: readonly [ability: string, scope: AuthorityScope],
  {
    by = powerless,
    roles = [],
    unitId = '2',
  }: { by?: Policy; roles?: readonly (readonly [Ability, AuthorityScope])[]; unitId?: string } = {},
): boolean =>
  linesBeyond(
    [line(...given)],
    { organisationId: '1', unitId },
    by,
    roles.map(([ability, scope]) => ({ ability, scope })),
  ).length > 0;

describe('findings for reviewer and approver', () => {
  test('reach beyond the unit at a post that leads none, and the whole organisation at any', () => {
    const lines = [
      line('ticket.read', 'ALL', 1),
      line('ticket.read', 'SUBTREE', 2),
      line('ticket.read', 'UNIT', 3),
      line('ticket.read', 'OWN', 4),
      line(null, null, 5),
      line('ticket.gone', 'ALL', 6),
    ];
    const paths = (isLead: boolean): string[] => wideLines(content(isLead, ...lines)).map(({ path }) => path);
    expect(paths(false)).toEqual(['authorities.1', 'authorities.2']);
    expect(paths(true)).toEqual(['authorities.1']);
    expect(wideLines(content(false, ...lines))[1]).toMatchObject({
      code: 'REACH',
      blocks: false,
      text: {
        zh: '权限第 2 条“查看工单”的范围是本部门及下级，而该岗位不是负责人，请确认',
        en: 'Authority 2 (See tickets) reaches the unit and all below, though the post leads no unit: please confirm',
      },
    });
  });

  test.each(['access.read', 'audit.read', 'org.edit', 'job.approve', 'customer.identity'])(
    '%s is named wherever a line gives it',
    (ability) => {
      expect(sensitiveLines(content(true, line(ability, 'OWN', 2)))).toMatchObject([
        { code: 'ADMINISTRATION', path: 'authorities.2', blocks: false },
      ]);
    },
  );

  test('the usual abilities are not', () => {
    expect(sensitiveLines(content(true, line('ticket.dispatch', 'UNIT'), line(null, null)))).toEqual([]);
  });
});

describe('what an approver may give (decision 0005)', () => {
  test('what the approver has at least as far', () => {
    expect(isBeyond(['ticket.close', 'ALL'], { by: somebody('ticket.close', 'ALL') })).toBe(false);
    expect(isBeyond(['ticket.close', 'ALL'], { by: somebody('ticket.close', 'SUBTREE', '1') })).toBe(true);
    const here = somebody('ticket.close', 'SUBTREE');
    expect(isBeyond(['ticket.close', 'SUBTREE'], { by: here })).toBe(false);
    expect(isBeyond(['ticket.close', 'UNIT'], { by: here, unitId: '3' })).toBe(false);
    expect(isBeyond(['ticket.close', 'UNIT'], { by: here, unitId: '4' })).toBe(true);
    expect(isBeyond(['ticket.close', 'SUBTREE'], { by: somebody('ticket.close', 'UNIT') })).toBe(true);
    expect(isBeyond(['ticket.close', 'OWN'], { by: somebody('ticket.close', 'OWN') })).toBe(false);
  });

  test('what a role gives as widely: own, the own part, the whole', () => {
    expect(isBeyond(['ticket.close', 'UNIT'])).toBe(true);
    expect(isBeyond(['ticket.close', 'UNIT'], { roles: [['ticket.close', 'OWN']] })).toBe(true);
    expect(isBeyond(['ticket.close', 'SUBTREE'], { roles: [['ticket.close', 'UNIT']] })).toBe(false);
    expect(isBeyond(['ticket.close', 'ALL'], { roles: [['ticket.close', 'SUBTREE']] })).toBe(true);
    expect(isBeyond(['ticket.close', 'ALL'], { roles: [['ticket.close', 'ALL']] })).toBe(false);
    expect(isBeyond(['ticket.close', 'OWN'], { roles: [['ticket.read', 'ALL']] })).toBe(true);
  });

  test('all below the root is the whole', () => {
    const at = { unitId: '1', roles: [['ticket.close', 'SUBTREE']] } as const;
    expect(isBeyond(['ticket.close', 'SUBTREE'], at)).toBe(true);
    expect(isBeyond(['ticket.close', 'UNIT'], at)).toBe(false);
  });

  test('administration is given only by those who have it, whatever roles there are', () => {
    for (const ability of ['org.edit', 'job.approve', 'access.read', 'audit.read'] as const) {
      expect(isBeyond([ability, 'OWN'], { roles: [[ability, 'ALL']] })).toBe(true);
      expect(isBeyond([ability, 'ALL'], { by: somebody(ability, 'ALL') })).toBe(false);
      expect(isBeyond([ability, 'ALL'], { by: somebody(ability, 'SUBTREE') })).toBe(true);
    }
  });

  test('words without an ability give nothing', () => {
    expect(isBeyond(['constructor', 'ALL'])).toBe(false);
    expect(linesBeyond([line(null, null)], { organisationId: '1', unitId: '2' }, powerless, [])).toEqual([]);
  });

  test('a grant of another organisation counts for nothing', () => {
    const at = { organisationId: '9', unitId: '2' };
    expect(linesBeyond([line('org.edit', 'UNIT')], at, somebody('org.edit', 'ALL'), [])).toHaveLength(1);
  });

  test('the refusal names each line with its ability', () => {
    const gifts = linesBeyond(
      [line('audit.read', 'ALL', 3), line('ticket.close', 'UNIT', 5)],
      { organisationId: '1', unitId: '2' },
      powerless,
      [],
    );
    const { zh, en } = whyBeyond(gifts);
    expect(zh).toContain('权限第 3 条“查看审计日志”（范围：整个组织）是管理类权限');
    expect(zh).toContain('权限第 5 条“办结归档”（范围：本部门）');
    expect(en).toContain('authority 3 (Read the audit log; reach: the whole organisation)');
  });
});
