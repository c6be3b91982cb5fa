import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, card, choose, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const register = async (page: Page, phone: string): Promise<void> => {
  await openFromMenu(page, '工单');
  await page.getByRole('link', { name: '登记工单' }).first().click();
  await page.getByLabel('联系电话').fill(phone);
  await page.getByLabel('客户姓名').fill('袁丽');
};

test('a refused registration keeps what was typed and says under the field what is wrong', async () => {
  const agent = await journey.signedIn('agent');
  await register(agent, '不是号码');
  const content = agent.getByLabel('诉求内容');
  await press(agent, '登记');
  await see(agent, '必填');
  await content.fill('宽带连续三天断线。');
  await press(agent, '登记');
  const phone = agent.getByLabel('联系电话');
  await expect.poll(() => phone.getAttribute('aria-invalid')).toBe('true');
  const message = agent.locator(`[id="${await phone.getAttribute('aria-describedby')}"]`);
  await see(message, /号码|电话|数字/);
  expect(await phone.inputValue()).toBe('不是号码');
  expect(await agent.getByLabel('客户姓名').inputValue()).toBe('袁丽');
  expect(await content.inputValue()).toBe('宽带连续三天断线。');

  await phone.fill('13957598765');
  await press(agent, '登记');
  await see(agent, /已登记，接下来分类分级/);
});

test('who comes second to a ticket is told so, keeps what was typed, and can go on from the latest state', async () => {
  const agent = await journey.signedIn('agent');
  await register(agent, '13957511223');
  await agent.getByLabel('诉求内容').fill('账单里有一笔不认识的费用。');
  await press(agent, '登记');
  await see(agent, /已登记，接下来分类分级/);
  const address = agent.url();

  const first = await journey.signedIn('coordinator');
  const second = await journey.signedIn('lead');
  await second.route('**/events', (route) => route.abort()); // it would hear of the change and see it in time
  await first.goto(address);
  await second.goto(address);
  await press(card(second, '下一步'), '分类分级');
  const dialog = second.getByRole('dialog', { name: '分类分级' });
  await choose(second, dialog, '分类', '争议');

  await press(card(first, '下一步'), '分类分级');
  await choose(first, first.getByRole('dialog'), '分类', '争议');
  await press(first.getByRole('dialog'), '分类分级');
  await see(first, '已分类分级');

  await press(dialog, '分类分级');
  await see(
    dialog.getByRole('alert'),
    /^金丽娜修改了这条记录的状态（今天 \d\d:\d\d）。请载入最新内容后再继续。$/,
  );
  expect(await dialog.getByRole('combobox', { name: '分类' }).innerText()).toContain('争议');
  await press(dialog, '载入最新内容');
  await see(second, '已分类分级');
  await press(dialog, '分类分级');
  await dialog.waitFor({ state: 'detached' });
  await see(card(second, '经过'), /^陆雅琴 · /);
  await arriveAt(second, /^\d{8}-\d{6}$/);
});
