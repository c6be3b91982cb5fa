import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, card, choose, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const taken = new Set<string>();

/** The address of a ticket in this state that no test of this file has taken yet. */
const ticketIn = async (state: string): Promise<string> => {
  const rows = (await journey.db.query(
    `SELECT t.id FROM ticket t
     WHERE t.state = $1 AND t.organisation_id = (SELECT p.organisation_id FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.email = 'lead@remit.demo') ORDER BY t.id DESC`,
    [state],
  )) as { id: string }[];
  const found = rows.find(({ id }) => !taken.has(id));
  if (!found) throw new Error(`The demo has no ticket left in ${state}.`);
  taken.add(found.id);
  return `/tickets/${found.id}/show`;
};

/** Opens a ticket and the dialog of a step. */
const asked = async (page: Page, address: string, step: string) => {
  await page.goto(address);
  await arriveAt(page, /^\d{8}-\d{6}$/);
  await press(card(page, '下一步'), step);
  const dialog = page.getByRole('dialog', { name: step });
  await dialog.waitFor();
  return dialog;
};

/** How often the history on a page says that a step was taken. */
const timesIn = (page: Page, step: string): Promise<number> =>
  card(page, '经过').getByText(step, { exact: true }).count();

test('a dialog keeps what was chosen while somebody else is faster, and says who it was', async () => {
  const address = await ticketIn('REGISTERED');
  const slower = await journey.signedIn('coordinator');
  const mine = await asked(slower, address, '分类分级');
  await choose(slower, mine, '分类', '营销');
  await mine.getByRole('radio', { name: '重大', exact: true }).check();
  const chosen = await mine.getByRole('combobox', { name: '分类' }).innerText();

  const faster = await journey.signedIn('lead');
  const theirs = await asked(faster, address, '分类分级');
  await choose(faster, theirs, '分类', '发票');
  await press(theirs, '分类分级');
  await theirs.waitFor({ state: 'detached' });

  // the page behind follows by itself, the dialog does not
  await slower
    .locator('main')
    .getByText('已分类分级', { exact: true })
    .first()
    .waitFor({ state: 'attached' });
  const stands = async (): Promise<void> => {
    expect(await mine.getByRole('combobox', { name: '分类' }).innerText()).toBe(chosen);
    expect(await mine.getByRole('radio', { name: '重大', exact: true }).isChecked()).toBe(true);
  };
  await stands();
  await press(mine, '分类分级');
  await see(
    mine.getByRole('alert'),
    /^陆雅琴修改了这条记录的状态（今天 \d\d:\d\d）。请载入最新内容后再继续。$/,
  );
  await stands();
  await press(mine, '载入最新内容');
  await see(mine, '已载入最新内容。您填写的内容还在，请核对后再提交。');
  await stands();
  await press(mine, '分类分级');
  await mine.waitFor({ state: 'detached' });
  await see(card(slower, '经过'), /^金丽娜 · /);
});

test('what is not touched in a dialog follows the latest when that is loaded', async () => {
  const address = await ticketIn('REGISTERED');
  const slower = await journey.signedIn('coordinator');
  const mine = await asked(slower, address, '分类分级');
  await choose(slower, mine, '分类', '营销');
  const faster = await journey.signedIn('lead');
  const theirs = await asked(faster, address, '分类分级');
  await choose(faster, theirs, '分类', '发票');
  await theirs.getByRole('radio', { name: '重大', exact: true }).check();
  await press(theirs, '分类分级');
  await theirs.waitFor({ state: 'detached' });
  await press(mine, '分类分级');
  await press(mine.getByRole('alert'), '载入最新内容');
  await see(mine, /^已载入最新内容/);
  expect(await mine.getByRole('combobox', { name: '分类' }).innerText()).toContain('营销');
  expect(await mine.getByRole('radio', { name: '重大', exact: true }).isChecked()).toBe(true);
});

test('words for a step that somebody else has taken are kept, and can be carried away', async () => {
  const address = await ticketIn('REPLY_SUBMITTED');
  const slower = await journey.signedIn('reviewer');
  await slower.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const mine = await asked(slower, address, '退回重办');
  const words = '请写明退费金额和到账时间。';
  await mine.getByLabel('原因').fill(words);
  const faster = await journey.signedIn('lead');
  const theirs = await asked(faster, address, '退回重办');
  await theirs.getByLabel('原因').fill('缺少附件。');
  await press(theirs, '退回重办');
  await theirs.waitFor({ state: 'detached' });
  await slower.locator('main').getByText('处理中', { exact: true }).first().waitFor({ state: 'attached' });

  await press(mine, '退回重办');
  await see(mine.getByRole('alert'), /^陆雅琴修改了这条记录的状态（今天 \d\d:\d\d）/);
  await press(mine, '载入最新内容');
  await see(mine.getByRole('alert'), /^按最新内容，这一步已经不能办了，没有提交。/);
  expect(await mine.getByLabel('原因').inputValue()).toBe(words);
  expect(await mine.getByRole('button', { name: '退回重办' }).isDisabled()).toBe(true);
  await press(mine, '复制文字');
  await see(mine, '已复制');
  expect(await slower.evaluate(() => navigator.clipboard.readText())).toBe(words);
  await press(mine, '关闭');
  await press(slower.getByRole('alertdialog'), '放弃');
  await mine.waitFor({ state: 'detached' });
});

test('a call back is not recorded twice from two windows of the same person', async () => {
  const address = await ticketIn('CUSTOMER_REPLIED');
  const caller = await journey.signedIn('callback');
  const mine = await asked(caller, address, '回访');
  await mine.getByRole('radio', { name: '未接通' }).check();
  const other = await caller.context().newPage();
  const first = await asked(other, address, '回访');
  await first.getByRole('radio', { name: '未接通' }).check();
  await press(first, '回访');
  await first.waitFor({ state: 'detached' });
  await see(other, '第 1 次回访');
  await caller.locator('main').getByText('第 1 次回访').first().waitFor({ state: 'attached' });
  await press(mine, '回访');
  await see(mine.getByRole('alert'), /^您在另一个窗口修改了这条记录/);
  expect(await timesIn(other, '回访')).toBe(1);
});
