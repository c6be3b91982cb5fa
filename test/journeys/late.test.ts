import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Half a ticket, typed and not sent. */
const halfATicket = async (page: Page) => {
  await openFromMenu(page, '工单');
  await page.getByRole('link', { name: '登记工单' }).first().click();
  await arriveAt(page, '登记工单');
  const name = page.getByRole('textbox', { name: /^客户姓名/ });
  await name.fill('王小明');
  return name;
};

/** Whether the browser has loaded a part of the app. */
const hasLoaded = (page: Page, part: string): Promise<boolean> =>
  page.evaluate(
    (name) => performance.getEntriesByType('resource').some((one) => one.name.includes(name)),
    part,
  );

test('search and bell are there without a connection, once the page had a moment of rest', async () => {
  const agent = await journey.signedIn('agent');
  const name = await halfATicket(agent);
  for (const part of ['/Palette-', '/BellMenu-', '/SignInAgainDialog-'])
    await expect.poll(() => hasLoaded(agent, part)).toBe(true);
  await agent.context().setOffline(true);
  await agent.keyboard.press('Control+k');
  await agent.getByRole('dialog', { name: '全局搜索' }).waitFor();
  await agent.keyboard.press('Escape');
  await agent.getByRole('button', { name: /^通知/ }).click();
  await agent.getByRole('dialog', { name: '通知' }).waitFor();
  await agent.keyboard.press('Escape');
  expect(await name.inputValue()).toBe('王小明');
});

test('a part that cannot be loaded says so beside the form, which stays, and opens when there is a connection', async () => {
  const agent = await journey.signedIn('agent');
  // a page without a moment of rest: nothing is loaded ahead, neither the part nor what it shares with others
  await agent.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  await agent.reload();
  const name = await halfATicket(agent);
  await agent.context().setOffline(true);
  await agent.keyboard.press('Control+k');
  const said = agent.getByRole('alert').filter({ hasText: '连不上，没有打开。' });
  await said.waitFor();
  await press(said, '关闭');
  await said.waitFor({ state: 'detached' });
  await agent.getByRole('button', { name: /^通知/ }).click();
  await said.waitFor();
  expect(await name.inputValue()).toBe('王小明');

  await agent.context().setOffline(false);
  await press(said, '重试');
  await agent.getByRole('dialog', { name: '通知' }).waitFor();
  await agent.keyboard.press('Escape');
  // while it fades it is a dialog still, over which the search does not open
  await agent.locator('[role=dialog]').waitFor({ state: 'detached' });
  await agent.keyboard.press('Control+k');
  await agent.getByRole('dialog', { name: '全局搜索' }).waitFor();
  await agent.keyboard.press('Escape');
  expect(await name.inputValue()).toBe('王小明');
});

test('a part that a newer version of the app has taken away asks to load the page again, and loses no form', async () => {
  const agent = await journey.signedIn('agent');
  await agent.route(/\/assets\/Palette-/, (route) => route.fulfill({ status: 404 }));
  await agent.reload();
  const name = await halfATicket(agent);
  await agent.route(journey.url + '/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script type="module" src="/assets/newer.js"></script>',
    }),
  );
  await agent.keyboard.press('Control+k');
  const said = agent.getByRole('alert').filter({ hasText: '系统已更新' });
  await said.waitFor();
  const asked: string[] = [];
  agent.on('dialog', (box) => {
    asked.push(box.type());
    void box.dismiss();
  });
  await press(said, '重新载入');
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await name.inputValue()).toBe('王小明');
});

test('without a connection the language stays, and the page says why', async () => {
  const agent = await journey.signedIn('agent');
  const name = await halfATicket(agent);
  await agent.context().setOffline(true);
  await press(agent, 'EN English');
  await see(agent, '连不上，语言没有切换。请检查网络后重试。');
  expect(await agent.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await name.inputValue()).toBe('王小明');
});
