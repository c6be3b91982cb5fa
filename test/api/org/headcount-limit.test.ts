import { afterEach, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';
import { askingSeatsIn, FROM, on } from './asking-seats.ts';

const world = await makeWorld();
const { ask, db, clock, ids } = world;
const { done, refused, raised, planOf, anew } = await askingSeatsIn(world);
const { supervisor, vacant } = ids.position;

afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await anew();
  await db.query('UPDATE position SET is_lead = true WHERE id = $1', [supervisor]);
  await db.query('DELETE FROM job_description WHERE position_id = $1', [supervisor]);
  await addVersion(db, { positionId: supervisor, from: FROM, lines: [line] });
});

const line = { ability: 'headcount.decide', scope: 'UNIT', seats: 2, text: '审批本部门 2 个以内的编制申请' };

const toldOf = async (kind: string): Promise<string[]> =>
  (
    (await db.query(
      `SELECT p.name FROM notification n JOIN person p ON p.id = n.person_id WHERE n.kind = $1 ORDER BY p.name`,
      [kind],
    )) as { name: string }[]
  ).map(({ name }) => name);

const listed = async (who: PersonKey, filter: object): Promise<number> => {
  const { data } = await ask(
    who,
    'query ($filter: HeadcountRequestFilter) { headcountRequests(filter: $filter) { nodes { id } totalCount } }',
    { filter },
  );
  expect(data.headcountRequests.nodes).toHaveLength(data.headcountRequests.totalCount);
  return data.headcountRequests.totalCount;
};

describe('“approve headcount requests of up to 2 seats in the own unit” lets its holder do exactly that (C2)', () => {
  test('2 pass', async () => {
    const request = await raised(2);
    expect(await done('supervisor', 'approve', on(request))).toMatchObject({ state: 'APPROVED' });
    expect(await planOf(vacant)).toBe(3);
  });

  test.each(['approve', 'decline'])(
    '3 need approval: to %s them is answered with the post that may',
    async (verb) => {
      const request = await raised(3);
      const input = { ...on(request), decision: '不同意' };
      expect(await refused('supervisor', verb, input)).toMatchObject({
        codes: ['NEEDS_APPROVAL'],
        said: 'Its limit is 2 seats, and 3 are asked for: beyond. These posts may: 人力资源部主任 (钱主任).',
        extensions: {
          ability: 'headcount.decide',
          positionId: ids.position.personnelHead,
          positionTitle: '人力资源部主任',
          posts: [
            {
              positionId: ids.position.personnelHead,
              positionTitle: '人力资源部主任',
              unitName: '人力资源部',
              people: [{ id: ids.person.hrHead, name: '钱主任' }],
            },
          ],
        },
      });
      expect((await refused('supervisor', verb, input, 'zh-CN')).said).toBe(
        '限额 2 个编制，本次 3 个，超出限额。可以决定的岗位：人力资源部主任（钱主任）。',
      );
      expect(await db.query('SELECT state, revision FROM headcount_request')).toEqual([
        { state: 'RAISED', revision: 1 },
      ]);
      expect(await planOf(vacant)).toBe(1);
    },
  );

  test('2 for a unit below are not its own unit', async () => {
    await db.query('UPDATE position SET unit_id = $2 WHERE id = $1', [vacant, ids.unit.callbacks]);
    await db.query(`UPDATE authority SET scope = 'SUBTREE' WHERE ability = 'headcount.raise'`);
    const request = await raised(2);
    expect(request.steps).toEqual(['WITHDRAW']);
    expect(await refused('supervisor', 'approve', on(request))).toMatchObject({ codes: ['NOT_FOUND'] });
    await db.query(`UPDATE authority SET scope = 'UNIT' WHERE ability = 'headcount.raise'`);
  });

  test('the day before its version begins it holds nothing', async () => {
    clock.set('2026-03-01T23:59:59+08:00');
    const request = await raised(1);
    expect(await refused('supervisor', 'approve', on(request))).toMatchObject({ codes: ['FORBIDDEN'] });
    clock.set('2026-03-02T00:00:00+08:00');
    expect(await done('supervisor', 'approve', on(request))).toMatchObject({ state: 'APPROVED' });
  });

  test('on the day its version is superseded it is gone, without anything running', async () => {
    await db.query(`UPDATE job_description SET effective_to = '2026-03-10' WHERE position_id = $1`, [
      supervisor,
    ]);
    const request = await raised(1);
    clock.set('2026-03-10T00:00:00+08:00');
    expect(await refused('supervisor', 'approve', on(request))).toMatchObject({ codes: ['FORBIDDEN'] });
  });

  test('for team leaders only, it holds only while the post leads', async () => {
    await db.query(`UPDATE authority SET condition = 'TEAM_LEADER_ONLY' WHERE ability = 'headcount.decide'`);
    const request = await raised(1);
    await db.query('UPDATE position SET is_lead = false WHERE id = $1', [supervisor]);
    expect(await refused('supervisor', 'approve', on(request))).toMatchObject({ codes: ['FORBIDDEN'] });
    await db.query('UPDATE position SET is_lead = true WHERE id = $1', [supervisor]);
    expect(await done('supervisor', 'approve', on(request))).toMatchObject({ state: 'APPROVED' });
  });
});

describe('who is asked', () => {
  const approvers = async (who: PersonKey, requestId: string): Promise<string[] | null> => {
    const { data, codes } = await ask(
      who,
      'query ($requestId: ID!) { headcountApprovers(requestId: $requestId) { items { positionTitle people { name } } total } }',
      { requestId },
    );
    if (codes.length > 0) return null;
    return data.headcountApprovers.items.map(({ positionTitle }: { positionTitle: string }) => positionTitle);
  };

  test('those who may decide so many, the nearest first; after the decision nobody', async () => {
    const request = await raised(2);
    expect(await approvers('agent', request.id)).toEqual(['运营部主管', '人力资源部主任']);
    expect(await approvers('handler', request.id)).toBeNull();
    await done('supervisor', 'decline', { ...on(request), decision: '暂缓' });
    expect(await approvers('agent', request.id)).toEqual([]);
  });

  test('who stands in for an approver is named with the one who is away', async () => {
    await db.query('DELETE FROM job_description WHERE position_id = $1', [supervisor]);
    await addVersion(db, { positionId: supervisor, from: FROM, lines: [{ ...line, isDelegable: true }] });
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
       VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-03-07', $4)`,
      [ids.unit.group, ids.person.lead, supervisor, ids.person.supervisor],
    );
    const { id } = await raised(2);
    const { data } = await ask(
      'agent',
      'query ($id: ID!) { headcountApprovers(requestId: $id) { items { people { name standsInFor } } } }',
      { id },
    );
    await db.query(`DELETE FROM assignment WHERE kind = 'ACTING'`);
    expect(data.headcountApprovers.items[0].people).toEqual(
      expect.arrayContaining([
        { name: '周主管', standsInFor: null },
        { name: '吴主办', standsInFor: '周主管' },
      ]),
    );
  });

  test('those whose limit is below are not told, nor is it counted as waiting for them', async () => {
    await raised(3);
    expect(await toldOf('HEADCOUNT_RAISED')).toEqual(['钱主任']);
    expect([
      await listed('supervisor', { awaitsMe: true }),
      await listed('hrHead', { awaitsMe: true }),
    ]).toEqual([0, 1]);
    await anew();
    await raised(2);
    expect(await toldOf('HEADCOUNT_RAISED')).toEqual(['周主管', '钱主任']);
    expect([
      await listed('supervisor', { awaitsMe: true }),
      await listed('hrHead', { awaitsMe: true }),
    ]).toEqual([1, 1]);
  });

  test('an explanation says the same as the refusal', async () => {
    const { id } = await raised(3);
    const input = {
      ability: 'headcount.decide',
      recordKind: 'HeadcountRequest',
      recordId: id,
      step: 'APPROVE',
    };
    // The seats of the request count, whatever number is asked about beside it.
    for (const seats of [undefined, 1, 3]) {
      const { data, errors } = await ask(
        'supervisor',
        `query ($why: ExplainAccessInput!) { explainAccess(input: $why) { allowed reason steps { kind passed } } }`,
        { why: { ...input, seats } },
      );
      expect(errors).toEqual([]);
      expect(data.explainAccess).toMatchObject({ allowed: false, reason: 'OVER_LIMIT' });
      expect(data.explainAccess.steps.at(-1)).toEqual({ kind: 'LIMIT', passed: false });
    }
  });

  test('one beyond the limit is handed on with an opinion: those who may are told, and the state stays', async () => {
    const request = await raised(3);
    const { data } = await ask('supervisor', 'query ($id: ID!) { headcountRequest(id: $id) { steps } }', {
      id: request.id,
    });
    expect(data.headcountRequest.steps).toEqual(['HAND_ON']);
    const handed = await done('supervisor', 'handOn', { ...on(request), opinion: '确有需要' });
    expect(handed).toMatchObject({ state: 'RAISED' });
    expect(handed.history.at(-1)).toMatchObject({
      sheetRow: 'H5',
      words: '确有需要',
      actor: { name: '周主管' },
    });
    expect(await toldOf('HEADCOUNT_HANDED_ON')).toEqual(['钱主任']);
  });

  test('one is handed on once by each: it is not offered again, and nobody is told twice', async () => {
    const request = await raised(3);
    const handed = await done('supervisor', 'handOn', { ...on(request), opinion: '确有需要' });
    expect(await refused('supervisor', 'handOn', on(handed))).toMatchObject({ codes: ['INVALID_STATE'] });
    const { data } = await ask('supervisor', 'query ($id: ID!) { headcountRequest(id: $id) { steps } }', {
      id: request.id,
    });
    expect(data.headcountRequest.steps).toEqual([]);
    expect(await toldOf('HEADCOUNT_HANDED_ON')).toEqual(['钱主任']);
  });

  test.each([
    ['decided', 'hrHead', 'decline', { decision: '暂缓' }],
    ['taken back', 'agent', 'withdraw', {}],
  ] as const)('once it is %s, nobody is asked to decide any more', async (_, who, verb, more) => {
    const request = await raised(2);
    const asked = async (): Promise<number> =>
      (
        await db.query(
          `SELECT FROM notification WHERE kind = 'HEADCOUNT_RAISED' AND record_id = $1 AND read_at IS NULL`,
          [request.id],
        )
      ).length;
    expect(await asked()).toBe(2);
    await done(who, verb, { ...on(request), ...more });
    expect(await asked()).toBe(0);
  });

  test('what is within the limit is decided and not handed on', async () => {
    const request = await raised(2);
    expect(await refused('supervisor', 'handOn', on(request))).toMatchObject({ codes: ['INVALID_STATE'] });
  });

  test('whoever has no part in it sees nothing: list, count, record and step', async () => {
    const request = await raised(1);
    expect(await listed('handler', {})).toBe(0);
    expect(await listed('bankHead', {})).toBe(0);
    const { data } = await ask('bankHead', 'query ($id: ID!) { headcountRequest(id: $id) { id } }', {
      id: request.id,
    });
    expect(data.headcountRequest).toBeNull();
    expect(await refused('bankHead', 'approve', on(request))).toMatchObject({ codes: ['NOT_FOUND'] });
  });
});
