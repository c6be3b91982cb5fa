import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { arriveAt, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const cells = (...texts: readonly string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** A 职务说明书 with a full head; its superior is no post of the organisation yet. */
const wordFile = (title: string, code: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('职务说明书'),
            new Table({
              rows: [
                cells('职务名称', title, '职务编码', code),
                cells('直接上级', '客服总监', '岗位定员', '7人'),
                cells('工作地点', '绍兴市越城区', '薪酬等级', '12级'),
              ],
            }),
            new Paragraph('主要职责'),
            new Table({
              rows: [cells('序号', '职责'), cells('1', '受理客户来电'), cells('2', '处理客户投诉')],
            }),
          ],
        },
      ],
    }),
  );

const words = {
  'zh-CN': {
    found: '查看结果',
    review: '核对',
    head: /^岗位抬头/,
    different: '不同',
    superior: '“客服总监”是哪个岗位',
    keep: '还没有这个岗位，只记下名称',
    write: '写入岗位（4 项）',
    grade: '薪酬等级',
    taken: /^已写入“/,
    same: '相同',
    rest: '写入岗位（1 项）',
    open: '打开岗位',
    draft: '生成草稿',
    unchanged: /文字没有变，是否沿用/,
    keepAll: /条权限全部沿用$/,
    kept: '已沿用原来的系统权限',
  },
  en: {
    found: 'See what was found',
    review: 'Review',
    head: /^Head of the form/,
    different: 'Differs',
    superior: 'Which post is “客服总监”',
    keep: 'No post yet: note the name only',
    write: 'Write to the post (4)',
    grade: 'Pay grade',
    taken: /^Written to “/,
    same: 'Same',
    rest: 'Write to the post (1)',
    open: 'Open the post',
    draft: 'Make the draft',
    unchanged: /Its words are the same/,
    keepAll: /^Keep all \d+ permissions$/,
    kept: 'The permissions are kept',
  },
} as const;

describe.each([
  ['zh-CN', 0],
  ['en', 1],
] as const)('in %s', (language, nth) => {
  const say = words[language];

  test('the head of a Word file is laid beside the post, and what is ticked is written to it', async () => {
    const [post] = (await journey.db.query(
      `SELECT p.id::text, p.title FROM position p JOIN account c ON c.email = 'hr@remit.demo' JOIN person h ON h.id = c.person_id
       WHERE p.organisation_id = h.organisation_id AND p.closed_on IS NULL AND p.superior_id IS NOT NULL AND p.headcount_plan IS DISTINCT FROM 7
         AND p.workplace ->> 'state' <> 'VALUE' AND p.pay_grade ->> 'state' <> 'VALUE' AND p.code ->> 'state' <> 'VALUE'
         AND NOT EXISTS (SELECT FROM position o WHERE o.title = p.title AND o.id <> p.id)
         AND NOT EXISTS (SELECT FROM position_relation r WHERE r.position_id = p.id AND r.kind = 'SUPERIOR')
       ORDER BY p.title LIMIT 1 OFFSET $1`,
      [nth],
    )) as { id: string; title: string }[];
    const { id = '', title = '' } = post ?? {};
    const page = await journey.signedIn('hr', { language });
    await page.goto('/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${title}.docx`, mimeType: '', buffer: await wordFile(title, `KF-${nth}`) });
    await page.getByRole('link', { name: say.found }).click();
    await page.getByRole('link', { name: say.review, exact: true }).click();
    await arriveAt(page, title);

    await page.getByRole('tab', { name: say.head }).click();
    const row = (field: string) => page.locator(`[data-head=${field}]`);
    await see(row('SUPERIOR'), say.different);
    await row('SUPERIOR').getByRole('combobox', { name: say.superior }).click();
    await page.getByRole('option', { name: say.keep }).click();
    await row('PAY_GRADE').getByRole('checkbox', { name: say.grade }).uncheck();
    await press(page, say.write);
    await see(page, say.taken);
    for (const field of ['CODE', 'WORKPLACE', 'HEADCOUNT', 'SUPERIOR']) await see(row(field), say.same);
    await page.getByRole('button', { name: say.rest }).waitFor();

    const [kept] = (await journey.db.query(
      `SELECT p.code ->> 'value' AS code, p.workplace ->> 'value' AS workplace, p.headcount_plan AS seats, p.pay_grade ->> 'state' AS grade,
         p.superior_id IS NOT NULL AS has_superior,
         (SELECT r.raw_name FROM position_relation r WHERE r.position_id = p.id AND r.kind = 'SUPERIOR' AND r.to_position_id IS NULL) AS named
       FROM position p WHERE p.id = $1`,
      [id],
    )) as object[];
    expect(kept).toEqual({
      code: `KF-${nth}`,
      workplace: '绍兴市越城区',
      seats: 7,
      grade: expect.not.stringMatching('VALUE'),
      has_superior: true,
      named: '客服总监',
    });
    await page.getByRole('link', { name: say.open }).click();
    await arriveAt(page, title);
    await see(page, '绍兴市越城区');
  });

  test('a description that comes home asks whether its authority lines keep their abilities, and keeps them all at once', async () => {
    const [version] = (await journey.db.query(
      `SELECT j.id::text, p.title, p.id::text AS post, count(*)::int AS lines
       FROM job_description j JOIN position p ON p.id = j.position_id JOIN account c ON c.email = 'hr@remit.demo' JOIN person h ON h.id = c.person_id
       JOIN authority a ON a.job_description_id = j.id AND a.ability IS NOT NULL
       WHERE p.organisation_id = h.organisation_id AND j.state = 'APPROVED' AND j.effective_to IS NULL
         AND NOT EXISTS (SELECT FROM job_description o WHERE o.position_id = p.id AND o.id <> j.id)
         AND NOT EXISTS (SELECT FROM position o WHERE o.title = p.title AND o.id <> p.id)
       GROUP BY j.id, p.id HAVING count(*) > 1 AND count(DISTINCT a.text) = count(*) ORDER BY p.title LIMIT 1 OFFSET $1`,
      [nth],
    )) as { id: string; title: string; post: string; lines: number }[];
    if (!version) throw new Error('The demo has no such description.');
    const page = await journey.signedIn('hr', { language });
    await page.goto('/imports');
    const file = await page.request.get(`/export/job-descriptions/${version.id}`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${version.title}.docx`, mimeType: '', buffer: await file.body() });
    await page.getByRole('link', { name: say.found }).click();
    await page.getByRole('link', { name: say.review, exact: true }).click();
    await arriveAt(page, version.title);
    await press(page, say.draft);
    const dialog = page.getByRole('dialog');
    await press(dialog, say.draft);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab').first().click();
    await page.getByText(say.unchanged).first().waitFor();
    await page.getByRole('button', { name: say.keepAll }).click();
    await see(page, say.kept);
    const [kept] = (await journey.db.query(
      `SELECT count(*)::int AS lines FROM authority a JOIN job_description j ON j.id = a.job_description_id
       WHERE j.position_id = $1 AND j.state = 'DRAFT' AND a.ability IS NOT NULL`,
      [version.post],
    )) as { lines: number }[];
    expect(kept?.lines).toBe(version.lines);
  });
});
