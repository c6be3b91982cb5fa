import { beforeEach, expect, it, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCalls, ASK } from './facts.ts';

const world = await makeWorld();
const { unit } = world.ids;

const DECLARE = `mutation ($input: DeclareFaultWindowInput!) {
  declareFaultWindow(input: $input) { faultWindow { id mayWithdraw } }
}`;
const WITHDRAW = `mutation ($input: WithdrawFaultWindowInput!) {
  withdrawFaultWindow(input: $input) {
    faultWindow { id cause withdrawnAt withdrawnBy { name } withdrawalReason mayWithdraw }
  }
}`;
const outage = {
  unitId: unit.centre,
  startsAt: '2026-02-17T10:00:00+08:00',
  endsAt: '2026-02-17T11:00:00+08:00',
  cause: '交换机故障',
};
const reason = '登记错了日期';

const declare = (who: PersonKey = 'supervisor') => world.ask(who, DECLARE, { input: outage });
const withdraw = (who: PersonKey, id: string, changed: object = {}) =>
  world.ask(who, WITHDRAW, { input: { id, reason, ...changed } });
const excluded = async () => {
  const { data } = await world.ask('head', ASK, {
    input: { unitId: unit.centre, from: '2026-02-17', to: '2026-02-18', metrics: ['K01'] },
  });
  return [data.performance.figures[0].excluded, data.performance.faultWindows.length];
};

await addCalls(world, 5, { at: '2026-02-17T10:30:00+08:00', answered: false });
let id = '';
beforeEach(async () => {
  await world.db.query('DELETE FROM fault_window');
  const { data } = await declare();
  id = data.declareFaultWindow.faultWindow.id;
});

test('a withdrawn outage counts no more and stays with who, when and why', async () => {
  expect(await excluded()).toEqual([5, 1]);
  const { data, errors } = await withdraw('head', id, { reason: ` ${reason} ` });
  expect(errors).toEqual([]);
  const withdrawn = {
    id,
    cause: '交换机故障',
    withdrawnAt: '2026-03-02T01:00:00.000Z',
    withdrawnBy: { name: '李主任' },
    withdrawalReason: reason,
    mayWithdraw: false,
  };
  expect(data.withdrawFaultWindow.faultWindow).toEqual(withdrawn);
  expect(await excluded()).toEqual([0, 0]);

  const all = await world.ask(
    'head',
    `query ($input: PerformanceInput!) { performance(input: $input) {
      faultWindows(withdrawn: true) { id cause withdrawnAt withdrawnBy { name } withdrawalReason mayWithdraw }
    } }`,
    { input: { unitId: unit.relations, from: '2026-02-17', to: '2026-02-18', metrics: ['K01'] } },
  );
  expect(all.data.performance.faultWindows).toEqual([withdrawn]);

  const audits = await world.db.query(
    `SELECT entity_id, person_id, before ->> 'cause' AS cause, after ->> 'withdrawalReason' AS reason,
       assignment_id IS NOT NULL AS acting
     FROM audit WHERE action = 'withdrawFaultWindow'`,
  );
  expect(audits).toEqual([
    { entity_id: id, person_id: world.ids.person.head, cause: '交换机故障', reason, acting: true },
  ]);
});

test('it is withdrawn once; the same hours can then be declared anew', async () => {
  const idempotencyKey = '4b1f6f3e-7d5c-4a2e-9f60-2c1de6f1a002';
  const first = await withdraw('head', id, { idempotencyKey });
  expect((await withdraw('head', id, { idempotencyKey })).data).toEqual(first.data);
  expect(await withdraw('head', id)).toMatchObject({ codes: ['INVALID_STATE'], fields: ['input.id'] });
  expect((await declare()).errors).toEqual([]);
  expect((await declare()).codes).toEqual(['CONFLICT']);
  expect(await excluded()).toEqual([5, 1]);
});

it.each([
  ['an agent', 'agent', {}, 'FORBIDDEN', 'input.id'],
  ['the head of another subtree', 'countyHead', {}, 'FORBIDDEN', 'input.id'],
  ['another organisation', 'bankHead', {}, 'NOT_FOUND', 'input.id'],
  ['whoever names no outage', 'head', { id: '999999' }, 'NOT_FOUND', 'input.id'],
  ['whoever gives no reason', 'head', { reason: ' ' }, 'INVALID', 'input.reason'],
  ['whoever gives too long a reason', 'head', { reason: '长'.repeat(501) }, 'INVALID', 'input.reason'],
] as const)('%s cannot withdraw it', async (_, who, changed, code, field) => {
  const { codes, fields } = await withdraw(who, id, changed);
  expect({ codes, fields }).toEqual({ codes: [code], fields: [field] });
  expect(await excluded()).toEqual([5, 1]);
});

test('who may withdraw it is told so', async () => {
  const told = async (who: PersonKey) => {
    const { data } = await world.ask(
      who,
      'query ($input: PerformanceInput!) { performance(input: $input) { faultWindows { mayWithdraw } } }',
      { input: { unitId: unit.centre, from: '2026-02-17', to: '2026-02-18', metrics: ['K01'] } },
    );
    return data.performance.faultWindows[0].mayWithdraw;
  };
  expect(await told('supervisor')).toBe(true);
  expect(await told('hr')).toBe(false);
});
