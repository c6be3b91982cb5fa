import { describe, expect, it, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addJob, addTicket, ASK } from './facts.ts';

const world = await makeWorld();
const { unit } = world.ids;
const period = { from: '2026-02-01', to: '2026-03-02' };

const DECLARE = `mutation ($input: DeclareFaultWindowInput!) {
  declareFaultWindow(input: $input) { faultWindow { id unit { name } startsAt endsAt cause declaredBy { name } } }
}`;
const outage = {
  unitId: unit.centre,
  startsAt: '2026-02-17T10:00:00+08:00',
  endsAt: '2026-02-17T11:00:00+08:00',
  cause: '交换机故障',
};

const asked = async (who: PersonKey | null, unitId: string) => {
  const { data, codes, fields } = await world.ask(who, ASK, { input: { unitId, ...period } });
  return { data, codes, fields };
};

describe('performance of a unit', () => {
  it.each([
    ['the head of the department', 'head', 'relations'],
    ['the head of the department, of a team far below', 'head', 'callbacks'],
    ['the supervisor of the centre', 'supervisor', 'centre'],
    ['the HR officer, of any unit', 'hr', 'county'],
    ['the HR head, of the whole', 'hrHead', 'group'],
    ['the head of a bank centre', 'bankHead', 'bankCentre'],
  ] as const)('is shown to %s', async (_, who, key) => {
    expect((await asked(who, unit[key])).codes).toEqual([]);
  });

  it.each([
    ['the head of another subtree (F049)', 'countyHead', 'relations'],
    ['the head, of the branch above', 'head', 'branch'],
    ['a handler, who judges no unit', 'handler', 'complaints'],
    ['the supervisor, of a team below (scope unit)', 'supervisor', 'complaints'],
    ['the administrator', 'admin', 'branch'],
  ] as const)('is FORBIDDEN to %s', async (_, who, key) => {
    expect(await asked(who, unit[key])).toEqual({
      data: null,
      codes: ['FORBIDDEN'],
      fields: ['input.unitId'],
    });
  });

  it('of another organisation cannot be told from one of no unit at all (NOT_FOUND)', async () => {
    const foreign = await world.ask('head', ASK, { input: { unitId: unit.bankCentre, ...period } });
    const none = await world.ask('head', ASK, { input: { unitId: '999999', ...period } });
    expect(foreign.codes).toEqual(['NOT_FOUND']);
    expect(foreign.errors).toEqual(none.errors);
    expect((await asked('bankHead', unit.group)).codes).toEqual(['NOT_FOUND']);
    expect((await asked('hrHead', unit.bank)).codes).toEqual(['NOT_FOUND']);
  });

  it('takes signing in', async () =>
    expect((await asked(null, unit.centre)).codes).toEqual(['UNAUTHENTICATED']));

  it('names no unit below that the person may not judge', async () => {
    const { data } = await asked('supervisor', unit.centre);
    expect(data.performance.units).toEqual([]);
    expect((await asked('head', unit.centre)).data.performance.units).toHaveLength(2);
  });

  it('hides the job description, not the target, from whoever may not see it', async () => {
    await addJob(world, 'relationsHead', [{ metric: 'K25', value: 90 }]);
    const targetFor = async (who: PersonKey) =>
      (await world.ask(who, ASK, { input: { unitId: unit.centre, ...period, metrics: ['K25'] } })).data
        .performance.figures[0].target;
    expect(await targetFor('supervisor')).toMatchObject({ value: 90, origin: 'ABOVE', jobDescription: null });
    expect(await targetFor('hr')).toMatchObject({ value: 90, jobDescription: { version: 1 } });
  });
});

describe('bad questions', () => {
  it.each([
    ['an id that is none', { unitId: 'x' }, 'INVALID', 'input.unitId'],
    ['an id beyond all ids', { unitId: '99999999999999999999' }, 'INVALID', 'input.unitId'],
    ['a period that ends as it begins', { to: period.from }, 'INVALID', 'input.to'],
    ['a period that ends before it begins', { to: '2026-01-31' }, 'INVALID', 'input.to'],
    ['a period of 401 days', { from: '2025-01-01', to: '2026-02-06' }, 'INVALID', 'input.to'],
    ['a day that is none', { from: '2026-02-30' }, 'INVALID', 'input.from'],
    ['a day before calendars begin', { from: '1066-10-14' }, 'INVALID', 'input.from'],
    ['a metric that is not computed', { metrics: ['K99'] }, 'INVALID', 'input.metrics.0'],
    ['no metric at all', { metrics: [] }, 'INVALID', 'input.metrics'],
    ['no unit', { unitId: null }, 'INVALID', 'input.unitId'],
  ])('%s is refused by name', async (_, wrong, code, field) => {
    const { codes, fields } = await world.ask('head', ASK, {
      input: { unitId: unit.centre, ...period, ...wrong },
    });
    expect({ codes, fields }).toEqual({ codes: [code], fields: [field] });
  });

  it('a period of 400 days is taken', async () => {
    const { codes } = await world.ask('head', ASK, {
      input: { unitId: unit.centre, from: '2025-01-01', to: '2026-02-05' },
    });
    expect(codes).toEqual([]);
  });

  it('a period in the future has no data and no days', async () => {
    const { data } = await world.ask('head', ASK, {
      input: { unitId: unit.centre, from: '2027-01-01', to: '2027-02-01' },
    });
    expect(data.performance).toMatchObject({ judgedOn: '2027-01-01' });
    expect(data.performance.figures[0]).toMatchObject({ value: null, verdict: 'NO_DATA', series: [] });
  });
});

describe('tickets behind a figure (F047)', () => {
  const TICKETS = `query ($input: PerformanceTicketsInput!, $first: Int, $after: String) {
    performanceTickets(input: $input, first: $first, after: $after) { nodes { id handlingUnit { name } } totalCount pageInfo { hasNextPage endCursor } }
  }`;
  const question = {
    unitId: unit.relations,
    from: '2026-02-10',
    to: '2026-02-11',
    metric: 'K25',
    part: 'MISSED',
  };
  const behind = async (who: PersonKey, changed: object = {}, page: object = {}) =>
    world.ask(who, TICKETS, { input: { ...question, ...changed }, ...page });
  const made: Record<string, string> = {};

  test('are the late ones of a missed timely rate, the earliest deadline first', async () => {
    const due = '2026-02-10T18:00:00+08:00';
    made['met'] = await addTicket(world, { due, replied: '2026-02-10T17:00:00+08:00', customerReplied: due });
    made['late'] = await addTicket(world, { due, replied: '2026-02-10T19:00:00+08:00' });
    made['open'] = await addTicket(world, { due: '2026-02-10T00:00:00+08:00', unit: 'callbacks' });
    made['refused'] = await addTicket(world, { due, state: 'NOT_ACCEPTED' });
    made['after'] = await addTicket(world, { due: '2026-02-11T00:00:00+08:00' });
    const surveys = [
      [due, 'NOT_SATISFIED'],
      [due, 'SATISFIED'],
    ] as const;
    made['called'] = await addTicket(world, { state: 'CLOSED', surveys });
    made['bank'] = await addTicket(world, { due, unit: 'bankCentre' });
    const { data, errors } = await behind('head');
    expect(errors).toEqual([]);
    expect(data.performanceTickets.nodes).toEqual([
      { id: made['open'], handlingUnit: { name: '回访组' } },
      { id: made['late'], handlingUnit: { name: '投诉组' } },
    ]);
    expect(data.performanceTickets.totalCount).toBe(2);
  });

  it.each([
    ['NUMERATOR', 'K25', ['met']],
    ['DENOMINATOR', 'K25', ['open', 'met', 'late']],
    ['NUMERATOR', 'K05', ['met']],
    ['MISSED', 'K05', ['open', 'late']],
    ['DENOMINATOR', 'K04', ['called']],
    ['NUMERATOR', 'K04', []],
    ['MISSED', 'K04', ['called']],
    ['DENOMINATOR', 'K27', ['met', 'late']],
    ['NUMERATOR', 'K28', []],
  ])('%s of %s', async (part, metric, expected) => {
    const { data } = await behind('head', { part, metric });
    expect(data.performanceTickets.nodes.map(({ id }: { id: string }) => id)).toEqual(
      expected.map((key) => made[key]),
    );
  });

  it('come in pages', async () => {
    const first = await behind('head', {}, { first: 1 });
    const { endCursor, hasNextPage } = first.data.performanceTickets.pageInfo;
    expect(hasNextPage).toBe(true);
    const second = await behind('head', {}, { first: 1, after: endCursor });
    expect(second.data.performanceTickets.nodes.map(({ id }: { id: string }) => id)).toEqual([made['late']]);
  });

  it('are only those that the person may see: HR judges units and sees no tickets', async () => {
    const { data } = await behind('hr');
    expect(data.performanceTickets).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('are refused as the figure is', async () => {
    expect((await behind('countyHead')).codes).toEqual(['FORBIDDEN']);
    expect(await behind('bankHead')).toMatchObject({ codes: ['NOT_FOUND'], fields: ['input.unitId'] });
    expect(await behind('head', { metric: 'K01' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.metric'],
    });
    expect(await behind('head', { to: '2026-02-10' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.to'],
    });
    expect((await behind('head', {}, { first: 101 })).codes).toEqual(['INVALID']);
    expect((await behind('head', {}, { after: 'x' })).codes).toEqual(['INVALID']);
  });
});

describe('declaring an outage', () => {
  const declare = (who: PersonKey, changed: object = {}) =>
    world.ask(who, DECLARE, { input: { ...outage, ...changed } });
  const rows = async () => Number((await world.db.query('SELECT count(*) FROM fault_window'))[0].count);

  it('is answered with the outage and leaves an audit row', async () => {
    const { data, errors } = await declare('supervisor');
    expect(errors).toEqual([]);
    expect(data.declareFaultWindow.faultWindow).toMatchObject({
      unit: { name: '客服中心' },
      startsAt: '2026-02-17T02:00:00.000Z',
      endsAt: '2026-02-17T03:00:00.000Z',
      cause: '交换机故障',
      declaredBy: { name: '周主管' },
    });
    const audits = await world.db.query(
      `SELECT entity_id, person_id, assignment_id IS NOT NULL AS acting FROM audit WHERE action = 'declareFaultWindow'`,
    );
    expect(audits).toEqual([
      {
        entity_id: data.declareFaultWindow.faultWindow.id,
        person_id: world.ids.person.supervisor,
        acting: true,
      },
    ]);
  });

  it('under one key is done once', async () => {
    const idempotencyKey = '4b1f6f3e-7d5c-4a2e-9f60-2c1de6f1a001';
    const before = await rows();
    const first = await declare('supervisor', { idempotencyKey });
    const second = await declare('supervisor', { idempotencyKey });
    expect(second.data).toEqual(first.data);
    expect(await rows()).toBe(before + 1);
    expect((await declare('supervisor', { idempotencyKey, cause: '别的原因' })).codes).toEqual([
      'IDEMPOTENCY_MISMATCH',
    ]);
  });

  it.each([
    ['by an agent', 'agent', {}, 'FORBIDDEN', 'input.unitId'],
    ['by the head of another subtree', 'countyHead', {}, 'FORBIDDEN', 'input.unitId'],
    ['by another organisation', 'bankHead', {}, 'NOT_FOUND', 'input.unitId'],
    ['of no unit', 'head', { unitId: '999999' }, 'NOT_FOUND', 'input.unitId'],
    ['that ends as it begins', 'head', { endsAt: outage.startsAt }, 'INVALID', 'input.endsAt'],
    ['of more than 31 days', 'head', { endsAt: '2026-03-20T10:00:01+08:00' }, 'INVALID', 'input.endsAt'],
    ['without a cause', 'head', { cause: '  ' }, 'INVALID', 'input.cause'],
    ['with a cause too long', 'head', { cause: '长'.repeat(501) }, 'INVALID', 'input.cause'],
    ['with NUL in the cause', 'head', { cause: 'a\u0000b' }, 'INVALID', 'input.cause'],
    ['with half a character in the cause', 'head', { cause: 'a\ud800b' }, 'INVALID', 'input.cause'],
    [
      'with an instant without an offset',
      'head',
      { startsAt: '2026-02-17T10:00:00' },
      'INVALID',
      'input.startsAt',
    ],
    ['without an end', 'head', { endsAt: null }, 'INVALID', 'input.endsAt'],
  ] as const)('%s is refused and writes nothing', async (_, who, changed, code, field) => {
    const before = await rows();
    const { codes, fields } = await declare(who, changed);
    expect({ codes, fields }).toEqual({ codes: [code], fields: [field] });
    expect(await rows()).toBe(before);
  });
});
