import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readDocument } from '../../api/jobs/import/reading/read.ts';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    export: '导出',
    form: '职位说明书（应负职责表）',
    print: '打印',
    done: /^已下载：/,
    register: '导出岗位一览',
    preview: /打印预览/,
    chrome: /返回说明书|下载 Word|主菜单|搜索/,
    title: '职位名称',
  },
  en: {
    export: 'Export',
    form: 'Form with ranked duties (职位说明书)',
    print: 'Print',
    done: /^Downloaded: /,
    register: 'Export positions',
    preview: /Print preview/,
    chrome: /Back to the description|Download Word|Main menu|Search/,
    title: 'Title',
  },
} as const;

type Said = (typeof words)[keyof typeof words];

const downloadedBy = async (page: Page, act: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
};

/** A description goes home as a Word file that says what the form says. */
const takeWord = async (page: Page, said: Said): Promise<void> => {
  await page.goto('/jobs/2/show');
  await press(page, said.export);
  const download = await downloadedBy(page, () => page.getByRole('menuitem', { name: said.form }).click());
  expect(download.suggestedFilename()).toMatch(/^职位说明书-.+-第2版\.docx$/);
  await see(page, said.done);
  const { text } = readDocument(await readFile(await download.path()));
  expect(text).toMatch(/应负职责\n重要性\t职责标题\/内容\t衡量标准/);
  expect(text).toMatch(/编写\t孙佳慧[^\n]*审核\t沈国良[^\n]*批准\t周明远/);
};

/** The page that is printed is the form alone, signed, on A4. */
const printPage = async (page: Page, said: Said): Promise<void> => {
  await press(page, said.export);
  await page.getByRole('menuitem', { name: said.print, exact: true }).click();
  await page.getByRole('article').waitFor();
  await see(page, said.preview);
  await page.emulateMedia({ media: 'print' });
  const read = await page.locator('body').innerText();
  expect(read).not.toMatch(said.chrome);
  expect(read).toMatch(/编写\s+孙佳慧\s+\d{4}年\d+月\d+日\s+审核\s+沈国良/);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: null });
  const pages = pdf.toString('latin1').match(/MediaBox\s*\[\s*0\s+0\s+59[45][.\d]*\s+84[12][.\d]*\s*\]/g);
  expect(pages?.length).toBeGreaterThanOrEqual(1);
  expect(pages?.length).toBeLessThanOrEqual(4);
};

/** The register of the positions comes as a workbook; answers how many it has. */
const takeRegister = async (page: Page, said: Said): Promise<number> => {
  await page.goto('/jobs');
  const download = await downloadedBy(page, () => press(page, said.register));
  const [headings, ...rows] = await readSheet(await readFile(await download.path()));
  expect(headings).toContain(said.title);
  expect(rows.flat()).toContain('1001客服中心运营部主管');
  return rows.length;
};

test.each(['zh-CN', 'en'] as const)(
  'an approved description goes home as a Word file and onto paper, signed; the positions as a workbook (%s)',
  async (language) => {
    const page = await journey.signedIn('hr', { language });
    const said = words[language];
    await takeWord(page, said);
    await printPage(page, said);
    const rows = await takeRegister(page, said);
    expect(rows).toBeGreaterThan(20);
  },
);
