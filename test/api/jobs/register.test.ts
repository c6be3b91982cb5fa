import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { spellNames } from '../../../api/core/search/names.ts';
import { served } from '../../support/served.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveFor } from './pieces.ts';

const world = await makeWorld();
const { db, ids } = world;
const { url, cookieOf } = await served(world);

const none = JSON.stringify({ state: 'NONE', value: null, raw: null, certain: true, note: null });
const code = (value: string): string =>
  JSON.stringify({ state: 'VALUE', value, raw: null, certain: true, note: null });
await db.query(
  `UPDATE position SET code = $2::jsonb, pay_grade = $3::jsonb, headcount_plan = 0, aliases = $4
   WHERE id = $1`,
  [ids.position.complaintLead, code('=1+1'), none, ['督办岗', '=HYPERLINK("x")']],
);
await db.query(`UPDATE position SET closed_on = '2026-03-01', opened_on = '2020-01-01' WHERE id = $1`, [
  ids.position.vacant,
]);
await spellNames(db);
await approveFor(world)(ids.position.complaintLead, '2026-03-02');

const get = (query = '', who: PersonKey | null = 'hr', language = 'zh-CN') =>
  fetch(`${url}/export/positions${query}`, {
    headers: { 'accept-language': language, ...(who && { cookie: cookieOf(who) }) },
  });

type Row = Readonly<Record<string, string | number | boolean | Date | null>>;

const rowsOf = async (answer: Response): Promise<Row[]> => {
  expect(answer.status).toBe(200);
  const [headings = [], ...rows] = await readSheet(Buffer.from(await answer.arrayBuffer()));
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? null])),
  ) as Row[];
};
const post = (rows: readonly Row[], title: string): Row | undefined =>
  rows.find((row) => row['职位名称'] === title);

describe('the register of all positions (F028)', () => {
  test('has every post of the organisation, unit after unit, and none of another', async () => {
    const rows = await rowsOf(await get());
    const [{ count }] = await db.query(`SELECT count(*)::int FROM position WHERE organisation_id = $1`, [
      ids.unit.group,
    ]);
    expect(rows).toHaveLength(count);
    expect(post(rows, '银行客服中心经理')).toBeUndefined();
    expect(post(rows, '投诉主办')).toMatchObject({
      单位: '投诉组',
      单位路径: '集团公司 / 绍兴分公司 / 客户关系部 / 客服中心 / 投诉组',
      直接上级: '运营部主管',
      薪酬等级: '无',
      任职人: '吴主办',
      说明书状态: '已批准',
    });
  });

  test('keeps figures as figures and days as days; an unknown plan is not 0', async () => {
    const rows = await rowsOf(await get());
    expect(post(rows, '投诉主办')).toMatchObject({ 编制: 0, 在岗人数: 1, 缺编: -1, 说明书版本: 1 });
    expect(post(rows, '投诉主办')?.['生效日期']).toEqual(new Date('2026-03-02'));
    expect(post(rows, '投诉主办')?.['最近审核']).toEqual(new Date('2026-03-02'));
    expect(post(rows, '综合投诉处理员')).toMatchObject({ 编制: 3, 在岗人数: 2, 缺编: 1 });
    expect(post(rows, '运营部主管')).toMatchObject({ 编制: null, 缺编: null, 说明书状态: '尚无说明书' });
    expect(post(rows, '培训品质部主管')).toMatchObject({ 编制: 1, 在岗人数: 0, 缺编: null });
  });

  test('runs no text as a formula', async () => {
    const file = Buffer.from(await (await get()).arrayBuffer());
    const sheet = new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('<is><t xml:space="preserve">=1+1</t></is>');
    expect(sheet).toContain('督办岗、=HYPERLINK(&quot;x&quot;)');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  });

  test('keeps the filters of the list', async () => {
    const titles = async (query: string): Promise<unknown[]> =>
      (await rowsOf(await get(query))).map((row) => row['职位名称']);
    expect(await titles(`?unitId=${ids.unit.complaints}`)).toEqual([
      '投诉主办',
      '综合投诉处理员',
      '投诉接待员',
    ]);
    expect(await titles(`?subtreeOf=${ids.unit.centre}`)).toContain('回访员');
    expect(await titles('?q=tszb')).toEqual(['投诉主办']);
    expect(await titles(`?subtreeOf=${ids.unit.bank}`)).toEqual([]);
  });

  test('comes in the language of who asks, under a name with the day', async () => {
    const answer = await get('', 'hr', 'en');
    expect(answer.headers.get('content-disposition')).toContain('Register%20of%20positions-2026-03-02.xlsx');
    const [row] = await rowsOf(answer);
    expect(Object.keys(row ?? {}).slice(0, 3)).toEqual(['Unit', 'Unit path', 'Title']);
  });

  test('shows only versions that its reader may see', async () => {
    await world.ask(
      'hr',
      'mutation ($input: DraftJobDescriptionInput!) { draftJobDescription(input: $input) { jobDescription { id } } }',
      { input: { positionId: ids.position.caller } },
    );
    expect(post(await rowsOf(await get()), '回访员')).toMatchObject({ 说明书版本: 1, 说明书状态: '草稿' });
    expect(post(await rowsOf(await get('', 'agent')), '回访员')).toMatchObject({
      说明书版本: null,
      说明书状态: '尚无说明书',
    });
  });

  test('is refused in words where nobody is signed in or a filter is none', async () => {
    expect((await get('', null)).status).toBe(401);
    const answer = await get('?unitId=x');
    expect([answer.status, (await answer.json()).fields[0].path]).toEqual([422, 'unitId']);
    expect(
      (await db.query(`SELECT person_id, after FROM audit WHERE action = 'exportPositions' ORDER BY id`))[0],
    ).toEqual({ person_id: ids.person.hr, after: {} });
  });
});

test('3 000 posts come complete, read some hundred at a time', async () => {
  const few = await countStatements(async () => void (await (await get()).arrayBuffer()));
  const [{ before }] = await db.query(
    `SELECT count(*)::int AS before FROM position WHERE organisation_id = $1`,
    [ids.unit.group],
  );
  await db.query(
    `INSERT INTO position (organisation_id, unit_id, title, code, tag, owning_company, job_class, job_kind, job_series, pay_grade,
       workplace, established_on, staff_under_charge)
     SELECT organisation_id, unit_id, '岗位' || n, code, tag, owning_company, job_class, job_kind, job_series, pay_grade,
       workplace, established_on, staff_under_charge
     FROM position, generate_series(1, 3000) n WHERE id = $1`,
    [ids.position.agent],
  );
  await db.query('ANALYZE position');
  let rows: Row[] = [];
  const many = await countStatements(async () => void (rows = await rowsOf(await get())));
  // Some pages of 500 more, and nothing is asked for each post.
  expect(many - few).toBeLessThan(20);
  expect(rows).toHaveLength(before + 3_000);
  expect(new Set(rows.map((row) => row['职位名称'])).size).toBeGreaterThan(3_000);
});
