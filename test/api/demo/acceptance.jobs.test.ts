import { describe, expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

// What job descriptions must be able to answer, on the demo (F011–F027).
const { ask, refusal, codes, post } = await demoWorld();

const carrier = '中国联通';
const mobile = '龙江移动集团';

/** The description in force of a post. */
const inForce = async (who: string, title: string, organisation: string, fields: string) =>
  (
    await ask(who, `query ($id: ID!) { position(id: $id) { jobDescription { ${fields} } } }`, {
      id: await post(title, organisation),
    })
  ).position.jobDescription;

const lines = `duties { section sourceNumber importanceRank heading statement tasks workTimePct responsibilityLevel
  measures { kind phrase metricCode comparator comparatorAssumed targetValue unit } }`;
const changed = `id state revision steps ${lines} problems { code message isBlocking }`;
// oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
type Duty = any;

const draft = async (who: string, title: string, organisation: string) =>
  (
    await ask(
      who,
      `mutation ($input: DraftJobDescriptionInput!) { draftJobDescription(input: $input) { jobDescription { ${changed} } } }`,
      { input: { positionId: await post(title, organisation) } },
    )
  ).draftJobDescription.jobDescription;
const updating = `mutation ($input: UpdateJobDescriptionInput!) { updateJobDescription(input: $input) { jobDescription { ${changed} } } }`;
const update = async (who: string, input: Record<string, unknown>) =>
  (await ask(who, updating, { input })).updateJobDescription.jobDescription;
const step = (name: string) =>
  `mutation ($input: JobStepInput!) { ${name}JobDescription(input: $input) { jobDescription { ${changed} } } }`;

test('F011, F012, F013: the operations supervisor has 4 headline duties and 6 ranked rows, the last with three measures', async () => {
  const { duties } = await inForce('head', '1001客服中心运营部主管', carrier, lines);
  const of = (section: string) => duties.filter((duty: Duty) => duty.section === section);
  expect(of('HEADLINE')).toHaveLength(4);
  expect(of('TABLE').map(({ importanceRank }: Duty) => importanceRank)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(of('TABLE').at(-1).measures).toHaveLength(3);
});

test('F012: with the third row gone, new numbers are offered', async () => {
  const job = await draft('hr', '1001客服中心投诉主办', carrier);
  const duties = job.duties.filter(({ importanceRank }: Duty) => importanceRank !== 3);
  const { problems } = await update('hr', { id: job.id, revision: job.revision, duties });
  const ranks = problems.find(({ code }: { code: string }) => code === 'RANKS');
  expect(ranks).toMatchObject({ isBlocking: true });
  expect(ranks.message).toContain('1, 2, 3, 4, 5');
});

test('F014: a duty has one level of responsibility at most, and may have none', async () => {
  const { duties } = await inForce('hr.o10', '客服部经理', '恒远实业', lines);
  expect(duties).toHaveLength(8);
  expect(duties.every(({ responsibilityLevel }: Duty) => responsibilityLevel === null)).toBe(true);
  const job = await draft('hr.o10', '客服部经理', '恒远实业');
  const [first, ...rest] = job.duties;
  const input = { id: job.id, revision: job.revision };
  const both = [{ ...first, responsibilityLevel: ['PARTIAL', 'FULL'] }, ...rest];
  expect(await refusal('hr.o10', updating, { input: { ...input, duties: both } })).toMatch(
    /^INVALID: .*duties\.0\.responsibilityLevel/,
  );
  const one = await update('hr.o10', {
    ...input,
    duties: [{ ...first, responsibilityLevel: 'FULL' }, ...rest],
  });
  expect(one.duties[0].responsibilityLevel).toBe('FULL');
});

test('F015: with 55 % of the working time known, FJ-03 is not handed in without a reason', async () => {
  const job = await draft('hr.o6', '投诉处理员', mobile);
  expect(job.duties.map(({ workTimePct }: Duty) => workTimePct)).toEqual([10, 10, 10, null, 20, 5]);
  const open = await update('hr.o6', { id: job.id, revision: job.revision, shareReason: null });
  const input = { id: job.id, revision: open.revision };
  expect(await refusal('hr.o6', step('submit'), { input })).toContain('55 %');
  const explained = await update('hr.o6', { ...input, shareReason: '职责四的比例在原件中缺失' });
  const { submitJobDescription } = await ask('hr.o6', step('submit'), {
    input: { id: job.id, revision: explained.revision },
  });
  expect(submitJobDescription.jobDescription.state).toBe('SUBMITTED');
});

test('F016: the second duty of FJ-03 has three tasks', async () => {
  const { duties } = await inForce('fj03', '投诉处理员', mobile, lines);
  expect(duties[1].tasks).toHaveLength(3);
});

test('F017: the service manager has three powers; FJ-03 has eight, two of them the team leader’s', async () => {
  const fields = 'authorities { kind text condition }';
  const manager = await inForce('hr.o10', '客服部经理', '恒远实业', fields);
  expect(manager.authorities.map(({ kind }: { kind: string }) => kind)).toEqual([
    'APPROVE',
    'REVIEW',
    'APPRAISE',
  ]);
  const officer = await inForce('fj03', '投诉处理员', mobile, fields);
  expect(officer.authorities).toHaveLength(8);
  expect(
    officer.authorities.filter(
      ({ condition }: { condition: string | null }) => condition === 'TEAM_LEADER_ONLY',
    ),
  ).toHaveLength(2);
});

test('F018: the service manager deals with three within and three without', async () => {
  const { position } = await ask('hr.o10', 'query ($id: ID!) { position(id: $id) { relations { kind } } }', {
    id: await post('客服部经理', '恒远实业'),
  });
  const count = (wanted: string) =>
    position.relations.filter(({ kind }: { kind: string }) => kind === wanted).length;
  expect([count('INTERNAL_CONTACT'), count('EXTERNAL_CONTACT')]).toEqual([3, 3]);
});

test('F019, F021: a floor of schooling, years of experience and what is only preferred are told apart', async () => {
  const fields = 'qualifications { kind strictness text min max options certain }';
  const of = async (who: string, title: string, organisation: string, kind: string) =>
    (await inForce(who, title, organisation, fields)).qualifications.filter(
      (each: { kind: string }) => each.kind === kind,
    );
  expect((await of('hr.o10', '客服部经理', '恒远实业', 'EDUCATION'))[0].options).toEqual([
    'BACHELOR',
    'MASTER_UP',
  ]);
  expect(
    (await of('hr.o10', '客服部经理', '恒远实业', 'EXPERIENCE')).map(({ min }: { min: number }) => min),
  ).toEqual([5, 3]);
  const hotline = '粤江市12345热线服务中心';
  expect(await of('hr.o4', '话务员', hotline, 'EXPERIENCE')).toMatchObject([
    { min: 0.5, strictness: 'PREFERRED' },
  ]);
  expect(await of('hr.o4', '人力专员', hotline, 'EXPERIENCE')).toMatchObject([
    { min: 1, strictness: 'REQUIRED' },
  ]);
  expect(await of('hr.o16', '综合投诉管理员', '百汇服务集团', 'AGE')).toMatchObject([{ min: 25, max: 35 }]);
});

test('F020: the tick that may belong to two boxes is marked until somebody decides', async () => {
  const { qualifications, problems } = await inForce(
    'head',
    '1001客服中心运营部主管',
    carrier,
    'qualifications { kind seq certain } problems { code path }',
  );
  const education = qualifications.find(({ kind }: { kind: string }) => kind === 'EDUCATION');
  expect(education.certain).toBe(false);
  expect(problems).toContainEqual({ code: 'UNCONFIRMED', path: `qualifications.${education.seq}` });
});

test('F022: what is learnt before the post and what is learnt in it are two lists', async () => {
  const { training } = await inForce('head', '1001客服中心运营部主管', carrier, 'training { phase text }');
  expect(new Set(training.map(({ phase }: { phase: string }) => phase))).toEqual(
    new Set(['PRE_SERVICE', 'IN_SERVICE']),
  );
});

test('F024: a basis document needs a name and nothing else', async () => {
  const law = '{ basisDocuments { kind name issuedOn issuedBy number } }'.slice(2, -2);
  const { basisDocuments } = await inForce('hr.o7', '消费者申投诉处理岗', '临溪市工商行政管理局', law);
  expect(basisDocuments).toHaveLength(4);
  const job = await draft('hr.o7', '消费者申投诉处理岗', '临溪市工商行政管理局');
  const input = { id: job.id, revision: job.revision };
  const saying = (name: string) => ({ input: { ...input, basisDocuments: [{ kind: 'RULE', name }] } });
  expect(await codes('hr.o7', updating, saying(' '))).toEqual(['INVALID']);
  await ask('hr.o7', updating, saying('申诉举报处理办法'));
});

describe('F025, F026: three people sign, and what is in force stays until the next one is', () => {
  test('whoever wrote a version does not approve it; the version before it holds until it is approved', async () => {
    const title = '1001客服中心主任';
    const job = await draft('hrhead', title, carrier);
    const first = await inForce('hrhead', title, carrier, 'id version state');
    const submitted = (await ask('hrhead', step('submit'), { input: { id: job.id, revision: job.revision } }))
      .submitJobDescription.jobDescription;
    const reviewed = (
      await ask('head', step('review'), { input: { id: job.id, revision: submitted.revision } })
    ).reviewJobDescription.jobDescription;
    const approve =
      'mutation ($input: ApproveJobDescriptionInput!) { approveJobDescription(input: $input) { jobDescription { state } } }';
    const input = { id: job.id, revision: reviewed.revision, effectiveFrom: '2026-11-21' };
    expect(await refusal('hrhead', approve, { input })).toContain('three different people');
    // As head of the department above she may approve, but she has reviewed it.
    expect(await refusal('head', approve, { input })).toContain('three different people');
    expect(await inForce('hrhead', title, carrier, 'id version state')).toEqual(first);
    expect(first).toMatchObject({ version: 1, state: 'APPROVED' });
  });
});

test('F027: between the supervisor’s two versions the raised target is listed, and what stayed the same is told so', async () => {
  const { position } = await ask(
    'head',
    'query ($id: ID!) { position(id: $id) { jobDescriptions { id version } } }',
    {
      id: await post('1001客服中心运营部主管'),
    },
  );
  const of = (version: number): string =>
    position.jobDescriptions.find((job: { version: number }) => job.version === version).id;
  const { jobComparison } = await ask(
    'head',
    `query ($older: ID!, $newer: ID!) { jobComparison(olderId: $older, newerId: $newer) {
      lines { kind section isMeasure fields { field isChanged older newer } } } }`,
    { older: of(1), newer: of(2) },
  );
  const fields = jobComparison.lines
    .filter(({ kind }: { kind: string }) => kind !== 'SAME')
    .flatMap((line: { fields: { isChanged: boolean; older: string; newer: string }[] }) => line.fields)
    .filter(({ isChanged }: { isChanged: boolean }) => isChanged)
    .map(({ older, newer }: { older: string; newer: string }) => `${older} → ${newer}`);
  expect(fields.join('\n')).toMatch(/80.*→.*85/);
  expect(jobComparison.lines.some(({ kind }: { kind: string }) => kind === 'SAME')).toBe(true);
});

test('F023: FJ-03 is worked with tools, indoors, at usual hours with overtime and travel, and keeps four records', async () => {
  const job = await inForce('fj03', '投诉处理员', mobile, 'tools environment { value } timePatterns records');
  expect(job).toMatchObject({
    tools: expect.arrayContaining(['计算机', '电话']),
    environment: { value: '室内办公' },
    timePatterns: ['NORMAL_HOURS', 'TRAVEL', 'OVERTIME'],
  });
  expect(job.records).toHaveLength(4);
});

test('F035: where the form has the label for basis documents and none below it, that is what stands there', async () => {
  const job = await inForce(
    'head',
    '1001客服中心运营部主管',
    carrier,
    'basisDocuments { name } listStates { list state }',
  );
  expect(job).toEqual({ basisDocuments: [], listStates: [{ list: 'BASIS', state: 'BLANK' }] });
});

test('F036: the complaint specialist may become head of after-sales, or analyst or market researcher', async () => {
  const { careerPaths } = await inForce('hr.o16', '客诉专员', '百汇服务集团', 'careerPaths { kind title }');
  expect(careerPaths).toEqual([
    { kind: 'PROMOTION', title: '售后服务主管/经理' },
    { kind: 'LATERAL', title: '投诉分析师' },
    { kind: 'LATERAL', title: '市场调研员' },
  ]);
});

test('a version that was sent back says why, section by section', async () => {
  const { jobDescriptions } = await ask(
    'hr',
    '{ jobDescriptions(filter: { states: [RETURNED] }) { nodes { returnReasons { section text isDone } } } }',
  );
  expect(jobDescriptions.nodes).toEqual([
    {
      returnReasons: [
        { section: 'DUTIES', text: '请补充考核标准。', isDone: false },
        { section: 'QUALIFICATIONS', text: '请写明任职资格。', isDone: false },
      ],
    },
  ]);
});
