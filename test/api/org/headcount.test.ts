import { afterEach, describe, expect, test } from 'vitest';
import { enterApprovedSeats } from '../../../api/org/headcount/headcount.schedule.ts';
import { makeWorld } from '../../support/world.ts';
import { askingSeatsIn, on } from './asking-seats.ts';

const world = await makeWorld();
const { ask, db, clock, ids } = world;
const { done, refused, raised, planOf, anew, wish, take } = await askingSeatsIn(world);
const { vacant } = ids.position;

afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await anew();
});

const planOn = async (positionId: string, day: string): Promise<number | null | undefined> => {
  const { data } = await ask(
    'agent',
    'query ($id: ID!, $day: Date) { position(id: $id) { asOf(day: $day) { headcountPlan } } }',
    {
      id: positionId,
      day,
    },
  );
  return data.position.asOf?.headcountPlan;
};

describe('seats that are approved (F059)', () => {
  test('come into the establishment at once where the day has come, exactly as many, with history and audit', async () => {
    const request = await raised(2);
    const approved = await done('supervisor', 'approve', { ...on(request), decision: '同意' });
    expect(approved).toMatchObject({
      state: 'APPROVED',
      countsFrom: '2026-03-02',
      decision: '同意',
      decidedBy: { name: '周主管' },
      decidedUnder: { position: { title: '运营部主管' } },
      position: { id: vacant, headcountPlan: 3 },
      steps: [],
    });
    expect(
      approved.history.map(({ sheetRow, actor, seatsBefore, seatsAfter }) => [
        sheetRow,
        actor?.name,
        seatsBefore,
        seatsAfter,
      ]),
    ).toEqual([
      ['H1', '陈话务', null, null],
      ['H2', '周主管', null, null],
      ['H6', undefined, 1, 3],
    ]);
    const audited = await db.query(
      `SELECT before, after, assignment_id IS NOT NULL AS under FROM audit WHERE action = 'approveHeadcountRequest' AND entity = 'Position'`,
    );
    expect(audited).toEqual([{ before: { headcountPlan: 1 }, after: { headcountPlan: 3 }, under: true }]);
    clock.set('2026-03-05T09:00:00+08:00');
    expect([await planOn(vacant, '2026-03-01'), await planOn(vacant, '2026-03-02')]).toEqual([1, 3]);
  });

  test('come on the day wanted where that lies ahead, and not a day before', async () => {
    const approved = await done('supervisor', 'approve', on(await raised(1, { wantedFrom: '2026-04-01' })));
    expect(approved).toMatchObject({ state: 'APPROVED', countsFrom: '2026-04-01', enteredAt: null });
    clock.set('2026-03-31T23:59:59+08:00');
    await enterApprovedSeats(db, clock);
    expect(await planOf(vacant)).toBe(1);
    clock.set('2026-04-03T00:00:00+08:00');
    expect([await enterApprovedSeats(db, clock), await enterApprovedSeats(db, clock)]).toEqual([1, 0]);
    expect(await planOf(vacant)).toBe(2);
    expect([await planOn(vacant, '2026-03-31'), await planOn(vacant, '2026-04-01')]).toEqual([1, 2]);
  });

  test('count from the approval where that came after the day wanted', async () => {
    const request = await raised(1);
    clock.set('2026-03-09T09:00:00+08:00');
    expect(await done('supervisor', 'approve', on(request))).toMatchObject({ countsFrom: '2026-03-09' });
    expect([await planOn(vacant, '2026-03-08'), await planOn(vacant, '2026-03-09')]).toEqual([1, 2]);
  });

  test('found a new post with its first day, which the personnel officer is told to complete', async () => {
    const request = await done('agent', 'raise', {
      unitId: ids.unit.centre,
      title: '质检员',
      seats: 2,
      ...wish,
      wantedFrom: '2026-04-01',
    });
    expect(request).toMatchObject({ isNewPost: true, position: null });
    const approved = await done('supervisor', 'approve', on(request));
    expect(approved.position).toMatchObject({ title: '质检员', headcountPlan: 2, openedOn: '2026-04-01' });
    const told = await db.query(
      `SELECT p.name FROM notification n JOIN person p ON p.id = n.person_id WHERE n.kind = 'HEADCOUNT_POST_FOUNDED' ORDER BY p.name`,
    );
    expect(told.map(({ name }: { name: string }) => name)).toContain('孙专员');
  });

  test('two deciders at once: one approves, the seats are added once', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await anew();
      const request = await raised(2);
      const answers = await Promise.all([
        take('supervisor', 'approve', on(request)),
        take('hrHead', 'approve', on(request)),
      ]);
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
      expect(await planOf(vacant)).toBe(3);
    }
  });

  test('are not added where the post was closed meanwhile: nothing is written', async () => {
    const request = await raised(1);
    await db.query(`UPDATE position SET closed_on = '2026-03-02' WHERE id = $1`, [vacant]);
    expect(await refused('supervisor', 'approve', on(request))).toMatchObject({
      codes: ['INVALID_STATE'],
      fields: ['input.id'],
    });
    expect(await db.query('SELECT state, revision FROM headcount_request')).toEqual([
      { state: 'RAISED', revision: 1 },
    ]);
    expect(await planOf(vacant)).toBe(1);
  });
});

describe('a request', () => {
  test('that is declined leaves the establishment as it was, and who raised it reads why', async () => {
    const declined = await done('supervisor', 'decline', { ...on(await raised(2)), decision: '先招满空缺' });
    expect(declined).toMatchObject({
      state: 'DECLINED',
      decision: '先招满空缺',
      countsFrom: null,
      steps: [],
    });
    expect(await planOf(vacant)).toBe(1);
    const { data } = await ask('agent', '{ notifications(first: 5) { nodes { title } } }');
    expect(data.notifications.nodes[0].title).toContain('先招满空缺');
  });

  test('is declined with words only', async () => {
    const request = await raised(1);
    expect(await refused('supervisor', 'decline', { ...on(request), decision: ' ' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.decision'],
    });
  });

  test('is taken back by who raised it, and by nobody else', async () => {
    const request = await raised(1);
    expect(await refused('supervisor', 'withdraw', on(request))).toMatchObject({ codes: ['FORBIDDEN'] });
    const withdrawn = await done('agent', 'withdraw', on(request));
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(
      await refused('supervisor', 'approve', { id: request.id, revision: withdrawn.revision }),
    ).toMatchObject({ codes: ['INVALID_STATE'], fields: ['input.id'] });
  });

  test('is not decided on by who raised it, nor by who holds the very post', async () => {
    const own = await done('supervisor', 'raise', { positionId: vacant, seats: 1, ...wish });
    expect(own.steps).toEqual(['WITHDRAW']);
    expect(await refused('supervisor', 'approve', on(own))).toMatchObject({
      codes: ['FORBIDDEN'],
      said: expect.stringContaining('You raised this request yourself'),
    });
    await db.query('UPDATE position SET headcount_plan = 1 WHERE id = $1', [ids.position.supervisor]);
    const forIt = await done('agent', 'raise', { positionId: ids.position.supervisor, seats: 1, ...wish });
    expect(forIt.steps).toEqual(['WITHDRAW']);
    expect(await refused('supervisor', 'approve', on(forIt))).toMatchObject({
      codes: ['FORBIDDEN'],
      said: expect.stringContaining('a post that you hold yourself'),
    });
  });

  test.each<[string, object, string, string]>([
    ['no seats', { seats: 0 }, 'input.seats', 'TOO_SMALL'],
    ['a day that has passed', { wantedFrom: '2026-03-01' }, 'input.wantedFrom', 'TOO_SMALL'],
    ['a day years ahead', { wantedFrom: '2029-03-01' }, 'input.wantedFrom', 'TOO_LARGE'],
    ['no reason', { reason: ' ' }, 'input.reason', 'REQUIRED'],
    ['neither post nor unit', { positionId: null }, 'input.positionId', 'REQUIRED'],
    ['a new post without a title', { positionId: null, unitId: ids.unit.centre }, 'input.title', 'REQUIRED'],
    [
      'a new post that there is',
      { positionId: null, unitId: ids.unit.centre, title: '话务员' },
      'input.title',
      'TAKEN',
    ],
    ['both', { unitId: ids.unit.centre, title: '质检员' }, 'input.unitId', 'TOO_MANY'],
    ['a post whose seats nobody knows', { positionId: ids.position.agent }, 'input.positionId', 'NO_PLAN'],
  ])('for %s is refused in words', async (_, wrong, field, code) => {
    const answer = await refused('agent', 'raise', { positionId: vacant, seats: 1, ...wish, ...wrong });
    expect(answer).toMatchObject({ codes: ['INVALID'], fields: [field] });
    expect((answer.extensions['fields'] as { code: string }[])[0]?.code).toBe(code);
    expect(await db.query('SELECT id FROM headcount_request')).toEqual([]);
  });

  test('is raised once for a post at a time, so that no limit is passed by halves', async () => {
    await raised(2);
    expect(await refused('agent', 'raise', { positionId: vacant, seats: 2, ...wish })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.positionId'],
    });
  });

  test('is raised for units that the right to it reaches', async () => {
    expect(
      await refused('agent', 'raise', { positionId: ids.position.handler, seats: 1, ...wish }),
    ).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(
      await refused('agent', 'raise', { positionId: ids.position.bankHandler, seats: 1, ...wish }),
    ).toMatchObject({ codes: ['NOT_FOUND'] });
  });

  test('is offered at the posts and units at which it can be raised', async () => {
    const { data } = await ask(
      'agent',
      '{ positions(first: 50) { nodes { title mayAskForSeats } } orgUnits { items { name mayAskForSeats } } }',
    );
    const offered = (rows: { mayAskForSeats: boolean }[]) => rows.filter((row) => row.mayAskForSeats);
    expect(
      offered(data.positions.nodes)
        .map((row) => (row as unknown as { title: string }).title)
        .toSorted(),
    ).toEqual(['培训品质部主管', '话务员', '运营部主管'].toSorted());
    expect(offered(data.orgUnits.items)).toEqual([{ name: '客服中心', mayAskForSeats: true }]);
  });

  test('goes with its post to another unit while it is open', async () => {
    const request = await raised(2);
    await db.query('UPDATE position SET unit_id = $2 WHERE id = $1', [vacant, ids.unit.callbacks]);
    expect(await refused('supervisor', 'approve', on(request))).toMatchObject({ codes: ['NOT_FOUND'] });
    expect(await done('hrHead', 'approve', on(request))).toMatchObject({ unit: { name: '回访组' } });
  });
});
