import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addCalls, addJob, ASK } from './facts.ts';

const world = await makeWorld();
world.clock.set('2026-03-10T12:00:00+08:00');
const { unit } = world.ids;

const answers = async (from: string, to: string, metrics: readonly string[] = ['K01']) => {
  const input = { unitId: unit.relations, from, to, metrics };
  const { data, errors } = await world.ask('head', ASK, { input });
  expect(errors).toEqual([]);
  return data.performance;
};

test('86 % of all calls meet 85 while 89 % of key accounts miss 90 (F045)', async () => {
  const at = '2026-02-16T09:00:00+08:00';
  await addCalls(world, 89, { at, answered: true, queue: 'VIP' });
  await addCalls(world, 11, { at, answered: false, queue: 'VIP' });
  await addCalls(world, 341, { at, answered: true });
  await addCalls(world, 59, { at, answered: false });
  await addCalls(world, 200, { at, answered: false, asked: false });
  await addJob(world, 'supervisor', [
    { metric: 'K01', value: 85 },
    { metric: 'K02', value: 90 },
  ]);
  const { figures: found } = await answers('2026-02-16', '2026-02-17', ['K01', 'K02']);
  expect(found[0]).toMatchObject({
    numerator: 430,
    denominator: 500,
    excluded: 0,
    value: 86,
    verdict: 'MET',
  });
  expect(found[1]).toMatchObject({
    numerator: 89,
    denominator: 100,
    excluded: 0,
    value: 89,
    verdict: 'MISSED',
  });
});

test('calls in an outage of the unit or a unit above count on neither side (F044)', async () => {
  await addCalls(world, 80, { at: '2026-02-17T09:59:59+08:00', answered: true });
  await addCalls(world, 10, { at: '2026-02-17T10:00:00+08:00', answered: true });
  await addCalls(world, 40, { at: '2026-02-17T10:30:00+08:00', answered: false });
  await addCalls(world, 20, { at: '2026-02-17T11:00:00+08:00', answered: false });
  const counted = { numerator: 80, denominator: 100, value: 80 };
  expect((await answers('2026-02-17', '2026-02-18')).figures[0]).toMatchObject({
    numerator: 90,
    denominator: 150,
    excluded: 0,
    verdict: 'MISSED',
  });

  const declare = (unitId: string, startsAt: string, endsAt: string) =>
    world.ask(
      'head',
      'mutation ($input: DeclareFaultWindowInput!) { declareFaultWindow(input: $input) { faultWindow { cause } } }',
      {
        input: { unitId, startsAt, endsAt, cause: '交换机故障' },
      },
    );
  expect(
    (await declare(unit.relations, '2026-02-17T10:00:00+08:00', '2026-02-17T11:00:00+08:00')).errors,
  ).toEqual([]);
  expect((await answers('2026-02-17', '2026-02-18')).figures[0]).toMatchObject({ ...counted, excluded: 50 });

  // A second one that overlaps leaves nothing out twice; one of a unit beside changes nothing here.
  await declare(unit.centre, '2026-02-17T10:15:00+08:00', '2026-02-17T10:45:00+08:00');
  await declare(unit.callbacks, '2026-02-17T08:00:00+08:00', '2026-02-17T12:00:00+08:00');
  const found = await answers('2026-02-17', '2026-02-18');
  expect(found.figures[0]).toMatchObject({ ...counted, excluded: 50 });
  expect(found.faultWindows).toHaveLength(3);
  expect(found.faultWindows[1]).toEqual({
    cause: '交换机故障',
    unit: { name: '客户关系部' },
    declaredBy: { name: '李主任' },
  });
});
