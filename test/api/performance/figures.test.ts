import { expect, test } from 'vitest';
import { signedIn } from '../../../api/core/context.ts';
import { onStatement } from '../../../api/core/sql.ts';
import { sum, type Tally } from '../../../api/performance/figure.rules.ts';
import { metricCodes } from '../../../api/performance/metric-code.ts';
import { performanceOf } from '../../../api/performance/performance.report.ts';
import { makeWorld } from '../../support/world.ts';
import { addJob, addTicket, addTickets, ASK } from './facts.ts';

const world = await makeWorld();
world.clock.set('2026-03-10T12:00:00+08:00');
const { unit } = world.ids;

const figures = async (from: string, to: string, metrics: readonly string[], unitId = unit.relations) => {
  const { data, errors } = await world.ask('head', ASK, { input: { unitId, from, to, metrics } });
  expect(errors).toEqual([]);
  return data.performance;
};
const figure = async (from: string, to: string, metric: string, unitId = unit.relations) =>
  (await figures(from, to, [metric], unitId)).figures[0];

test('of 90 satisfied, 1 not and 9 not reached, 98.9 % are satisfied and 91 % covered (F051)', async () => {
  const at = '2026-02-02T10:00:00+08:00';
  await addTickets(world, 90, { state: 'CLOSED', surveys: [[at, 'SATISFIED']] });
  // Won over the next day: the first answer still stands on its day.
  await addTicket(world, {
    state: 'CLOSED',
    surveys: [
      [at, 'NOT_SATISFIED'],
      ['2026-02-03T09:00:00+08:00', 'SATISFIED'],
    ],
  });
  // Whoever was tried three times is still one customer not reached, on the day of the last attempt.
  await addTickets(world, 8, { state: 'CALLBACK_DUE', surveys: [[at, 'UNREACHED']] });
  await addTicket(world, {
    state: 'CALLBACK_DUE',
    surveys: [
      ['2026-01-31T10:00:00+08:00', 'UNREACHED'],
      [at, 'UNREACHED'],
      [at, 'UNREACHED'],
    ],
  });
  // Never called; reached at the second attempt on the day after: neither counts here.
  await addTicket(world, { state: 'CUSTOMER_REPLIED' });
  await addTicket(world, {
    state: 'UNSATISFIED',
    surveys: [
      [at, 'UNREACHED'],
      ['2026-02-03T00:00:00+08:00', 'NOT_SATISFIED'],
    ],
  });

  const found = await figure('2026-02-02', '2026-02-03', 'K04');
  expect(found).toMatchObject({
    numerator: 90,
    denominator: 91,
    excluded: 9,
    coverage: 91,
    verdict: 'NO_TARGET',
    target: null,
  });
  expect(found.value).toBe(9000 / 91);
  expect(await figure('2026-02-02', '2026-02-04', 'K29')).toMatchObject({
    numerator: 90,
    denominator: 92,
    excluded: 9,
  });
});

test('98.9 % misses a satisfaction target of 99 that is assumed to be a minimum (F052)', async () => {
  const job = await addJob(world, 'complaintLead', [{ metric: 'K04', value: 99, comparator: null }], {
    to: '2026-02-20',
  });
  const found = await figure('2026-02-02', '2026-02-03', 'K04');
  expect(found.verdict).toBe('MISSED');
  expect(found.target).toEqual({
    comparator: 'AT_LEAST',
    comparatorAssumed: true,
    value: 99,
    unit: '%',
    phrase: 'K04 达 99%',
    heading: '职责1',
    origin: 'BELOW',
    effectiveFrom: '2026-01-01',
    jobDescription: { id: job, version: 1 },
    position: { id: world.ids.position.complaintLead, title: '投诉主办', unit: { name: '投诉组' } },
  });
});

test('timely are approved replies by the deadline; late ones and open late ones stay in the denominator', async () => {
  const due = '2026-02-10T18:00:00+08:00';
  const reply = { due, state: 'CUSTOMER_REPLIED', customerReplied: '2026-02-11T09:00:00+08:00' };
  await addTickets(world, 7, { ...reply, replied: '2026-02-10T17:00:00+08:00' });
  await addTicket(world, { ...reply, replied: due });
  await addTicket(world, { ...reply, replied: '2026-02-10T18:00:00.001+08:00' });
  // Handed in, not approved yet; and not even handed in.
  await addTicket(world, { due, state: 'REPLY_SUBMITTED' });
  await addTicket(world, { due, state: 'HANDLING' });
  // Refused, and handed to another authority.
  await addTicket(world, { due, state: 'NOT_ACCEPTED' });
  await addTicket(world, { due, state: 'TRANSFERRED_OUT' });

  expect(await figure('2026-02-10', '2026-02-11', 'K25')).toMatchObject({
    numerator: 8,
    denominator: 11,
    excluded: 2,
    value: 800 / 11,
  });
  expect(await figure('2026-02-10', '2026-02-11', 'K05')).toMatchObject({
    numerator: 9,
    denominator: 11,
    excluded: 2,
    value: 900 / 11,
  });
});

test('what is due later than now is not due yet', async () => {
  await addTicket(world, { due: '2026-03-10T12:00:00+08:00' });
  await addTicket(world, { due: '2026-03-10T12:00:01+08:00', replied: '2026-03-10T11:00:00+08:00' });
  expect(await figure('2026-03-10', '2026-03-11', 'K25')).toMatchObject({ numerator: 0, denominator: 1 });
  expect((await figure('2026-03-10', '2026-03-20', 'K25')).series).toHaveLength(1);
});

test('a day begins at midnight in Shanghai', async () => {
  const replied = '2026-02-12T00:00:00+08:00';
  for (const due of [
    '2026-02-12T23:59:59.999+08:00',
    '2026-02-13T00:00:00+08:00',
    '2026-02-13T07:59:59+08:00',
    '2026-02-13T23:59:59+08:00',
    '2026-02-14T00:00:00+08:00',
  ])
    await addTicket(world, { due, replied });
  const found = await figure('2026-02-12', '2026-02-15', 'K25');
  expect(
    found.series.map(({ day, denominator }: { day: string; denominator: number }) => [day, denominator]),
  ).toEqual([
    ['2026-02-12', 1],
    ['2026-02-13', 3],
    ['2026-02-14', 1],
  ]);
  expect(await figure('2026-02-13', '2026-02-14', 'K25')).toMatchObject({
    numerator: 3,
    denominator: 3,
    value: 100,
  });
});

test('sent back and repeated tickets count once each', async () => {
  const replied = '2026-02-18T10:00:00+08:00';
  await addTickets(world, 3, { replied });
  await addTicket(world, { replied, sentBack: 2 });
  const first = await addTicket(world, { registered: '2026-02-18T10:00:00+08:00' });
  await addTicket(world, { registered: '2026-02-18T11:00:00+08:00', repeatOf: first });
  expect(await figure('2026-02-18', '2026-02-19', 'K27')).toMatchObject({
    numerator: 1,
    denominator: 4,
    value: 25,
  });
  expect(await figure('2026-02-18', '2026-02-19', 'K28')).toMatchObject({
    numerator: 1,
    denominator: 2,
    value: 50,
  });
});

test('nothing counted is no data; a target left open is no target', async () => {
  await addJob(world, 'supervisor', [{ metric: 'K25', value: null, comparator: null }]);
  const [answers, timely] = (await figures('2026-02-22', '2026-02-23', ['K01', 'K25'])).figures;
  expect(answers).toMatchObject({
    numerator: 0,
    denominator: 0,
    value: null,
    coverage: null,
    verdict: 'NO_DATA',
  });
  expect(timely).toMatchObject({
    value: null,
    verdict: 'NO_DATA',
    target: { value: null, comparatorAssumed: true },
  });
  expect(await figure('2026-02-10', '2026-02-11', 'K25')).toMatchObject({
    verdict: 'NO_TARGET',
    target: { value: null, phrase: 'K25 达 %' },
  });
});

test('a unit counts with all below, and is broken down by the units directly below', async () => {
  const due = '2026-02-24T10:00:00+08:00';
  const replied = '2026-02-24T09:00:00+08:00';
  await addTicket(world, { unit: 'complaints', due, replied });
  await addTicket(world, { unit: 'callbacks', due });
  await addTicket(world, { unit: 'centre', due, replied });
  await addTicket(world, { unit: 'relations', due, replied });
  await addTicket(world, { unit: 'county', due });
  await addTicket(world, { unit: 'bankCentre', due });
  const relations = await figures('2026-02-24', '2026-02-25', ['K25']);
  expect(relations.figures[0]).toMatchObject({ numerator: 3, denominator: 4 });
  expect(relations.units).toMatchObject([
    { unit: { id: unit.centre, name: '客服中心' }, figures: [{ numerator: 2, denominator: 3 }] },
  ]);

  const centre = await figures('2026-02-24', '2026-02-25', ['K25'], unit.centre);
  expect(
    centre.units
      .map((each: { unit: { name: string }; figures: [{ numerator: number; denominator: number }] }) => [
        each.unit.name,
        each.figures[0].numerator,
        each.figures[0].denominator,
      ])
      .sort(([one]: [string], [other]: [string]) => (one < other ? -1 : 1)),
  ).toEqual([
    ['回访组', 0, 1],
    ['投诉组', 1, 1],
  ]);
});

test('days add up to the total, for every metric', async () => {
  const { data, errors } = await world.ask('head', ASK, {
    input: { unitId: unit.relations, from: '2026-02-01', to: '2026-03-11' },
  });
  expect(errors).toEqual([]);
  expect(data.performance.figures.map(({ metric }: { metric: string }) => metric)).toEqual([...metricCodes]);
  for (const { series, ...total } of data.performance.figures as (Tally & { series: Tally[] })[]) {
    expect(sum(series.map((day) => ({ ...day, excluded: 0 })))).toMatchObject({
      numerator: total.numerator,
      denominator: total.denominator,
    });
  }
});

test('one statement serves all metrics that look at the same rows, however many units and days', async () => {
  const context = signedIn(await world.contextOf('head'));
  const statements: string[] = [];
  onStatement(world.db, ({ text }) => statements.push(text));
  await performanceOf(context, { unitId: unit.relations, from: '2026-01-01', to: '2026-03-11' });
  onStatement(world.db, undefined);
  // Calls; tickets by deadline, call back, reply and registration; targets.
  expect(statements).toHaveLength(6);
});
