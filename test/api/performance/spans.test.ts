import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addJob, addTicket, addTickets, ASK } from './facts.ts';

const world = await makeWorld();
const { unit } = world.ids;
world.clock.set('2026-03-10T12:00:00+08:00');

const timely = async (from: string, to: string, unitId = unit.complaints) => {
  const { data, errors } = await world.ask('head', ASK, { input: { unitId, from, to, metrics: ['K25'] } });
  expect(errors).toEqual([]);
  return { figure: data.performance.figures[0], units: data.performance.units };
};

test('an easy target from today does not judge the days before it', async () => {
  const replied = '2026-02-20T10:00:00+08:00';
  await addTickets(world, 19, { due: replied, replied });
  await addTicket(world, { due: replied });
  await addJob(world, 'complaintLead', [{ metric: 'K25', value: 99 }], { to: '2026-03-10' });
  expect((await timely('2026-02-09', '2026-03-11')).figure).toMatchObject({ value: 95, verdict: 'MISSED' });

  await addJob(world, 'complaintLead', [{ metric: 'K25', value: 1 }], { from: '2026-03-10', version: 2 });
  await addTicket(world, { due: '2026-03-10T10:00:00+08:00', replied });
  const { figure } = await timely('2026-02-09', '2026-03-11');
  expect(figure).toMatchObject({
    numerator: 20,
    denominator: 21,
    verdict: 'MISSED',
    target: { value: 1, jobDescription: { version: 2 } },
  });
  expect(figure.spans).toEqual([
    {
      from: '2026-02-09',
      to: '2026-03-10',
      numerator: 19,
      denominator: 20,
      value: 95,
      verdict: 'MISSED',
      target: { value: 99, jobDescription: { version: 1 } },
    },
    {
      from: '2026-03-10',
      to: '2026-03-11',
      numerator: 1,
      denominator: 1,
      value: 100,
      verdict: 'MET',
      target: { value: 1, jobDescription: { version: 2 } },
    },
  ]);
});

test('units below and above are judged in the same way', async () => {
  const { figure, units } = await timely('2026-02-09', '2026-03-11', unit.relations);
  expect(figure.verdict).toBe('MISSED');
  expect(units).toMatchObject([{ figures: [{ verdict: 'MISSED', spans: [{}, {}] }] }]);
});

test('days that have not begun are in no span', async () => {
  const running = await timely('2026-03-10', '2026-04-01');
  expect(running.figure.spans).toMatchObject([{ from: '2026-03-10', to: '2026-03-11' }]);
  expect(running.figure.verdict).toBe('MET');
  const ahead = await timely('2026-04-01', '2026-05-01');
  expect(ahead.figure).toMatchObject({ spans: [], target: { value: 1 }, verdict: 'NO_DATA' });
});
