import { beforeEach, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';
import { assigningIn } from './assigning.ts';

const world = await makeWorld();
const { ask, ids, db, clock } = world;
const { position, person } = ids;
const { take, newcomer, mainOf, spans, mayOf, toldTo } = assigningIn(world);

beforeEach(() => clock.set('2026-03-02T09:00:00+08:00'));

const main = (
  personId: string,
  positionId: string,
  startsOn = '2026-03-02',
  lastDay: string | null = null,
) => ({
  personId,
  positionId,
  kind: 'PRIMARY',
  startsOn,
  lastDay,
});

describe('a post that is given', () => {
  test('counts from its first day in Asia/Shanghai up to its last, with the rights that it gives', async () => {
    const id = await newcomer();
    const { data } = await take('hr', 'assign', main(id, position.agent, '2026-03-10', '2026-03-12'));
    expect(data.row.assignment).toMatchObject({
      standing: 'PLANNED',
      lastDay: '2026-03-12',
      mayChange: true,
    });
    const registers = async (at: string): Promise<boolean> => {
      clock.set(at);
      return (await mayOf(id)).includes('ticket.register');
    };
    expect(await registers('2026-03-09T23:59:59+08:00')).toBe(false);
    expect(await registers('2026-03-10T00:00:00+08:00')).toBe(true);
    expect(await registers('2026-03-12T23:59:59+08:00')).toBe(true);
    expect(await registers('2026-03-13T00:00:00+08:00')).toBe(false);
  });

  test('shows as planned before it begins, and in the history of the person ever after', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.vacant, '2026-03-10', '2026-03-12'));
    const look = async (at: string) => {
      clock.set(at);
      const document = `query ($post: ID!, $id: ID!) {
        position(id: $post) { headcount holders { person { id } } plannedHolders { person { id } } }
        person(id: $id) { assignments { standing } assignmentHistory { standing } }
      }`;
      const { data } = await ask('agent', document, { post: position.vacant, id });
      const { holders, plannedHolders, headcount } = data.position;
      return {
        headcount,
        holders: holders.length,
        planned: plannedHolders.length,
        today: data.person.assignments.length,
        standing: data.person.assignmentHistory[0].standing,
      };
    };
    expect(await look('2026-03-09T12:00:00+08:00')).toEqual({
      headcount: 0,
      holders: 0,
      planned: 1,
      today: 0,
      standing: 'PLANNED',
    });
    expect(await look('2026-03-11T12:00:00+08:00')).toEqual({
      headcount: 1,
      holders: 1,
      planned: 0,
      today: 1,
      standing: 'PRESENT',
    });
    expect(await look('2026-03-13T00:00:00+08:00')).toMatchObject({ holders: 0, today: 0, standing: 'PAST' });
  });

  test('is known to the person and to the audit', async () => {
    const id = await newcomer();
    const { data } = await take('hr', 'assign', main(id, position.agent));
    expect(await toldTo(id)).toEqual(['ASSIGNED']);
    const [row] = await db.query(
      `SELECT action, before, after, assignment_id IS NOT NULL AS under FROM audit WHERE entity = 'Assignment' AND entity_id = $1`,
      [data.row.assignment.id],
    );
    expect(row).toEqual({
      action: 'assignPerson',
      before: null,
      after: {
        personId: id,
        positionId: position.agent,
        kind: 'PRIMARY',
        startsOn: '2026-03-02',
        endsOn: null,
        standsInForId: null,
      },
      under: true,
    });
  });
});

describe('what would overlap', () => {
  test('a second main post is refused with the first and its days, in both languages, and nothing is written', async () => {
    const id = await newcomer('张三');
    await take('hr', 'assign', main(id, position.handler, '2026-03-10', '2026-04-30'));
    const wanted = main(id, position.agent, '2026-04-01');
    const { codes, fields, errors } = await take('hr', 'assign', wanted);
    expect([codes, fields]).toEqual([['INVALID'], ['input.startsOn']]);
    expect(errors[0]?.message).toContain('综合投诉处理员 (投诉组, 2026-03-10 to 2026-04-30)');
    const zh = await take('hr', 'assign', wanted, 'zh-CN');
    expect(zh.errors[0]?.message).toContain('“综合投诉处理员”（投诉组，2026-03-10 至 2026-04-30）');
    expect(await spans(id)).toEqual(['PRIMARY 综合投诉处理员 2026-03-10 2026-05-01']);
  });

  test('one that begins later is named at the last day, and touching it is no overlap', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.handler, '2026-05-01'));
    expect((await take('hr', 'assign', main(id, position.agent, '2026-03-02'))).fields).toEqual([
      'input.lastDay',
    ]);
    const touching = await take('hr', 'assign', main(id, position.agent, '2026-03-02', '2026-04-30'));
    expect(touching.errors).toEqual([]);
  });

  test('the same post twice on a day is refused at the post, however it is held', async () => {
    const wanted = { ...main(person.handler, position.handler), kind: 'CONCURRENT' };
    const { fields, errors } = await take('hr', 'assign', wanted);
    expect(fields).toEqual(['input.positionId']);
    expect(errors[0]?.message).toContain(
      '郑处理 holds 综合投诉处理员 (投诉组, main post, from 2020-01-01 on) already',
    );
  });

  test('a further post beside the main one is none, but cannot become a second main one', async () => {
    const { data, errors } = await take('hr', 'assign', {
      ...main(person.caller, position.vacant, '2026-03-02', '2026-03-31'),
      kind: 'CONCURRENT',
    });
    expect(errors).toEqual([]);
    const { id, revision } = data.row.assignment;
    expect((await take('hr', 'kind', { id, revision, kind: 'PRIMARY' })).fields).toEqual(['input.kind']);
    const acting = await take('hr', 'kind', { id, revision, kind: 'ACTING' });
    expect(acting.data.row.assignment).toMatchObject({ kind: 'ACTING', revision: 2 });
    expect(await toldTo(person.caller)).toEqual(['ASSIGNED', 'ASSIGNMENT_CHANGED']);
  });

  test('two who give the same person a main post at the same moment: one is refused with the other’s', async () => {
    const id = await newcomer();
    const answers = await Promise.all([
      take('hr', 'assign', main(id, position.agent)),
      take('hrHead', 'assign', main(id, position.caller)),
    ]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID']);
    expect(await spans(id)).toHaveLength(1);
  });
});

test('a post is held while it exists: neither before it was founded nor after it is closed', async () => {
  await db.query(`UPDATE position SET opened_on = '2026-02-01', closed_on = '2026-06-01' WHERE id = $1`, [
    position.intake,
  ]);
  const id = await newcomer();
  const given = (startsOn: string, lastDay: string | null) =>
    take('hr', 'assign', main(id, position.intake, startsOn, lastDay));
  expect((await given('2026-01-01', '2026-03-01')).fields).toEqual(['input.startsOn']);
  expect((await given('2026-03-02', null)).fields).toEqual(['input.lastDay']);
  expect((await given('2026-06-01', '2026-06-30')).fields).toEqual(['input.positionId']);
  expect((await given('2026-02-01', '2026-05-31')).errors).toEqual([]);
});

describe('the end of a post', () => {
  test('is a last day, not before the first; what has not begun is taken back instead', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-03-10'));
    const one = await mainOf(id);
    const early = await take('hr', 'end', { ...one, lastDay: '2026-03-09' });
    expect([early.codes, early.fields]).toEqual([['INVALID'], ['input.lastDay']]);
    const back = await take('hr', 'withdraw', one);
    expect([back.errors, back.data.row.assignment]).toEqual([[], null]);
    expect(await spans(id)).toEqual([]);
    expect(await toldTo(id)).toEqual(['ASSIGNED', 'ASSIGNMENT_WITHDRAWN']);
  });

  test('is no withdrawal once a day has gone by', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-03-01'));
    const { codes, fields } = await take('hr', 'withdraw', await mainOf(id));
    expect([codes, fields]).toEqual([['INVALID_STATE'], ['input.id']]);
  });

  test('given by mistake is taken back on its first day, and what it gave is gone at once', async () => {
    const startsOn = '2026-03-02';
    const given = await take('hr', 'assign', {
      personId: person.caller,
      positionId: position.complaintLead,
      kind: 'CONCURRENT',
      startsOn,
    });
    const { id, revision } = given.data.row.assignment;
    expect(await mayOf(person.caller)).toContain('ticket.dispatch');
    const back = await take('hr', 'withdraw', { id, revision });
    expect([back.errors, back.data.row.assignment]).toEqual([[], null]);
    expect(await mayOf(person.caller)).not.toContain('ticket.dispatch');
  });

  test('is set where something was done with it on its first day: it is not taken back then', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-03-02'));
    const one = await mainOf(id);
    const job = await addVersion(db, {
      positionId: position.agent,
      version: 90,
      state: 'DRAFT',
      from: null,
      lines: [],
    });
    await db.query(
      `INSERT INTO job_event (job_description_id, sheet_row, step, to_state, assignment_id, actor_id, at)
       VALUES ($1, 'J1', 'SUBMIT', 'SUBMITTED', $2, $3, now())`,
      [job, one.id, id],
    );
    const back = await take('hr', 'withdraw', one, 'zh-CN');
    expect([back.codes, back.fields]).toEqual([['INVALID_STATE'], ['input.id']]);
    expect(back.errors[0]?.message).toContain('请把最后一天设为今天');
  });

  test('moves later, and open again, unless another one has begun by then', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-03-02', '2026-03-31'));
    const later = await take('hr', 'end', { ...(await mainOf(id)), lastDay: '2026-06-30' });
    expect(later.data.row.assignment.lastDay).toBe('2026-06-30');
    await take('hr', 'assign', main(id, position.caller, '2026-07-01'));
    const open = await take('hr', 'end', { ...(await mainOf(id)), lastDay: null });
    expect([open.codes, open.fields]).toEqual([['INVALID'], ['input.lastDay']]);
  });

  test('is refused to whoever read it before somebody else changed it, who is named', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent));
    const read = await mainOf(id);
    await take('hrHead', 'end', { ...read, lastDay: '2026-03-31' });
    const { codes, errors } = await take('hr', 'end', { ...read, lastDay: '2026-04-30' });
    expect(codes).toEqual(['CONFLICT']);
    expect(errors[0]?.message).toContain('钱主任 changed this record');
  });
});

describe('a transfer', () => {
  test('ends the one post where the other begins, in one step', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-01-01'));
    const moved = { ...(await mainOf(id)), positionId: position.caller, startsOn: '2026-04-01' };
    const { data, errors } = await take('hr', 'transfer', moved);
    expect(errors).toEqual([]);
    expect(data.row.assignment.position.title).toBe('回访员');
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-04-01',
      'PRIMARY 回访员 2026-04-01 open',
    ]);
    expect(await toldTo(id)).toEqual(['ASSIGNED', 'TRANSFERRED']);
  });

  test('needs a day after the first and no later than the end of the present post, so that no day is lost', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-03-01', '2026-03-31'));
    const to = async (startsOn: string) =>
      (await take('hr', 'transfer', { ...(await mainOf(id)), positionId: position.caller, startsOn })).fields;
    expect(await to('2026-03-01')).toEqual(['input.startsOn']);
    expect(await to('2026-04-02')).toEqual(['input.startsOn']);
    expect(await to('2026-04-01')).toEqual([]);
  });

  test('that is refused leaves the present post as it was', async () => {
    const id = await newcomer();
    await take('hr', 'assign', main(id, position.agent, '2026-03-01', '2026-03-31'));
    await take('hr', 'assign', main(id, position.handler, '2026-06-01'));
    const moved = { ...(await mainOf(id)), positionId: position.caller, startsOn: '2026-03-15' };
    expect((await take('hr', 'transfer', moved)).fields).toEqual(['input.lastDay']);
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-03-01 2026-04-01',
      'PRIMARY 综合投诉处理员 2026-06-01 open',
    ]);
  });
});

describe('standing in for somebody absent', () => {
  const cover = (more: object = {}) => ({
    personId: person.lead,
    positionId: position.supervisor,
    kind: 'ACTING',
    startsOn: '2026-03-03',
    lastDay: '2026-03-10',
    standsInForId: person.supervisor,
    ...more,
  });

  test('gives the rights of the post for these days, and the absent holder knows of it', async () => {
    const { data, errors } = await take('hr', 'assign', cover());
    expect(errors).toEqual([]);
    expect(data.row.assignment.standsInFor).toEqual({ name: '周主管' });
    expect(await toldTo(person.supervisor)).toEqual(['STOOD_IN_FOR']);
    clock.set('2026-03-10T23:59:00+08:00');
    expect(await mayOf(person.lead)).toContain('outage.declare');
    clock.set('2026-03-11T00:00:00+08:00');
    expect(await mayOf(person.lead)).not.toContain('outage.declare');
  });

  test.for([
    ['without an end', { lastDay: null }, 'input.lastDay'],
    ['as the main post', { kind: 'PRIMARY' }, 'input.startsOn'],
    ['as a further post', { kind: 'CONCURRENT' }, 'input.kind'],
    ['for somebody who does not hold it', { standsInForId: 'agent' }, 'input.standsInForId'],
    ['for oneself', { standsInForId: 'lead' }, 'input.standsInForId'],
  ] as const)('is refused %s', async ([, more, field]) => {
    const given = { ...more } as { standsInForId?: PersonKey };
    const whom = given.standsInForId ? { standsInForId: person[given.standsInForId] } : {};
    const days = { startsOn: '2026-05-01', ...('lastDay' in more ? {} : { lastDay: '2026-05-10' }) };
    expect((await take('hr', 'assign', cover({ ...days, ...more, ...whom }))).fields).toEqual([field]);
  });
});

describe('who may', () => {
  test('nobody decides on posts of their own', async () => {
    const own = await take('hr', 'assign', { ...main(person.hr, position.vacant), kind: 'CONCURRENT' });
    expect(own.codes).toEqual(['FORBIDDEN']);
    const end = await take('hr', 'end', { ...(await mainOf(person.hr)), lastDay: '2026-12-31' });
    expect(end.codes).toEqual(['FORBIDDEN']);
    const { data } = await ask('hr', 'query ($id: ID!) { person(id: $id) { assignments { mayChange } } }', {
      id: person.hr,
    });
    expect(data.person.assignments).toEqual([{ mayChange: false }]);
  });

  test('a post with administration is given by who has that, or who manages all accounts', async () => {
    const id = await newcomer();
    const head = main(id, position.relationsHead, '2026-03-02', '2026-03-05');
    const { codes, errors } = await take('hr', 'assign', head);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('Approve job descriptions');
    expect((await take('hrHead', 'assign', head)).errors).toEqual([]);
    const administrator = main(id, position.administrator, '2026-03-06', '2026-03-07');
    expect((await take('hrHead', 'assign', administrator)).codes).toEqual(['FORBIDDEN']);
    expect((await take('admin', 'assign', administrator)).errors).toEqual([]);
    expect((await take('admin', 'assign', main(id, position.personnelHead, '2026-03-08'))).errors).toEqual(
      [],
    );
  });

  test('whoever edits one part of the organisation gives the posts of that part alone', async () => {
    await db.query(
      `WITH role AS (INSERT INTO role (organisation_id, code, name_zh, name_en) VALUES ($1, 'LOC', '本地人事', 'Local HR') RETURNING id),
         granted AS (INSERT INTO role_grant (role_id, ability, scope) SELECT id, 'org.edit', 'SUBTREE' FROM role)
       INSERT INTO position_role (position_id, role_id) SELECT $2, id FROM role`,
      [ids.unit.group, position.supervisor],
    );
    const id = await newcomer();
    expect((await take('supervisor', 'assign', main(id, position.agent))).errors).toEqual([]);
    const away = { ...(await mainOf(id)), positionId: position.countyHandler, startsOn: '2026-04-01' };
    expect((await take('supervisor', 'transfer', away)).codes).toEqual(['FORBIDDEN']);
    const there = await ask('supervisor', 'query ($id: ID!) { position(id: $id) { mayAssign } }', {
      id: position.countyHandler,
    });
    expect(there.data.position.mayAssign).toBe(false);
  });

  test('those without the ability are refused, and strangers learn nothing', async () => {
    const id = await newcomer();
    expect((await take('lead', 'assign', main(id, position.agent))).codes).toEqual(['FORBIDDEN']);
    const strange = await take('bankHead', 'assign', main(id, position.agent));
    expect([strange.codes, strange.fields]).toEqual([['NOT_FOUND'], ['input.personId']]);
    const foreign = await take('hr', 'assign', main(id, position.bankHead));
    const nowhere = await take('hr', 'assign', main(id, '999999'));
    expect(foreign.errors).toEqual(nowhere.errors);
    const end = { ...(await mainOf(person.bankHead)), lastDay: '2026-12-31' };
    expect((await take('hr', 'end', end)).errors[0]?.message).toBe(
      (await take('hr', 'end', { ...end, id: '999999' })).errors[0]?.message,
    );
    expect((await take(null, 'assign', main(id, position.agent))).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('the last administrator keeps the post until there is another', async () => {
    await take('admin', 'end', { ...(await mainOf(person.agent)), lastDay: '2026-12-31' });
    const id = await newcomer();
    const last = { ...(await mainOf(person.admin)), lastDay: '2026-06-30' };
    const refused = await take('hrHead', 'end', last);
    expect([refused.codes, refused.fields]).toEqual([['INVALID_STATE'], ['input.lastDay']]);
    await db.query(
      `INSERT INTO account (person_id, email, password_hash, created_at) VALUES ($1, 'next@world.test', 'none', now())`,
      [id],
    );
    await take('admin', 'assign', main(id, position.administrator, '2026-07-01'));
    expect((await take('hrHead', 'end', last)).errors).toEqual([]);
    const planned = await take('hrHead', 'withdraw', await mainOf(id));
    expect(planned.codes).toEqual(['INVALID_STATE']);
  });
});
