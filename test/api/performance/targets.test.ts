import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addJob, addTicket, addTickets, ASK } from './facts.ts';

const world = await makeWorld();
const { unit } = world.ids;

interface Day {
  readonly day: string;
  readonly target: { readonly value: number } | null;
}

const timely = async (from: string, to: string, unitId = unit.complaints) => {
  const { data, errors } = await world.ask('head', ASK, { input: { unitId, from, to, metrics: ['K25'] } });
  expect(errors).toEqual([]);
  return data.performance;
};
const verdict = async (from: string, to: string, unitId = unit.complaints) => {
  const { judgedOn, figures } = await timely(from, to, unitId);
  return `${judgedOn} ${figures[0].target?.value ?? null} ${figures[0].verdict}`;
};

test('an approved later version changes the target from its first day on, and not before', async () => {
  world.clock.set('2026-03-10T12:00:00+08:00');
  // 9 of 10 timely on each of four days.
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']) {
    const due = `${day}T10:00:00+08:00`;
    await addTickets(world, 9, { due, replied: due });
    await addTicket(world, { due });
  }
  expect(await verdict('2026-03-01', '2026-03-05')).toBe('2026-03-04 null NO_TARGET');

  await addJob(world, 'complaintLead', [{ metric: 'K25', value: 85 }], {
    from: '2026-01-01',
    to: '2026-03-03',
  });
  await addJob(world, 'complaintLead', [{ metric: 'K25', value: 95 }], { from: '2026-03-03', version: 2 });
  // Versions that nobody approved say nothing, however strict.
  for (const [index, state] of ['DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED'].entries())
    await addJob(world, 'complaintLead', [{ metric: 'K25', value: 100 }], {
      from: '2026-01-01',
      version: index + 3,
      state,
    });

  expect(await verdict('2026-03-01', '2026-03-03')).toBe('2026-03-02 85 MET');
  expect(await verdict('2026-03-01', '2026-03-04')).toBe('2026-03-03 95 MISSED');
  const { figures } = await timely('2026-02-28', '2026-03-05');
  expect(figures[0].series.map(({ day, target }: Day) => [day, target?.value])).toEqual([
    ['2026-02-28', 85],
    ['2026-03-01', 85],
    ['2026-03-02', 85],
    ['2026-03-03', 95],
    ['2026-03-04', 95],
  ]);
  expect(figures[0].target).toMatchObject({
    origin: 'OWN',
    effectiveFrom: '2026-03-03',
    jobDescription: { version: 2 },
  });
});

test('a period that still runs is judged by today’s target, not by one to come', async () => {
  world.clock.set('2026-03-02T23:59:59+08:00');
  expect(await verdict('2026-03-01', '2026-03-05')).toBe('2026-03-02 85 MET');
  // Nothing is due yet on the first day of the new target, which says nothing about the days before it.
  world.clock.set('2026-03-03T00:00:00+08:00');
  expect(await verdict('2026-03-01', '2026-03-05')).toBe('2026-03-03 95 MET');
  world.clock.set('2026-03-03T12:00:00+08:00');
  expect(await verdict('2026-03-01', '2026-03-05')).toBe('2026-03-03 95 MISSED');
});

test('units above take the target of the nearest below; units below and beside inherit from above', async () => {
  world.clock.set('2026-03-10T12:00:00+08:00');
  const origin = async (unitId: string) => {
    const { figures } = await timely('2026-03-01', '2026-03-05', unitId);
    return (
      figures[0].target &&
      `${figures[0].target.origin} ${figures[0].target.value} ${figures[0].target.position.title}`
    );
  };
  expect(await origin(unit.relations)).toBe('BELOW 95 投诉主办');
  expect(await origin(unit.callbacks)).toBeNull();
  await addJob(world, 'supervisor', [{ metric: 'K25', value: 90 }]);
  expect(await origin(unit.callbacks)).toBe('ABOVE 90 运营部主管');
  expect(await origin(unit.relations)).toBe('BELOW 90 运营部主管');
  expect(await origin(unit.centre)).toBe('OWN 90 运营部主管');
  expect(await origin(unit.complaints)).toBe('OWN 95 投诉主办');
});

test('of several posts the leading one sets the target, then the strictest', async () => {
  await addJob(world, 'handler', [{ metric: 'K25', value: 99 }]);
  expect(await verdict('2026-03-03', '2026-03-05')).toBe('2026-03-04 95 MISSED');
  await addJob(world, 'caller', [
    { metric: 'K25', value: 80 },
    { metric: 'K25', value: 70 },
  ]);
  const { figures } = await timely('2026-03-03', '2026-03-05', unit.callbacks);
  expect(figures[0].target).toMatchObject({ value: 80, origin: 'OWN' });
});

test('a target of another organisation never judges', async () => {
  await addJob(world, 'bankHead', [{ metric: 'K05', value: 100 }]);
  const { data } = await world.ask('head', ASK, {
    input: { unitId: unit.relations, from: '2026-03-01', to: '2026-03-05', metrics: ['K05'] },
  });
  expect(data.performance.figures[0]).toMatchObject({ target: null, verdict: 'NO_TARGET' });
});
