import { expect, test } from 'vitest';
import type { Amount } from '../../../api/core/decision.ts';
import { signedIn } from '../../../api/core/context.ts';
import { policyOf } from '../../../api/core/policy.ts';
import { whoMay } from '../../../api/core/who-may.ts';
import { makeWorld } from '../../support/world.ts';
import type { UnitKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, ids } = world;
await addVersion(db, {
  positionId: ids.position.supervisor,
  from: '2026-03-02',
  lines: [{ ability: 'headcount.decide', scope: 'UNIT', seats: 2 }],
});
await addVersion(db, {
  positionId: ids.position.relationsHead,
  from: '2026-03-02',
  lines: [{ ability: 'headcount.decide', scope: 'SUBTREE', seats: 5 }],
});

const namesOf = async (unit: UnitKey, amount: Amount, day = '2026-03-02'): Promise<string[]> => {
  const { actor } = signedIn(await world.contextOf('agent'));
  const organisationId = unit.startsWith('bank') ? ids.unit.bank : ids.unit.group;
  const subject = { organisationId, units: [ids.unit[unit]], people: [], positions: [] };
  const able = await whoMay(db.manager, {
    ability: 'headcount.decide',
    units: subject.units,
    day,
    tree: actor.tree,
    decides: (asked) => policyOf(asked).explain('headcount.decide', subject, amount),
  });
  return able.map(({ personName, grant }) => `${personName} ${grant.positionTitle}`);
};

test('whoever may do so much is found, the nearest to the unit first', async () => {
  expect(await namesOf('centre', { seats: 2 })).toEqual([
    '周主管 运营部主管',
    '李主任 客户关系部主任',
    '钱主任 人力资源部主任',
  ]);
});

test('whoever is limited to less is not among them', async () => {
  expect(await namesOf('centre', { seats: 3 })).toEqual(['李主任 客户关系部主任', '钱主任 人力资源部主任']);
  expect(await namesOf('centre', { seats: 6 })).toEqual(['钱主任 人力资源部主任']);
});

test('nobody is found by a line that has not begun', async () => {
  expect(await namesOf('centre', { seats: 1 }, '2026-03-01')).toEqual(['钱主任 人力资源部主任']);
});

test('nobody of another organisation is found', async () => {
  expect(await namesOf('bankCentre', { seats: 1 })).toEqual([]);
});
