import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { attempt, commanding, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db } = world;
const run = commanding(world);
const tryTo = attempt(world);

const draft = await run('hr', 'draft', { positionId: ids.position.supervisor });
let revision = draft.revision;
const write = async (content: Record<string, unknown>) => {
  const job = await run('hr', 'update', { id: draft.id, revision, ...content });
  revision = job.revision;
  return job;
};
const refused = async (content: Record<string, unknown>) => {
  const { codes, fields } = await tryTo('hr', 'update', { id: draft.id, revision, ...content });
  return [...codes, ...fields];
};
const read = async (fields: string) =>
  (await ask('hr', `query ($id: ID!) { row: jobDescription(id: $id) { ${fields} } }`, { id: draft.id })).data
    .row;

test('both duty lists of a form are kept, each in its order (F011), with all measures of a row (F013) and its tasks (F016)', async () => {
  await write({
    duties: [
      ...['统筹运营', '管理指标', '培训队伍', '协调资源'].map((statement) => ({
        section: 'HEADLINE',
        statement,
      })),
      ...[1, 2, 3, 4, 5].map((importanceRank) => ({
        section: 'TABLE',
        importanceRank,
        statement: `第 ${importanceRank} 项`,
      })),
      {
        section: 'TABLE',
        importanceRank: 6,
        statement: '完成其他工作',
        tasks: ['甲', '乙', '丙'],
        measures: [
          {
            kind: 'QUANTITATIVE',
            phrase: '人工接通率不低于 85%',
            metricCode: 'K01',
            comparator: 'AT_LEAST',
            targetValue: 85,
          },
          { kind: 'QUANTITATIVE', phrase: '达 %', metricCode: 'K25' },
          { kind: 'QUALITATIVE', phrase: '上报及时无错误', metricCode: 'K08' },
        ],
      },
    ],
  });
  const { headline, table } = await read(
    `headline: duties(section: HEADLINE) { seq statement } table: duties(section: TABLE) { seq importanceRank tasks
      measures { kind phrase comparator comparatorAssumed targetValue unit } }`,
  );
  expect(headline.map(({ statement }: { statement: string }) => statement)).toEqual([
    '统筹运营',
    '管理指标',
    '培训队伍',
    '协调资源',
  ]);
  expect(table).toHaveLength(6);
  expect(table[5]).toEqual({
    seq: 6,
    importanceRank: 6,
    tasks: ['甲', '乙', '丙'],
    measures: [
      {
        kind: 'QUANTITATIVE',
        phrase: '人工接通率不低于 85%',
        comparator: 'AT_LEAST',
        comparatorAssumed: false,
        targetValue: 85,
        unit: '%',
      },
      {
        kind: 'QUANTITATIVE',
        phrase: '达 %',
        comparator: null,
        comparatorAssumed: false,
        targetValue: null,
        unit: '%',
      },
      {
        kind: 'QUALITATIVE',
        phrase: '上报及时无错误',
        comparator: null,
        comparatorAssumed: false,
        targetValue: null,
        unit: null,
      },
    ],
  });
});

test('what is left out of an update stays as it is; null takes a date away', async () => {
  await write({ compiledOn: '2026-02-01', summary: ['一', '二'], purpose: { state: 'BLANK' } });
  await write({ remarks: { state: 'NONE' } });
  expect(await read('compiledOn summary purpose { state } remarks { state } duties { id }')).toMatchObject({
    compiledOn: '2026-02-01',
    summary: ['一', '二'],
    purpose: { state: 'BLANK' },
    remarks: { state: 'NONE' },
  });
  await write({ compiledOn: null });
  expect((await read('compiledOn')).compiledOn).toBeNull();
});

test('a reading keeps what the source printed', async () => {
  const stored = { state: 'VALUE', value: '培训', raw: '培 训（原文）', certain: false, note: null };
  await db.query('UPDATE job_description SET background = $2 WHERE id = $1', [
    draft.id,
    JSON.stringify(stored),
  ]);
  await write({ background: { state: 'VALUE', value: '培训', note: '已看' } });
  expect((await read('background { state value raw certain note }')).background).toEqual({
    ...stored,
    note: '已看',
  });
  await write({ background: { state: 'VALUE', value: '培训员工' } });
  expect((await read('background { value raw certain }')).background).toEqual({
    value: '培训员工',
    raw: '培 训（原文）',
    certain: true,
  });
});

test('shares that do not add up block the way on until a reason is given (F015)', async () => {
  const shares = [10, 10, 10, null, 20, 5].map((workTimePct, index) => ({
    ...plainDuty,
    importanceRank: index + 1,
    workTimePct,
  }));
  const job = await write({ duties: shares });
  expect(job.problems).toEqual([{ code: 'SHARES', path: 'duties', isBlocking: true }]);
  const { codes, errors } = await tryTo('hr', 'submit', { id: draft.id, revision });
  expect(codes).toEqual(['INVALID_STATE']);
  expect(errors[0]?.message).toContain('55 % of the working time is known');
  expect(errors[0]?.extensions).toMatchObject({ state: 'DRAFT', possible: ['EDIT', 'DISCARD'] });
  expect((await write({ shareReason: '原件缺一项' })).problems).toEqual([]);
});

test('a row that is deleted leaves a gap in the ranks, and new numbers are offered (F012)', async () => {
  const ranks = [1, 2, 4, 5, 6];
  const job = await write({ duties: ranks.map((importanceRank) => ({ ...plainDuty, importanceRank })) });
  expect(job.problems).toEqual([{ code: 'RANKS', path: 'duties.TABLE', isBlocking: true }]);
  const zh = await ask(
    'hr',
    'query ($id: ID!) { jobDescription(id: $id) { problems { message } } }',
    { id: draft.id },
    'zh-CN',
  );
  expect(zh.data.jobDescription.problems[0].message).toContain('可改为 1, 2, 3, 4, 5');
});

test('a power over subordinates that the post does not have needs a condition (F017)', async () => {
  const authority = { kind: 'EVALUATE', text: '评价下属' };
  const agents = await run('hr', 'draft', { positionId: ids.position.agent });
  const job = await run('hr', 'update', {
    id: agents.id,
    revision: agents.revision,
    duties: [plainDuty],
    authorities: [authority],
  });
  expect(job.problems).toEqual([{ code: 'CONDITION', path: 'authorities.1', isBlocking: true }]);
  const mended = await run('hr', 'update', {
    id: agents.id,
    revision: job.revision,
    authorities: [{ ...authority, condition: 'TEAM_LEADER_ONLY' }],
  });
  expect(mended.problems).toEqual([]);
});

test('requirements are structured (F019), and one that is uncertain waits for somebody to choose (F020)', async () => {
  const job = await write({
    duties: [plainDuty],
    qualifications: [
      {
        kind: 'EDUCATION',
        strictness: 'REQUIRED',
        text: '大学本科以上',
        options: ['BACHELOR', 'MASTER_UP'],
        certain: false,
      },
      { kind: 'EXPERIENCE', strictness: 'REQUIRED', text: '五年以上服务经验', min: 5, unit: '年' },
      { kind: 'EXPERIENCE', strictness: 'PREFERRED', text: '半年话务经验', min: 0.5, unit: '年' },
    ],
  });
  expect(job.problems).toEqual([{ code: 'UNCONFIRMED', path: 'qualifications.1', isBlocking: true }]);
  expect(job.steps).not.toContain('SUBMIT');
  expect((await read('qualifications { kind strictness min max options certain }')).qualifications).toEqual([
    {
      kind: 'EDUCATION',
      strictness: 'REQUIRED',
      min: null,
      max: null,
      options: ['BACHELOR', 'MASTER_UP'],
      certain: false,
    },
    { kind: 'EXPERIENCE', strictness: 'REQUIRED', min: 5, max: null, options: [], certain: true },
    { kind: 'EXPERIENCE', strictness: 'PREFERRED', min: 0.5, max: null, options: [], certain: true },
  ]);
});

test('a comparator against the sense of its metric wants to be looked at, and does not stop the version', async () => {
  const targets = [
    { metricCode: 'K01', comparator: 'AT_MOST', targetValue: 85 },
    { metricCode: 'K01', comparator: 'AT_LEAST', targetValue: 85 },
  ];
  const job = await write({
    qualifications: [],
    duties: [
      {
        ...plainDuty,
        measures: targets.map((target) => ({ kind: 'QUANTITATIVE', phrase: 'x', ...target })),
      },
    ],
  });
  expect(job.problems).toEqual([
    { code: 'COMPARATOR', path: 'duties.TABLE.1.measures.1', isBlocking: false },
  ]);
  expect(job.steps).toContain('SUBMIT');
});

const measured = (measure: Record<string, unknown>) => ({
  duties: [{ ...plainDuty, measures: [{ kind: 'QUANTITATIVE', phrase: 'x', ...measure }] }],
});
const required = { kind: 'AGE', strictness: 'REQUIRED', text: '年龄' };

test.each([
  ['an empty duty', { duties: [{ ...plainDuty, statement: ' ' }] }, 'input.duties.0.statement'],
  [
    'a heading that is too long',
    { duties: [{ ...plainDuty, heading: 'x'.repeat(201) }] },
    'input.duties.0.heading',
  ],
  ['rank 0', { duties: [{ ...plainDuty, importanceRank: 0 }] }, 'input.duties.0.importanceRank'],
  [
    'a rank outside the table',
    { duties: [{ ...plainDuty, section: 'LIST' }] },
    'input.duties.0.importanceRank',
  ],
  ['a share above 100', { duties: [{ ...plainDuty, workTimePct: 101 }] }, 'input.duties.0.workTimePct'],
  [
    'a share with three decimals',
    { duties: [{ ...plainDuty, workTimePct: 33.333 }] },
    'input.duties.0.workTimePct',
  ],
  [
    'shares above 100 together',
    { duties: [plainDuty, plainDuty].map((duty) => ({ ...duty, workTimePct: 51 })) },
    'input.duties',
  ],
  ['a metric that there is not', measured({ metricCode: 'K99' }), 'input.duties.0.measures.0.metricCode'],
  [
    'another unit than the metric’s',
    measured({ metricCode: 'K01', unit: 'h' }),
    'input.duties.0.measures.0.unit',
  ],
  [
    'a target above 100 %',
    measured({ metricCode: 'K01', targetValue: 100.5 }),
    'input.duties.0.measures.0.targetValue',
  ],
  [
    'a target with five decimals',
    measured({ targetValue: 1.23456 }),
    'input.duties.0.measures.0.targetValue',
  ],
  [
    'a target in words',
    measured({ kind: 'QUALITATIVE', targetValue: 1 }),
    'input.duties.0.measures.0.targetValue',
  ],
  [
    'an ability that there is not',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'ticket.burn', scope: 'ALL' }] },
    'input.authorities.0.ability',
  ],
  [
    'a word of JavaScript as ability',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'constructor', scope: 'ALL' }] },
    'input.authorities.0.ability',
  ],
  [
    'an ability without scope',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'ticket.dispatch' }] },
    'input.authorities.0.scope',
  ],
  [
    'personal facts of a unit and below',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'person.identity', scope: 'SUBTREE' }] },
    'input.authorities.0.scope',
  ],
  [
    'accounts of one unit alone',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'account.manage', scope: 'UNIT' }] },
    'input.authorities.0.scope',
  ],
  [
    'a limit of seats on what is not decided in seats',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'ticket.close', scope: 'UNIT', seatLimit: 2 }] },
    'input.authorities.0.seatLimit',
  ],
  [
    'a limit of no seat at all',
    {
      authorities: [{ kind: 'APPROVE', text: 'x', ability: 'headcount.decide', scope: 'UNIT', seatLimit: 0 }],
    },
    'input.authorities.0.seatLimit',
  ],
  [
    'a scope without ability',
    { authorities: [{ kind: 'HANDLE', text: 'x', scope: 'UNIT' }] },
    'input.authorities.0.ability',
  ],
  [
    'an empty ability without scope',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: '', scope: null }] },
    'input.authorities.0.ability',
  ],
  [
    'an empty ability with a scope',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: ' ', scope: 'UNIT' }] },
    'input.authorities.0.ability',
  ],
  [
    'an ability with no scope said',
    { authorities: [{ kind: 'HANDLE', text: 'x', ability: 'ticket.dispatch', scope: null }] },
    'input.authorities.0.scope',
  ],
  ['an empty metric', measured({ metricCode: '' }), 'input.duties.0.measures.0.metricCode'],
  [
    'a limit that is no number',
    { authorities: [{ kind: 'APPROVE', text: 'x', moneyLimitMinor: '1.5' }] },
    'input.authorities.0.moneyLimitMinor',
  ],
  [
    'ages the wrong way round',
    { qualifications: [{ ...required, min: 35, max: 25 }] },
    'input.qualifications.0.max',
  ],
  [
    'a schooling that there is not',
    { qualifications: [{ ...required, kind: 'EDUCATION', options: ['PHD'] }] },
    'input.qualifications.0.options.0',
  ],
  [
    'a basis document without a name (F024)',
    { basisDocuments: [{ kind: 'RULE', name: '' }] },
    'input.basisDocuments.0.name',
  ],
  [
    'a text of a form that is too long',
    { purpose: { state: 'VALUE', value: 'x'.repeat(4001) } },
    'input.purpose.value',
  ],
  ['too many duties', { duties: Array.from({ length: 101 }, () => plainDuty) }, 'input.duties'],
  ['a year out of reach', { compiledOn: '9999-01-01' }, 'input.compiledOn'],
])('%s is refused by name, and nothing is written', async (_, content, field) => {
  expect(await refused({ ...content, summary: ['must not be written'] })).toEqual(['INVALID', field]);
  expect((await read('revision summary')).summary).not.toContain('must not be written');
  expect((await read('revision')).revision).toBe(revision);
});

test('the metrics that can be chosen are listed', async () => {
  const { data } = await ask(
    'hr',
    '{ metrics { total items { code nameZh nameEn unit direction comparator computed } } }',
  );
  expect(data.metrics.total).toBe(44);
  expect(data.metrics.items[0]).toEqual({
    code: 'K01',
    nameZh: '人工接通率',
    nameEn: 'Agent answer rate',
    unit: '%',
    direction: 'HIGHER',
    comparator: 'AT_LEAST',
    computed: true,
  });
});
