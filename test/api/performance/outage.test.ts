import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { unit } = world.ids;

const DECLARE = `mutation ($input: DeclareFaultWindowInput!) {
  declareFaultWindow(input: $input) { faultWindow { id unit { name } startsAt endsAt cause declaredBy { name } } }
}`;
const outage = {
  unitId: unit.centre,
  startsAt: '2026-02-17T10:00:00+08:00',
  endsAt: '2026-02-17T11:00:00+08:00',
  cause: '交换机故障',
};

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
    const other = {
      idempotencyKey,
      startsAt: '2026-02-18T10:00:00+08:00',
      endsAt: '2026-02-18T11:00:00+08:00',
    };
    const first = await declare('supervisor', other);
    const second = await declare('supervisor', other);
    expect(first.errors).toEqual([]);
    expect(second.data).toEqual(first.data);
    expect(await rows()).toBe(before + 1);
    expect((await declare('supervisor', { ...other, cause: '别的原因' })).codes).toEqual([
      'IDEMPOTENCY_MISMATCH',
    ]);
  });

  it('twice for the same unit and time is a CONFLICT that names the first', async () => {
    const before = await rows();
    const { codes, fields, errors } = await declare('head', { cause: '换了说法' });
    expect({ codes, fields }).toEqual({ codes: ['CONFLICT'], fields: ['input.startsAt'] });
    expect(errors[0]?.message).toBe(
      '周主管 has declared an outage of this unit for the same time already (“交换机故障”).',
    );
    expect(await rows()).toBe(before);
    // The same hours of another unit, or other hours of this one, are another outage.
    expect((await declare('head', { unitId: unit.callbacks })).errors).toEqual([]);
    expect((await declare('head', { endsAt: '2026-02-17T11:00:01+08:00' })).errors).toEqual([]);
  });

  it('twice at the same moment is done once', async () => {
    const same = { startsAt: '2026-02-19T10:00:00+08:00', endsAt: '2026-02-19T11:00:00+08:00' };
    const both = await Promise.all([declare('head', same), declare('supervisor', same)]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it('speaks of the beginning and the end, not of fields', async () => {
    const { errors } = await world.ask(
      'head',
      DECLARE,
      { input: { ...outage, endsAt: outage.startsAt } },
      'zh-CN',
    );
    expect(errors[0]?.extensions?.['fields']).toMatchObject([{ message: '必须晚于开始时间' }]);
  });

  it.each([
    ['31 days back', '2026-01-30T09:00:00+08:00', []],
    ['more than 31 days back', '2026-01-30T08:59:59+08:00', ['INVALID']],
    ['31 days ahead', '2026-04-02T09:00:00+08:00', []],
    ['more than 31 days ahead', '2026-04-02T09:00:01+08:00', ['INVALID']],
    ['years back', '1990-01-01T00:00:00+08:00', ['INVALID']],
    ['in the year 9999', '9999-01-01T00:00:00+08:00', ['INVALID']],
  ])('that begins %s', async (_, startsAt, expected) => {
    world.clock.set('2026-03-02T09:00:00+08:00');
    const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
    const { codes, fields } = await declare('head', { startsAt, endsAt });
    expect({ codes, fields }).toEqual({ codes: expected, fields: expected.map(() => 'input.startsAt') });
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
