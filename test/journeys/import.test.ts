import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { arriveAt, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const cells = (...texts: readonly string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** A 职务说明书 as Word has it: one target is blank, and one duty has no level ticked. */
const wordFile = (title: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('职务说明书'),
            new Table({ rows: [cells('职务名称', title, '部门', '客户服务部')] }),
            new Paragraph('权限范围'),
            new Table({ rows: [cells('审核权', '客户服务制度的审核')] }),
            new Paragraph('主要职责'),
            new Table({
              rows: [
                cells('序号', '职责', '支持', '部分', '全责', '考核标准'),
                cells('1', '建立客户服务体系', '', '', '√', '体系建立及时率达 %'),
                cells('2', '处理重大客户投诉', '', '', '', '投诉处理满意率不低于95%'),
              ],
            }),
            new Paragraph('任职要求'),
            new Table({ rows: [cells('学历', '大专以上', '经验', '3年以上客户服务经验')] }),
          ],
        },
      ],
    }),
  );

const words = {
  'zh-CN': {
    found: '查看结果',
    review: '核对',
    fields: /^读出的字段/,
    questions: /^待确认/,
    draft: '生成草稿',
    waits: /还有 2 个问题待确认/,
    open: '打开草稿',
    submit: '提交审核',
    beside: '对照原文',
    full: '全责',
    figure: '或填写目标值',
    confirm: '确认',
    submitted: '已提交，等待审核',
    problem: /还有 2 个待确认的问题/,
  },
  en: {
    found: 'See what was found',
    review: 'Review',
    fields: /^Fields/,
    questions: /^To settle/,
    draft: 'Make the draft',
    waits: /Still to settle: 2/,
    open: 'Open the draft',
    submit: 'Submit for review',
    beside: 'Beside the source',
    full: 'Answers in full',
    figure: 'Or enter the figure',
    confirm: 'Confirm',
    submitted: 'Handed in; it waits for review',
    problem: /leaves 2 questions open/,
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const say = words[language];

  test('a Word file is laid beside its text, made into a draft, settled, and handed in only then', async () => {
    const [post] = (await journey.db.query(
      `SELECT p.title FROM position p JOIN account c ON c.email = 'hr@remit.demo' JOIN person h ON h.id = c.person_id
       WHERE p.organisation_id = h.organisation_id AND p.closed_on IS NULL
         AND NOT EXISTS (SELECT FROM job_description j WHERE j.position_id = p.id AND j.state IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED'))
       GROUP BY p.title HAVING count(*) = 1 ORDER BY p.title LIMIT 1`,
    )) as { title: string }[];
    const title = post?.title ?? '';
    const page = await journey.signedIn('hr', { language });
    await page.goto('/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${title}-${language}.docx`, mimeType: '', buffer: await wordFile(title) });
    await page.getByRole('link', { name: say.found }).click();
    await page.getByRole('link', { name: say.review, exact: true }).click();
    await arriveAt(page, title);

    await page.getByRole('tab', { name: say.fields }).click();
    await page
      .getByRole('button', { name: /处理重大客户投诉/ })
      .last()
      .click();
    const place = page.locator('[data-places][aria-pressed=true]');
    await place.waitFor();
    expect(await place.textContent()).toBe('处理重大客户投诉');
    await page.locator('[data-places]', { hasText: '客户服务制度的审核' }).click();
    await page.locator('[data-field] [aria-pressed=true]', { hasText: '客户服务制度的审核' }).waitFor();

    await press(page, say.draft);
    const dialog = page.getByRole('dialog');
    await see(dialog, say.waits);
    await press(dialog, say.draft);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: say.open }).click();
    await see(page, say.problem);
    expect(await page.getByRole('button', { name: say.submit }).count()).toBe(0);

    await page.getByRole('link', { name: say.beside }).click();
    await page.getByRole('tab', { name: say.questions }).click();
    await page.getByRole('radio', { name: say.full }).check();
    await press(
      page.locator('[data-field^="p:"]', { has: page.getByRole('radio', { name: say.full }) }),
      say.confirm,
    );
    await page.getByRole('textbox', { name: say.figure }).fill('90%');
    await press(
      page.locator('[data-field^="p:"]', { has: page.getByRole('textbox', { name: say.figure }) }),
      say.confirm,
    );
    await page.getByRole('textbox', { name: say.figure }).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: say.open }).click();
    await press(page, say.submit);
    await press(page.getByRole('dialog'), say.submit);
    await see(page, say.submitted);
  });
});
