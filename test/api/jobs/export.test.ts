import { expect, test } from 'vitest';
import { readPrintedJob } from '../../../api/jobs/export/printed-job.read.ts';
import { importJobs } from '../../../api/jobs/import/import.ts';
import { readDocument } from '../../../api/jobs/import/reading/read.ts';
import { signedIn } from '../../../api/core/context.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { printedValues, readBack } from '../../rules/jobs/export/read-back.ts';
import { approveFor, commanding } from './pieces.ts';

const world = await makeWorld();
const { ids } = world;
const { url, cookieOf } = await served(world);

const text = (value: string) => ({ state: 'VALUE', value });
const content = {
  variant: 'V1',
  purpose: text('组织处理客户投诉，保证投诉规范率达标。'),
  coreDuty: { state: 'NONE' },
  remarks: { state: 'BLANK' },
  duties: [
    {
      section: 'TABLE',
      importanceRank: 1,
      heading: '投诉管理',
      statement: '投诉处理合乎规范，客户满意。',
      measures: [
        {
          kind: 'QUANTITATIVE',
          phrase: '投诉规范率达98%以上',
          metricCode: 'K03',
          comparator: 'AT_LEAST',
          targetValue: 98,
          unit: '%',
        },
        { kind: 'QUANTITATIVE', phrase: '处理及时率达标', metricCode: 'K25', comparator: 'AT_LEAST' },
      ],
    },
    { section: 'TABLE', importanceRank: 2, statement: '督办跨分公司投诉工单', responsibilityLevel: 'FULL' },
  ],
  authorities: [{ kind: 'HANDLE', text: '处理本组投诉工单' }],
  qualifications: [
    { kind: 'AGE', strictness: 'REQUIRED', text: '22岁以上', min: 22, unit: '岁' },
    { kind: 'EDUCATION', strictness: 'REQUIRED', text: '大学专科', options: ['JUNIOR_COLLEGE'] },
  ],
  training: [{ phase: 'PRE_SERVICE', text: '客户服务培训' }],
  basisDocuments: [{ kind: 'RULE', name: '《客户投诉管理办法》', number: '浙联通〔2025〕12号' }],
};
const approved = await approveFor(world)(ids.position.complaintLead, '2026-03-02', content);
const draft = await commanding(world)('hr', 'draft', { positionId: ids.position.complaintLead });

const get = (id: string, query = '', who: PersonKey | null = 'hr') =>
  fetch(`${url}/export/job-descriptions/${id}${query}`, {
    headers: { 'accept-language': 'en', ...(who && { cookie: cookieOf(who) }) },
  });
const fileOf = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return readDocument(new Uint8Array(await answer.arrayBuffer()));
};
const nameOf = (answer: Response): string =>
  decodeURIComponent(
    /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
  );

test('an approved version is a Word file in the form of its source, with who signed it and when (F010, F028)', async () => {
  const answer = await get(approved.id);
  expect(nameOf(answer)).toBe('职位说明书-投诉主办-第1版.docx');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { text: printed } = await fileOf(answer);
  expect(printed).toMatch(/^职位说明书\n/);
  expect(printed).toMatch(
    /编写\t孙专员 ?\u2028?2026年3月2日\t审核\t李主任\u2028?2026年3月2日\t批准\t钱主任\u2028?2026年3月2日/,
  );
  expect(printed).toContain('生效日期\t2026年3月2日');
  expect(printed).not.toContain('草稿');
});

test('what is not in force says so, and names nobody who has not signed', async () => {
  const answer = await get(draft.id);
  expect(nameOf(answer)).toBe('职位说明书-投诉主办-第2版-草稿，未经审核和批准.docx');
  const { text: printed } = await fileOf(answer);
  expect(printed).toContain('草稿，未经审核和批准');
  expect(printed).toMatch(/审核\t\t批准\t\n/);
});

test('another form may be chosen, and a file that comes back has the same content in each', async () => {
  const found = await readPrintedJob(signedIn(await world.contextOf('hr')), approved.id);
  if (!found) throw new Error('The version is gone.');
  for (const form of ['V1', 'V2', 'V3'] as const) {
    const { text: printed, paragraphs } = await fileOf(await get(approved.id, `?form=${form}`));
    const [read] = await importJobs(printed, paragraphs);
    expect(read?.variant).toBe(form);
    expect(read && readBack(read, printed)).toEqual(printedValues(found.job, form));
  }
});

test('direct subordinates are who reports to the post on the day, then names that are no post of it, each once (F004)', async () => {
  const post = ids.position.complaintLead;
  await world.db.query(
    `INSERT INTO position SELECT (jsonb_populate_record(p, jsonb_build_object('superior_id', p.id) || other)).* FROM position p,
       (VALUES ('{"id": 9001, "title": "已撤销的岗位", "opened_on": "2020-01-01", "closed_on": "2026-03-01"}'::jsonb),
         ('{"id": 9002, "title": "尚未设立的岗位", "opened_on": "2027-01-01"}')) others (other) WHERE p.id = $1`,
    [post],
  );
  await world.db.query(
    `INSERT INTO position_relation (position_id, kind, seq, raw_name, to_position_id)
     VALUES ($1, 'DIRECT_SUBORDINATE', 1, '处理员', $2), ($1, 'DIRECT_SUBORDINATE', 2, '外呼员', NULL)`,
    [post, ids.position.handler],
  );
  const { data } = await world.ask(
    'hr',
    'query ($id: ID!) { position(id: $id) { subordinates { title } } }',
    {
      id: post,
    },
  );
  expect(data.position.subordinates).toEqual([{ title: '综合投诉处理员' }, { title: '投诉接待员' }]);
  const found = await readPrintedJob(signedIn(await world.contextOf('hr')), approved.id);
  expect(
    found?.job.post.relations.filter(({ kind }) => kind === 'DIRECT_SUBORDINATE').map(({ name }) => name),
  ).toEqual(['综合投诉处理员', '投诉接待员', '外呼员']);
  const { text: printed } = await fileOf(await get(approved.id));
  expect(printed).toMatch(/直接下属[^]*综合投诉处理员[^]*投诉接待员[^]*外呼员/);
});

test('only whoever may see a version takes it home, and the record says who did', async () => {
  for (const [id, who] of [
    [draft.id, 'agent'],
    [approved.id, 'bankHead'],
    ['999999', 'hr'],
    ['none', 'hr'],
  ] as const) {
    const answer = await get(id, '', who);
    expect([answer.status, (await answer.json()).error]).toEqual([404, 'NOT_FOUND']);
  }
  expect((await get(approved.id, '', null)).status).toBe(401);
  expect((await get(approved.id, '?form=V4')).status).toBe(422);
  await (await get(approved.id, '?form=V3', 'head')).arrayBuffer();
  const audits = await world.db.query(
    `SELECT person_id, entity_id, after FROM audit WHERE action = 'exportJobDescription' ORDER BY id DESC LIMIT 1`,
  );
  expect(audits).toEqual([
    { person_id: ids.person.head, entity_id: approved.id, after: { version: 1, form: 'V3' } },
  ]);
});
