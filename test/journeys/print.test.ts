import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** A4 in points, as Chromium rounds it. */
const a4 = /MediaBox\s*\[\s*0\s+0\s+59[45][.\d]*\s+84[12][.\d]*\s*\]/g;

/** Prints an address to A4; answers the number of pages and what may be read in print. */
const print = async (page: Page, address: string): Promise<{ pages: number; read: string }> => {
  await page.goto(address);
  await page.locator('main h2, table').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true], .MuiSkeleton-root').count()).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await keep(address, pdf);
  await page.emulateMedia({ media: 'print' });
  const read = await page.locator('body').innerText();
  await page.emulateMedia({ media: null });
  return { pages: pdf.toString('latin1').match(a4)?.length ?? 0, read };
};

/** Keeps a print where somebody wants to look at it: REMIT_PRINTS=1. */
const keep = async (address: string, pdf: Buffer): Promise<void> => {
  if (process.env['REMIT_PRINTS'] !== '1') return;
  const dir = await mkdtemp(join(tmpdir(), 'remit-print-'));
  await writeFile(join(dir, 'page.pdf'), pdf);
  spawnSync('pdftoppm', ['-r', '50', '-png', join(dir, 'page.pdf'), join(dir, 'page')]);
  console.log(`${address} is printed in ${dir}`);
};

/** What belongs to the app and not to the document. */
const chrome = /跳到主要内容|退出登录|收起菜单|打开菜单|简体中文|每页条数/;

test('a job description is printed on A4 as a form: no menus, its parts, and the signatures', async () => {
  const writer = await journey.signedIn('hr');
  const { pages, read } = await print(writer, '/jobs/2/show');
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(4);
  expect(read).not.toMatch(chrome);
  expect(read).not.toMatch(/待我处理|起草新版本|打印/);
  for (const part of ['应负职责', '任职资格', '编写', '批准']) expect(read).toContain(part);
});

test('in English the form has its labels in English, and is as whole', async () => {
  const writer = await journey.signedIn('hr', { language: 'en' });
  const { pages, read } = await print(writer, '/jobs/2/show');
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(4);
  expect(read).not.toMatch(/Skip to content|Sign out|Search|Print/);
  for (const part of ['Qualifications', 'Written', 'Approved']) expect(read).toContain(part);
});

test('the chart of the organisation is printed on one landscape sheet, without the marks that fold it', async () => {
  const hr = await journey.signedIn('hr');
  await hr.goto('/chart');
  await hr.getByRole('treeitem').first().waitFor();
  const pdf = await hr.pdf({ preferCSSPageSize: true });
  await keep('/chart', pdf);
  const sheets = pdf.toString('latin1').match(/MediaBox\s*\[[^\]]*\]/g) ?? [];
  expect(sheets).toEqual([expect.stringMatching(/\[\s*0\s+0\s+84[12][.\d]*\s+59[45][.\d]*\s*\]/)]);
  await hr.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  const marks = await hr.locator('.chart-print svg text').allTextContents();
  expect(marks).toContain('1001客服中心');
  expect(marks).not.toContain('−');
});

test('a ticket, a list and the figures of a department are printed without the app around them', async () => {
  const head = await journey.signedIn('head');
  const [closed] = (await journey.db.query(
    `SELECT id FROM ticket WHERE state = 'CLOSED' AND organisation_id = 1 ORDER BY id DESC LIMIT 1`,
  )) as { id: string }[];
  for (const [address, words] of [
    [`/tickets/${closed?.id}/show`, /经过/],
    ['/tickets?view=all', /^工单 · 全部/],
    ['/performance?metric=K05', /未达标/],
    ['/jobs', /^职位说明书/],
  ] as const) {
    const { pages, read } = await print(head, address);
    expect(pages, address).toBeGreaterThanOrEqual(1);
    expect(pages, address).toBeLessThanOrEqual(6);
    expect(read, address).not.toMatch(chrome);
    expect(read, address).not.toMatch(/下一步/);
    expect(read, address).toMatch(words);
  }
});
