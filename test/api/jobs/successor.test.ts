import { expect, test } from 'vitest';
import { snapshotOf } from '../../../api/jobs/job.content.ts';
import { makeWorld } from '../../support/world.ts';
import { approveFor, commanding } from './pieces.ts';

const world = await makeWorld();
const { db, ids } = world;
const run = commanding(world);
const approved = approveFor(world);

interface Lines {
  readonly duties: readonly { readonly measures: readonly Row[] }[];
  readonly authorities: readonly Row[];
  readonly qualifications: readonly Row[];
}
type Row = Readonly<Record<string, unknown>>;

/** The columns that hold nothing in any row: what such a test would not notice the loss of. */
const unused = (rows: readonly Row[]): string[] =>
  Object.keys(rows[0] ?? {}).filter((column) =>
    rows.every((row) => row[column] === null || row[column] === false || String(row[column]) === ''),
  );

test('the draft of a next version begins with all that the version in force says, limits and conditions included', async () => {
  const positionId = ids.position.supervisor;
  const first = await approved(positionId, '2026-03-01', {
    duties: [
      {
        section: 'TABLE',
        importanceRank: 1,
        sourceNumber: '1)',
        heading: '督办',
        statement: '督办工单',
        tasks: ['催办'],
        workTimePct: 100,
        responsibilityLevel: 'FULL',
        measures: [
          { kind: 'QUANTITATIVE', phrase: '及时率 90%', metricCode: 'K25', targetValue: 90, unit: '%' },
        ],
      },
    ],
    authorities: [
      {
        kind: 'APPROVE',
        text: '审批 2 个以内的编制申请',
        condition: 'CERTIFIED',
        ability: 'headcount.decide',
        scope: 'UNIT',
        seatLimit: 2,
        isDelegable: true,
      },
      { kind: 'HANDLE', text: '处理赔付', conditionText: '值班期间', moneyLimitMinor: '50000' },
    ],
    qualifications: [
      { kind: 'CERTIFICATE', strictness: 'REQUIRED', text: '投诉处理员证书', subject: '投诉处理员' },
      { kind: 'AGE', strictness: 'PREFERRED', text: '25 至 45 岁', min: 25, max: 45, unit: '岁' },
      { kind: 'EDUCATION', strictness: 'REQUIRED', text: '大专以上', options: ['JUNIOR_COLLEGE'] },
      { kind: 'LANGUAGE', strictness: 'REQUIRED', text: '英语流利', subject: '英语', level: 'FLUENT' },
    ],
  });
  const next = await run('hr', 'draft', { positionId });
  const [before, after] = (await Promise.all(
    [first, next].map(({ id }) => snapshotOf(db.manager, id)),
  )) as Lines[];
  expect(after).toEqual(before);
  const { duties = [], authorities = [], qualifications = [] } = before ?? {};
  expect(
    [duties, duties.flatMap(({ measures }) => measures), authorities, qualifications].map((rows) =>
      unused(rows as readonly Row[]),
    ),
  ).toEqual([[], [], [], []]);
});
