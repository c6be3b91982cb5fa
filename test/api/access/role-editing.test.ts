import { describe, expect, test } from 'vitest';
import { keptRoles, roleMutations, type Shown } from './role-fixture.ts';

const { ask, ids, db, organisationId, role, take, asRead, withGrants, lastAudit } = await keptRoles();

describe('a change of roles', () => {
  test('is made for several at once, and the audit has each field before and after', async () => {
    const [agent, caller] = [
      await withGrants('AGT', { 'ticket.callBack': null, 'ticket.urge': 'UNIT' }),
      await withGrants('CB', { 'ticket.read': 'SUBTREE' }),
    ];
    const { data, errors } = await take('update', {
      organisationId,
      roles: [{ ...agent, nameEn: 'Call agent' }, caller],
    });
    expect(errors).toEqual([]);
    expect(data.row.roles.map(({ code, revision, isChanged }: Shown) => [code, revision, isChanged])).toEqual(
      [
        ['AGT', 2, true],
        ['CB', 2, true],
      ],
    );
    const [row] = (await db.query(
      `SELECT before, after, assignment_id FROM audit WHERE action = 'updateRole' AND entity = 'Role' AND entity_id = $1`,
      [agent.id],
    )) as {
      before: { grants: Record<string, string> };
      after: { nameEn: string; grants: Record<string, string> };
    }[];
    expect(row?.before.grants['ticket.callBack']).toBe('OWN');
    expect(row?.after.grants['ticket.callBack']).toBeUndefined();
    expect(row?.after).toMatchObject({ nameEn: 'Call agent', grants: { 'ticket.urge': 'UNIT' } });
  });

  test('is all or nothing: one that cannot be made keeps the others from being made', async () => {
    const good = await withGrants('QA', { 'ticket.urge': 'ALL' });
    const stale = { ...(await withGrants('ANA', { 'ticket.urge': 'ALL' })), revision: 77 };
    expect((await take('update', { organisationId, roles: [good, stale] })).codes).toEqual(['CONFLICT']);
    expect((await role('QA')).isChanged).toBe(false);
  });

  test('of a state that is no longer so is refused, with who changed what', async () => {
    const read = await asRead('DSP');
    await take('update', { organisationId, roles: [{ ...read, nameZh: '工单分派员' }] });
    const { codes, errors } = await take('update', {
      organisationId,
      roles: [{ ...read, nameZh: '派单员' }],
    });
    expect(codes).toEqual(['CONFLICT']);
    expect(errors[0]?.message).toContain('the role Dispatcher');
    expect(errors[0]?.message).toContain('(Chinese name)');
  });

  test('of which abilities somebody has changed meanwhile is said by their names, in both languages', async () => {
    const read = await withGrants('PRV', { 'ticket.urge': 'UNIT' });
    await take('update', {
      organisationId,
      roles: [await withGrants('PRV', { 'ticket.urge': 'ALL', 'ticket.read': null })],
    });
    const of = (locale: 'zh-CN' | 'en') =>
      ask('admin', roleMutations.update, { input: { organisationId, roles: [read] } }, locale);
    const [zh, en] = [await of('zh-CN'), await of('en')];
    expect([...zh.codes, ...en.codes]).toEqual(['CONFLICT', 'CONFLICT']);
    expect(zh.errors[0]?.message).toMatch(
      /修改了角色“省级投诉处理员”的“查看工单”、“督促超时工单”（今天 \d\d:\d\d）。/,
    );
    expect(en.errors[0]?.message).toMatch(
      /changed the role Provincial officer today at \d\d:\d\d \(See tickets, Urge overdue tickets\)\./,
    );
  });

  test.each([
    [
      'an ability that there is not',
      { ability: 'ticket.burn', scope: 'UNIT' },
      'ability',
      'there is no ability ticket.burn',
    ],
    ['an ability twice', { ability: 'ticket.read', scope: 'ALL' }, 'ability', 'is given twice'],
    [
      'seats where there is no such limit',
      { ability: 'ticket.urge', scope: 'UNIT', seatLimit: 2 },
      'seatLimit',
      'has no limit of seats',
    ],
    [
      'money where there is no such limit',
      { ability: 'headcount.decide', scope: 'UNIT', moneyLimitMinor: '1' },
      'moneyLimitMinor',
      'has no limit of money',
    ],
    [
      'money that is no whole number',
      { ability: 'compensation.approve', scope: 'UNIT', moneyLimitMinor: '1.5' },
      'moneyLimitMinor',
      'whole number of fen',
    ],
    [
      'no seats at all',
      { ability: 'headcount.decide', scope: 'UNIT', seatLimit: 0 },
      'seatLimit',
      'between 1 and 9999',
    ],
  ])('names the field of %s', async (_what, grant, field, message) => {
    const change = await withGrants('INV', {});
    const at = change.grants.length;
    const { codes, fields, errors } = await take('update', {
      organisationId,
      roles: [{ ...change, grants: [...change.grants, grant] }],
    });
    expect([codes, fields]).toEqual([['INVALID'], [`input.roles.0.grants.${at}.${field}`]]);
    expect(errors[0]?.message).toContain(message);
  });

  test('gives accounts for the whole organisation or not at all', async () => {
    const input = { organisationId, roles: [await withGrants('EXE', { 'account.manage': 'UNIT' })] };
    const { codes, fields, errors } = await take('update', input);
    expect([codes, fields]).toEqual([
      ['INVALID'],
      [expect.stringMatching(/^input\.roles\.0\.grants\.\d+\.scope$/)],
    ]);
    expect(errors[0]?.message).toContain('must be the whole organisation');
  });

  test('gives what is known of people for oneself or for the whole organisation, by no unit', async () => {
    const input = { organisationId, roles: [await withGrants('EXE', { 'person.identity': 'SUBTREE' })] };
    const { codes, fields, errors } = await take('update', input);
    expect([codes, fields]).toEqual([
      ['INVALID'],
      [expect.stringMatching(/^input\.roles\.0\.grants\.\d+\.scope$/)],
    ]);
    expect(errors[0]?.message).toContain('must be one’s own or the whole organisation');
  });

  test('keeps a limit with its grant', async () => {
    const { id, revision, grants } = await role('EXE');
    const limited = grants.map(({ ability, scope }) => ({
      ability,
      scope,
      ...(ability === 'headcount.decide' && { seatLimit: 2 }),
      ...(ability === 'compensation.approve' && { moneyLimitMinor: '0050000' }),
    }));
    const { data, errors } = await take('update', {
      organisationId,
      roles: [{ id, revision, grants: limited }],
    });
    expect(errors).toEqual([]);
    expect(data.row.roles[0].grants).toContainEqual(
      expect.objectContaining({ ability: 'compensation.approve', moneyLimitMinor: '50000' }),
    );
    expect((await lastAudit('updateRole'))?.after).toMatchObject({
      grants: { 'headcount.decide': 'ALL, seats ≤ 2' },
    });
  });

  test('stands twice in one change, or is of another organisation: refused', async () => {
    const read = await asRead('RSP');
    expect((await take('update', { organisationId, roles: [read, read] })).fields).toEqual([
      'input.roles.1.id',
    ]);
    const [{ id }] = (await db.query(
      `SELECT id::text FROM role WHERE organisation_id = $1 AND code = 'AGT'`,
      [ids.unit.bank],
    )) as [{ id: string }];
    expect(
      (await take('update', { organisationId, roles: [{ id, revision: 1, nameZh: '别人的' }] })).codes,
    ).toEqual(['NOT_FOUND']);
  });

  test('is forbidden to members who do not keep roles, and unknown to strangers', async () => {
    const change = { organisationId, roles: [{ ...(await asRead('RSP')), nameZh: '答复人' }] };
    expect((await take('update', change, 'hrHead')).codes).toEqual(['FORBIDDEN']);
    expect((await take('update', change, 'head')).codes).toEqual(['FORBIDDEN']);
    expect((await take('update', change, 'bankHead')).codes).toEqual(['NOT_FOUND']);
  });

  test('gives no administration that one does not have over the whole organisation', async () => {
    const change = await withGrants('SHF', { 'job.approve': 'UNIT' });
    const { codes, fields, errors } = await take('update', { organisationId, roles: [change] });
    expect([codes, fields]).toEqual([['FORBIDDEN'], ['input.roles.0.grants']]);
    expect(errors[0]?.message).toContain('Approve job descriptions');
    expect(
      (await take('update', { organisationId, roles: [await withGrants('SHF', { 'audit.read': 'UNIT' })] }))
        .errors,
    ).toEqual([]);
  });

  test('may take administration away and give back what the role is shipped with', async () => {
    expect(
      (await take('update', { organisationId, roles: [await withGrants('HEAD', { 'job.approve': null })] }))
        .errors,
    ).toEqual([]);
    expect(
      (await take('update', { organisationId, roles: [await withGrants('HEAD', { 'job.approve': 'ALL' })] }))
        .codes,
    ).toEqual(['FORBIDDEN']);
    expect(
      (
        await take('update', {
          organisationId,
          roles: [await withGrants('HEAD', { 'job.approve': 'SUBTREE' })],
        })
      ).errors,
    ).toEqual([]);
  });

  test('gives nobody rights of their own', async () => {
    const { codes, errors } = await take('update', {
      organisationId,
      roles: [await withGrants('ADM', { 'ticket.read': 'ALL' })],
    });
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('Nobody gives themselves rights');
  });
});
