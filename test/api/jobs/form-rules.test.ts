import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, attempt, commanding, plainDuty } from './pieces.ts';

/** The validation rules of the form, one test each. */
const world = await makeWorld();
const { ask, ids } = world;
const run = commanding(world);
const tryTo = attempt(world);

let id = '';
let revision = 0;
beforeAll(async () => {
  ({ id, revision } = await run('hr', 'draft', { positionId: ids.position.supervisor }));
});
const write = async (content: object) => {
  const job = await run('hr', 'update', { id, revision, ...content });
  revision = job.revision;
  return job.problems.map(({ code, path, isBlocking }) => `${code} ${path}${isBlocking ? ' blocks' : ''}`);
};
const refused = async (content: object) => {
  const { codes, fields } = await tryTo('hr', 'update', { id, revision, ...content });
  return [...codes, ...fields];
};
const rows = (...ranks: (number | null)[]) =>
  ranks.map((importanceRank, index) => ({
    section: 'TABLE',
    importanceRank,
    statement: `第 ${index + 1} 项`,
  }));
const read = async (fields: string) =>
  (await ask('hr', `query ($id: ID!) { row: jobDescription(id: $id) { ${fields} } }`, { id })).data.row;

test('rule 1: the ranks of the table run from 1 without a gap, and renumbering is offered', async () => {
  expect(await write({ duties: rows(1, 2, 3, 4, 5, 6) })).toEqual([]);
  expect(await write({ duties: rows(1, 2, 4, 5, 6) })).toEqual(['RANKS duties.TABLE blocks']);
  expect((await read('problems { message }')).problems[0].message).toContain('1, 2, 3, 4, 5 would do');
  expect(await write({ duties: rows(1, 1, 2) })).toEqual(['RANKS duties.TABLE blocks']);
});

test('rule 2: a duty has at most one level of responsibility; not ticked stays unknown', async () => {
  await write({ duties: [{ ...plainDuty, responsibilityLevel: 'FULL' }] });
  const { codes } = await tryTo('hr', 'update', {
    id,
    revision,
    duties: [{ ...plainDuty, responsibilityLevel: ['FULL', 'PARTIAL'] }],
  });
  expect(codes).toEqual(['INVALID']);
  await write({ duties: [plainDuty] });
  expect((await read('duties { responsibilityLevel }')).duties).toEqual([{ responsibilityLevel: null }]);
});

test('rule 3: shares beyond 100 % are refused; other sums than 100 % hold a version back until a reason is given', async () => {
  const shares = (...given: (number | null)[]) =>
    given.map((workTimePct) => ({ section: 'LIST', statement: '做事', workTimePct }));
  expect(await refused({ duties: shares(60, 50) })).toEqual(['INVALID', 'input.duties']);
  expect(await write({ duties: shares(10, 10, 10, null, 20, 5) })).toEqual(['SHARES duties blocks']);
  expect(await write({ shareReason: '原表缺第四项' })).toEqual([]);
  expect(await write({ duties: shares(60, 40), shareReason: null })).toEqual([]);
});

test('rule 4: the least age is not above the greatest; both may be the same', async () => {
  const age = (min: number, max: number) => ({
    qualifications: [{ kind: 'AGE', strictness: 'REQUIRED', text: '年龄', min, max }],
  });
  expect(await refused(age(35, 25))).toEqual(['INVALID', 'input.qualifications.0.max']);
  expect(await write(age(25, 25))).toEqual([]);
});

describe('rules 5 and 6: lines of reporting', () => {
  const report = (input: object) =>
    ask('hr', 'mutation ($input: SetSuperiorInput!) { setSuperior(input: $input) { position { id } } }', {
      input,
    });
  const post = async (positionId: string) =>
    (
      await ask(
        'hr',
        'query ($id: ID!) { position(id: $id) { revision superior { id } findings { code } } }',
        {
          id: positionId,
        },
      )
    ).data.position;

  test('a superior that closes a circle is refused', async () => {
    const { superior } = await post(ids.position.handler);
    const { revision: read } = await post(superior.id);
    const { codes } = await report({ id: superior.id, revision: read, superiorId: ids.position.handler });
    expect(codes).toEqual(['INVALID']);
  });

  test('a peer with another superior is a finding and no refusal', async () => {
    const { errors } = await ask(
      'hr',
      `mutation ($input: AddRelationInput!) { addRelation(input: $input) { position { findings { code } } } }`,
      { input: { positionId: ids.position.handler, kind: 'PEER', toPositionId: ids.position.relationsHead } },
    );
    expect(errors).toEqual([]);
    expect((await post(ids.position.handler)).findings).toContainEqual({ code: 'PEER_ELSEWHERE' });
  });
});

test('rule 7: writer, reviewer and approver are three people', async () => {
  await write({ duties: [plainDuty], qualifications: [] });
  let job = await run('hr', 'submit', { id, revision });
  expect((await tryTo('hr', 'review', { id, revision: job.revision })).codes).toEqual(['INVALID_STATE']);
  job = await run('head', 'review', { id, revision: job.revision });
  for (const who of ['hr', 'head'] as const)
    expect(
      (await tryTo(who, 'approve', { id, revision: job.revision, effectiveFrom: '2026-03-02' })).codes,
    ).toEqual(['INVALID_STATE']);
  job = await run('hrHead', 'return', { id, revision: job.revision, reasons: [{ text: '继续' }] });
  revision = job.revision;
});

test('rule 8: a measure in figures may leave its target open, which is not 0', async () => {
  const measured = (targetValue: number | null) => ({
    duties: [
      {
        ...plainDuty,
        measures: [{ kind: 'QUANTITATIVE', phrase: '处理及时率达 %', metricCode: 'K25', targetValue }],
      },
    ],
  });
  await write(measured(null));
  const field = 'duties { measures { targetValue unit } }';
  expect((await read(field)).duties[0].measures).toEqual([{ targetValue: null, unit: '%' }]);
  await write(measured(0));
  expect((await read(field)).duties[0].measures).toEqual([{ targetValue: 0, unit: '%' }]);
  await write({ duties: [plainDuty] });
});

test('rule 9: a power over subordinates of a post that has none needs its condition, chosen or in words', async () => {
  const draft = await run('hr', 'draft', { positionId: ids.position.caller });
  let read = draft.revision;
  const powers = async (more: object) => {
    const job = await run('hr', 'update', {
      id: draft.id,
      revision: read,
      duties: [plainDuty],
      authorities: [{ kind: 'EVALUATE', text: '考核评价组员', ...more }],
    });
    read = job.revision;
    return job.problems.map(({ code }) => code);
  };
  expect(await powers({})).toEqual(['CONDITION']);
  expect(await powers({ condition: 'TEAM_LEADER_ONLY' })).toEqual([]);
  expect(await powers({ conditionText: '代理组长期间' })).toEqual([]);
  // words cannot be judged by the system: such a line gives nothing
  const { codes, fields } = await tryTo('hr', 'update', {
    id: draft.id,
    revision: read,
    authorities: [
      { kind: 'EVALUATE', text: '考核', conditionText: '代理期间', ability: 'ticket.read', scope: 'UNIT' },
    ],
  });
  expect([codes, fields]).toEqual([['INVALID'], ['input.authorities.0.conditionText']]);
});

test('a power for holders with a certificate is not handed in before the form names the certificate', async () => {
  const draft = await run('hr', 'draft', { positionId: ids.position.intake });
  const withCertificate = (authority: object, qualifications: object[], read: number) =>
    run('hr', 'update', {
      id: draft.id,
      revision: read,
      duties: [plainDuty],
      authorities: [authority],
      qualifications,
    });
  const power = { kind: 'APPROVE', text: '审批赔付', condition: 'CERTIFIED' };
  const unnamed = await withCertificate(power, [], draft.revision);
  expect(unnamed.problems).toEqual([{ code: 'CERTIFICATE', path: 'authorities.1', isBlocking: true }]);
  expect(unnamed.steps).not.toContain('SUBMIT');
  const { codes, errors } = await tryTo('hr', 'submit', { id: draft.id, revision: unnamed.revision });
  expect(codes).toEqual(['INVALID_STATE']);
  expect(errors[0]?.message).toContain(
    'Authority 1 takes a valid certificate, but no certificate is required',
  );
  const named = await withCertificate(
    power,
    [{ kind: 'CERTIFICATE', strictness: 'REQUIRED', text: '持投诉处理员证书', subject: '投诉处理员' }],
    unnamed.revision,
  );
  expect(named.problems).toEqual([]);
  await run('hr', 'submit', { id: draft.id, revision: named.revision });
});

test('rule 10: a post that is called otherwise keeps its former title as an alias', async () => {
  const fields = 'title aliases revision';
  const before = (
    await ask('hr', `query ($id: ID!) { position(id: $id) { ${fields} } }`, { id: ids.position.handler })
  ).data.position;
  const { data } = await ask(
    'hr',
    `mutation ($input: EditPositionInput!) { editPosition(input: $input) { position { ${fields} } } }`,
    { input: { id: ids.position.handler, revision: before.revision, title: '投诉处理专员' } },
  );
  expect(data.editPosition.position).toMatchObject({ title: '投诉处理专员', aliases: [before.title] });
});

test('rule 11: a post has one version in force; the next is a draft beside it and ends it on its first day', async () => {
  const approved = approveFor(world);
  const first = await approved(ids.position.complaintLead, '2026-03-02');
  const second = await approved(ids.position.complaintLead, '2026-05-01');
  const third = await approved(ids.position.complaintLead, '2026-04-01');
  const { data } = await ask(
    'hr',
    'query ($id: ID!) { position(id: $id) { jobDescriptions { id effectiveFrom effectiveTo inForce } } }',
    { id: ids.position.complaintLead },
  );
  expect(data.position.jobDescriptions).toEqual([
    { id: third.id, effectiveFrom: '2026-04-01', effectiveTo: '2026-05-01', inForce: false },
    { id: second.id, effectiveFrom: '2026-05-01', effectiveTo: null, inForce: false },
    { id: first.id, effectiveFrom: '2026-03-02', effectiveTo: '2026-04-01', inForce: true },
  ]);
});

test('rule 12: a basis document needs its name; date, department and number may be missing', async () => {
  expect(await refused({ basisDocuments: [{ kind: 'RULE', name: ' ' }] })).toEqual([
    'INVALID',
    'input.basisDocuments.0.name',
  ]);
  expect(await write({ basisDocuments: [{ kind: 'RULE', name: '客服中心管理办法' }] })).toEqual([]);
});

test('work conditions (F023), career paths (F036) and lists left blank are kept as the form has them', async () => {
  const content = {
    tools: ['电脑', '录音电话'],
    environment: { state: 'VALUE', value: '办公室' },
    workingTime: { state: 'VALUE', value: '正常工作时间，偶尔出差' },
    timePatterns: ['NORMAL_HOURS', 'TRAVEL'],
    records: ['投诉台账'],
    careerPaths: [
      { kind: 'PROMOTION', title: '售后服务主管' },
      { kind: 'LATERAL', title: '投诉分析师' },
    ],
    listStates: [
      { list: 'PRE_SERVICE', state: 'BLANK' },
      { list: 'AUTHORITIES', state: 'NONE' },
    ],
  };
  await write(content);
  expect(
    await read(
      'tools environment { state value } workingTime { state value } timePatterns records careerPaths { kind title } listStates { list state }',
    ),
  ).toEqual(content);
  expect(await refused({ listStates: [{ list: 'BASIS', state: 'VALUE' }] })).toEqual([
    'INVALID',
    'input.listStates.0.state',
  ]);
  expect(
    await refused({
      listStates: [
        { list: 'BASIS', state: 'NONE' },
        { list: 'BASIS', state: 'BLANK' },
      ],
    }),
  ).toEqual(['INVALID', 'input.listStates.1.list']);
});

test('a line keeps its id while it is changed, moved and joined by others; one that comes back gets a new one', async () => {
  const lines = async () => (await read('duties { id statement measures { id phrase } }')).duties;
  const measure = { kind: 'QUALITATIVE', phrase: '及时' };
  await write({
    duties: [
      { section: 'LIST', statement: '甲', measures: [measure] },
      { section: 'LIST', statement: '乙' },
    ],
  });
  const [first, second] = await lines();
  await write({
    duties: [
      { section: 'LIST', statement: '丙' },
      { id: second.id, section: 'LIST', statement: '乙 改' },
      {
        id: first.id,
        section: 'LIST',
        statement: '甲',
        measures: [{ ...measure, id: first.measures[0].id, phrase: '准确' }],
      },
    ],
  });
  const moved = await lines();
  expect(moved.slice(1)).toEqual([
    { id: second.id, statement: '乙 改', measures: [] },
    { id: first.id, statement: '甲', measures: [{ id: first.measures[0].id, phrase: '准确' }] },
  ]);
  await write({ duties: [{ section: 'LIST', statement: '丙', id: moved[0].id }] });
  await write({
    duties: [
      { section: 'LIST', statement: '丙', id: moved[0].id },
      { section: 'LIST', statement: '甲', id: first.id },
    ],
  });
  const [kept, back] = await lines();
  expect(kept.id).toBe(moved[0].id);
  expect(back.id).not.toBe(first.id);
});

test('one metric has one target in a version: two contradict each other, and both places are named (F042)', async () => {
  const aim = (targetValue: number) => ({
    section: 'LIST',
    statement: '投诉处理合乎规范',
    measures: [
      {
        kind: 'QUANTITATIVE',
        phrase: `投诉规范率达${targetValue}%以上`,
        metricCode: 'K03',
        comparator: 'AT_LEAST',
        targetValue,
      },
    ],
  });
  expect(await write({ duties: [aim(98), aim(95)] })).toEqual(['TARGETS duties.LIST.2.measures.1 blocks']);
  expect((await read('problems { otherPath message }')).problems).toEqual([
    {
      otherPath: 'duties.LIST.1.measures.1',
      message: expect.stringContaining('duty 1 ≥ 98 %, duty 2 ≥ 95 %'),
    },
  ]);
  const { codes } = await tryTo('hr', 'submit', { id, revision });
  expect(codes).toEqual(['INVALID_STATE']);
  expect(await write({ duties: [aim(98), aim(98)] })).toEqual([]);
});

test('an authority keeps its limit of seats, and whether a deputy has it', async () => {
  expect(
    await write({
      authorities: [
        {
          kind: 'APPROVE',
          text: '审批 2 个以内的编制申请',
          ability: 'headcount.decide',
          scope: 'UNIT',
          seatLimit: 2,
          isDelegable: true,
        },
        { kind: 'HANDLE', text: '处理投诉' },
      ],
    }),
  ).toEqual([]);
  expect(await read('authorities { seatLimit isDelegable }')).toEqual({
    authorities: [
      { seatLimit: 2, isDelegable: true },
      { seatLimit: null, isDelegable: false },
    ],
  });
});

test('full-width figures, codes and units are read as the usual ones', async () => {
  expect(
    await write({
      duties: [
        {
          ...plainDuty,
          measures: [
            {
              kind: 'QUANTITATIVE',
              phrase: '规范率',
              metricCode: 'Ｋ０３',
              comparator: 'AT_LEAST',
              targetValue: 98,
              unit: '％',
            },
          ],
        },
      ],
      authorities: [{ kind: 'APPROVE', text: '批准补偿', moneyLimitMinor: '５０００００' }],
    }),
  ).toEqual([]);
  expect(await read('duties { measures { metricCode unit } } authorities { moneyLimitMinor }')).toEqual({
    duties: [{ measures: [{ metricCode: 'K03', unit: '%' }] }],
    authorities: [{ moneyLimitMinor: '500000' }],
  });
  expect(
    await refused({ authorities: [{ kind: 'APPROVE', text: '批准补偿', moneyLimitMinor: '５万' }] }),
  ).toEqual(['INVALID', 'input.authorities.0.moneyLimitMinor']);
});
