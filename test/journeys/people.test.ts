import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../api/core/clock.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const dialog = (page: Page) => page.getByRole('dialog');
const sendIt = (page: Page): Promise<void> => dialog(page).locator('button[type=submit]').click();

/** Finds a post by what is typed, and takes the first that is offered, by the keyboard. */
const takePost = async (page: Page, label: string, q: string, offered: RegExp): Promise<void> => {
  const field = dialog(page).getByRole('combobox', { name: label });
  await field.click();
  await field.pressSequentially(q, { delay: 30 });
  // until the answer is there, what was offered before still stands
  const others = page.getByRole('option').filter({ hasNotText: offered });
  await expect.poll(() => others.count()).toBe(0);
  await page.getByRole('option', { name: offered }).first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
};

test('somebody is taken on, given a post, told why a second main one cannot be, transferred, and leaves', async () => {
  const hr = await journey.signedIn('hr');
  const today = dayOf(new Date(await hr.evaluate(() => Date.now())));
  const [moves, lastDay] = [addDays(today, 90), addDays(today, 60)];
  await openFromMenu(hr, '人员');
  await press(hr, '新增人员');
  await dialog(hr).getByRole('textbox', { name: '姓名' }).fill('卓新人');
  await dialog(hr).getByRole('textbox', { name: '工号' }).fill('SX99001');
  await sendIt(hr);
  await arriveAt(hr, '卓新人');

  await press(hr, '任命岗位');
  await takePost(hr, '岗位', 'huifangyuan', /回访员/);
  await sendIt(hr);
  const posts = card(hr, '任职记录');
  await see(posts, '在任');

  await press(hr, '任命岗位');
  await takePost(hr, '岗位', '质检员', /质检员/);
  await sendIt(hr);
  await see(dialog(hr).locator('form'), /卓新人在这段时间的主岗是“回访员”/);
  await dialog(hr).getByRole('button', { name: '取消' }).click();
  await hr.getByRole('button', { name: '放弃', exact: true }).click();

  await posts.getByRole('button', { name: /^调动/ }).click();
  await takePost(hr, '新岗位', '质检员', /质检员/);
  await dialog(hr).getByLabel('第一天').fill(moves);
  await sendIt(hr);
  await see(posts, '计划中');
  await see(posts, new RegExp(`至 ${addDays(moves, -1)}`));

  const head = await journey.signedIn('hrhead', { language: 'en' });
  await head.goto(new URL(hr.url()).pathname);
  await press(head, 'Record leaving');
  await dialog(head).getByLabel('Last day').fill(lastDay);
  await see(dialog(head), /Taken back: 质检员/);
  await sendIt(head);
  await see(head, `Last day ${lastDay}`);
  await press(head, 'Take the leaving back');
  await sendIt(head);
  await press(head, 'Record leaving');
  await see(dialog(head), 'What will happen');
});
