import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, plainDuty } from '../jobs/pieces.ts';
import { addCategory, storyOf } from '../tickets/story.ts';
import { ASK } from './facts.ts';

const world = await makeWorld();
const { unit, position } = world.ids;
const approve = approveFor(world);
const { must, ticketIn } = storyOf(world, await addCategory(world, unit.group, 'broadband'));

interface Shown {
  readonly metric: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  readonly verdict: string;
  readonly target: { readonly value: number | null } | null;
  readonly series: readonly { readonly day: string; readonly target: { readonly value: number } | null }[];
}

const figures = async (from: string, to: string, ...metrics: readonly string[]): Promise<Shown[]> => {
  const { data, errors } = await world.ask('head', ASK, {
    input: { unitId: unit.relations, from, to, metrics },
  });
  expect(errors).toEqual([]);
  return data.performance.figures;
};
const shares = (shown: readonly Shown[]) =>
  shown.map(({ metric, numerator, denominator }) => `${metric} ${numerator}/${denominator}`);

test('a ticket counts as its steps are taken: due, answered, on time, satisfied', async () => {
  // Priority high is due 24 hours after dispatch.
  await ticketIn('SATISFIED');
  await ticketIn('HANDLING');
  const asked = ['K05', 'K25', 'K04', 'K27', 'K28'] as const;
  const shown = () => figures('2026-03-01', '2026-03-10', ...asked).then(shares);
  expect(await shown()).toEqual(['K05 0/0', 'K25 0/0', 'K04 1/1', 'K27 0/1', 'K28 0/2']);
  world.clock.pass(24 * 60);
  expect(await shown()).toEqual(['K05 1/2', 'K25 1/2', 'K04 1/1', 'K27 0/1', 'K28 0/2']);
});

test('a dissatisfied customer who is won over, even after a reopening, was dissatisfied', async () => {
  world.clock.set('2026-03-12T09:00:00+08:00');
  const ticketId = await ticketIn('CUSTOMER_REPLIED');
  await must('caller', 'recordCallback', { ticketId, outcome: 'UNREACHED' });
  expect((await figures('2026-03-12', '2026-03-13', 'K04'))[0]).toMatchObject({
    denominator: 0,
    excluded: 1,
  });
  await must('caller', 'recordCallback', { ticketId, outcome: 'NOT_SATISFIED', opinion: '还是断网' });
  const first = { numerator: 0, denominator: 1, excluded: 0 };
  expect((await figures('2026-03-12', '2026-03-13', 'K04'))[0]).toMatchObject(first);

  world.clock.pass(24 * 60);
  await must('handler', 'resumeTicket', { ticketId, plan: '再次上门' });
  await must('handler', 'submitReply', { ticketId, text: '更换光猫', validity: 'UPHELD' });
  await must('lead', 'approveReply', { ticketId });
  await must('caller', 'recordCallback', { ticketId, outcome: 'SATISFIED' });
  expect((await figures('2026-03-12', '2026-03-13', 'K04'))[0]).toMatchObject(first);
  expect((await figures('2026-03-13', '2026-03-14', 'K04'))[0]).toMatchObject({
    denominator: 0,
    excluded: 0,
  });
});

test('approving a job description with another target changes the figure’s target from its first day', async () => {
  world.clock.set('2026-03-20T09:00:00+08:00');
  const measure = (targetValue: number) => ({
    duties: [
      {
        ...plainDuty,
        measures: [
          {
            kind: 'QUANTITATIVE',
            phrase: `及时率达 ${targetValue}%`,
            metricCode: 'K25',
            comparator: 'AT_LEAST',
            targetValue,
            unit: '%',
          },
        ],
      },
    ],
  });
  await approve(position.complaintLead, '2026-03-01', measure(40));
  const [before] = await figures('2026-03-01', '2026-04-01', 'K25');
  expect(before).toMatchObject({ verdict: 'MET', target: { value: 40 } });

  await approve(position.complaintLead, '2026-03-22', measure(99));
  expect((await figures('2026-03-01', '2026-04-01', 'K25'))[0]).toEqual(before);

  world.clock.set('2026-03-22T00:00:00+08:00');
  const [after] = await figures('2026-03-01', '2026-04-01', 'K25');
  // What was reached by the former target stays reached; the new one judges what falls due from now on.
  expect(after).toMatchObject({
    verdict: 'MET',
    target: { value: 99 },
    spans: [
      { from: '2026-03-01', to: '2026-03-22', verdict: 'MET', target: { value: 40 } },
      { from: '2026-03-22', to: '2026-03-23', verdict: 'NO_DATA', target: { value: 99 } },
    ],
  });
  expect(after?.series.slice(-3).map(({ day, target }) => [day, target?.value])).toEqual([
    ['2026-03-20', 40],
    ['2026-03-21', 40],
    ['2026-03-22', 99],
  ]);
  expect((await figures('2026-03-01', '2026-03-22', 'K25'))[0]).toMatchObject({ target: { value: 40 } });

  await ticketIn('HANDLING');
  world.clock.pass(25 * 60);
  expect((await figures('2026-03-01', '2026-04-01', 'K25'))[0]).toMatchObject({
    verdict: 'MISSED',
    spans: [{ verdict: 'MET' }, { numerator: 0, denominator: 1, verdict: 'MISSED' }],
  });
});
