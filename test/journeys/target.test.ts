import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { today } from '../support/app.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const post = '1001客服中心运营部主管';

/** Opens a version of the post from a view of the list. */
const openVersion = async (page: Page, view: RegExp, version: string): Promise<void> => {
  await openFromMenu(page, '职位说明书');
  const awaited = /审核|批准/.test(view.source);
  await page.getByRole('tab', { name: awaited ? /^待我处理/ : view }).click();
  if (awaited) await page.getByRole('button', { name: view }).click();
  const row = page.getByRole('row').filter({ hasText: post }).filter({ hasText: version });
  await row.getByRole('link', { name: post, exact: true }).click();
  await arriveAt(page, `${post} V`);
  await see(page, new RegExp(version));
};

/** Takes a step of a version and confirms it. */
const step = async (page: Page, name: string, outcome: string): Promise<void> => {
  await press(page, name);
  const dialog = page.getByRole('dialog', { name });
  await press(dialog, name);
  await dialog.waitFor({ state: 'detached' });
  await see(page, outcome);
};

test('human resources change a target, two others confirm it, and the department is judged by it from that day', async () => {
  const head = await journey.signedIn('head');
  await openFromMenu(head, '部门绩效');
  await arriveAt(head, '客户关系部');
  const answered = head
    .getByRole('button', { name: '人工接通率', exact: true })
    .locator('xpath=ancestor::*[contains(@class, "MuiCard-root")]');
  await see(answered, /≥ 85%/);
  await see(answered, `${post}说明书第 2 版`);

  const writer = await journey.signedIn('hr');
  await openVersion(writer, /^生效中/, '第 2 版');
  await writer.getByRole('heading', { name: post, level: 2 }).getByRole('link').click();
  await press(writer, '起草新版本');
  await press(writer.getByRole('dialog'), '起草新版本');
  await arriveAt(writer, `编辑 ${post} 第 3 版`);
  await writer.getByRole('button', { name: /接通指标/ }).click();
  const measure = writer.getByRole('group', { name: '衡量标准 1' });
  await expect.poll(() => measure.getByLabel('目标值').inputValue()).toBe('85');
  await measure.getByLabel('衡量标准（表上原文）').fill('人工接通率不低于88%');
  await measure.getByLabel('目标值').fill('88');
  await see(writer, '有未保存的修改');
  await press(writer, '保存');
  await see(writer, '所有修改均已保存');
  await writer.getByRole('link', { name: '查看正文' }).click();
  await see(writer, /人工接通率不低于88%/);
  await step(writer, '提交审核', '待审核');

  await openVersion(head, /^待我审核/, '第 3 版');
  await see(head, /人工接通率不低于88%/);
  await step(head, '审核通过', '待批准');

  const approver = await journey.signedIn('hrhead');
  await openVersion(approver, /^待我批准/, '第 3 版');
  await press(approver, '批准');
  const dialog = approver.getByRole('dialog', { name: '批准' });
  expect(await dialog.getByLabel('生效日期').inputValue()).toBe(today);
  await press(dialog, '批准');
  await dialog.waitFor({ state: 'detached' });
  await see(approver, '生效中');
  await see(card(approver, '历次版本'), '已失效');

  await openFromMenu(head, '部门绩效');
  await see(answered, /≥ 88%/);
  await see(answered, `${post}说明书第 3 版`);
  await see(answered, new RegExp(`${today} 起生效`));
  await answered.getByRole('link', { name: `${post}说明书第 3 版` }).click();
  await see(head, /人工接通率不低于88%/);
  await see(head, '孙佳慧');
});
