import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addJob, ASK } from './facts.ts';

const world = await makeWorld();
const { unit } = world.ids;
const period = { from: '2026-02-01', to: '2026-03-02' };

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

  it('is refused with each reason said once, however many grants fall short', async () => {
    await world.db.query(
      `INSERT INTO position_role (position_id, role_id)
       SELECT post.id, role.id FROM position post JOIN role USING (organisation_id)
       WHERE post.id = $1 AND role.code = any($2)`,
      [world.ids.position.supervisor, ['LEAD', 'ANA']],
    );
    const input = { unitId: unit.complaints, ...period };
    const said = async (language: string) =>
      (await world.ask('supervisor', ASK, { input }, language)).errors[0]?.message;
    expect(await said('zh-CN')).toBe(
      '您无权对该部门进行此操作：范围是本部门“客服中心”，不包含“集团公司 › 绍兴分公司 › 客户关系部 › 客服中心 › 投诉组”。',
    );
    expect(await said('en')).toBe(
      'You may not do this for that unit: It reaches the unit 客服中心, which does not take in 集团公司 › 绍兴分公司 › 客户关系部 › 客服中心 › 投诉组.',
    );
    await world.db.query(
      `DELETE FROM position_role USING role
       WHERE role.id = role_id AND position_id = $1 AND role.code = any($2)`,
      [world.ids.position.supervisor, ['LEAD', 'ANA']],
    );
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

describe('the units whose performance is offered', () => {
  const offered = async (who: PersonKey): Promise<string[]> => {
    const { data } = await world.ask(who, '{ performanceUnits { total items { id } } }');
    expect(data.performanceUnits.total).toBe(data.performanceUnits.items.length);
    return data.performanceUnits.items.map(({ id }: { id: string }) => id);
  };

  it.each(['head', 'hr', 'hrHead', 'supervisor', 'countyHead', 'handler', 'admin', 'bankHead'] as const)(
    'are to %s exactly those that can be asked for',
    async (who) => {
      const allowed: string[] = [];
      for (const id of Object.values(unit)) if ((await asked(who, id)).codes.length === 0) allowed.push(id);
      expect((await offered(who)).toSorted()).toEqual(allowed.toSorted());
    },
  );

  it('stand in the order of the tree', async () => {
    expect(await offered('head')).toEqual([unit.relations, unit.centre, unit.complaints, unit.callbacks]);
  });

  it('are none to whoever judges none, and take signing in', async () => {
    expect(await offered('handler')).toEqual([]);
    expect((await world.ask(null, '{ performanceUnits { total } }')).codes).toEqual(['UNAUTHENTICATED']);
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
