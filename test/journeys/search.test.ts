import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, openFromMenu, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const field = (page: Page) => page.getByRole('combobox', { name: /全局搜索|Search everything/ });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

/** What the search announces to those who do not see it. */
const said = (page: Page): Promise<string> => page.getByRole('dialog').getByRole('status').innerText();

interface Question {
  readonly q: string;
  readonly route: Route;
}

/** Takes every question that the search asks; other requests pass. */
const takeQuestions = (page: Page, answer: (question: Question) => unknown): Promise<unknown> =>
  page.route('**/graphql', (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('query Search')) return route.continue();
    return answer({ q: (JSON.parse(body) as { variables: { q: string } }).variables.q, route });
  });

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts') ?? '');

test('by the keyboard alone: a name in pinyin leads to its person, and is offered again', async () => {
  const lead = await journey.signedIn('lead');
  await lead.getByRole('button', { name: '搜索' }).waitFor();
  await lead.keyboard.press('Control+k');
  await field(lead).waitFor();
  await lead.keyboard.type('sunjiahui', { delay: 30 });
  await options(lead).filter({ hasText: '孙佳慧' }).first().waitFor();
  await lead.getByRole('status').filter({ hasText: '找到' }).waitFor();
  await lead.keyboard.press('Enter');
  await arriveAt(lead, '孙佳慧');
  await lead.waitForURL(/\/people\/\d+/);
  await expect.poll(() => lead.getByRole('dialog').count()).toBe(0);

  await lead.keyboard.press('Control+k');
  await options(lead).filter({ hasText: '孙佳慧' }).first().waitFor();
  await lead.keyboard.press('Escape');
  await expect.poll(() => lead.getByRole('dialog').count()).toBe(0);
});

test('Escape closes it and gives the keyboard back to where it was', async () => {
  const lead = await journey.signedIn('lead');
  await lead.getByRole('button', { name: '搜索' }).focus();
  await lead.keyboard.press('Enter');
  await field(lead).waitFor();
  await lead.keyboard.press('Escape');
  await expect.poll(() => focused(lead)).toBe('Control+K Meta+K');
});

test('what an input method is composing is not searched for, and its Enter opens nothing', async () => {
  const lead = await journey.signedIn('lead');
  const asked: string[] = [];
  lead.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('Search')) asked.push((JSON.parse(body) as { variables: { q: string } }).variables.q);
  });
  await lead.keyboard.press('Control+k');
  await field(lead).waitFor();
  const before = await options(lead).allInnerTexts();
  const cdp = await lead.context().newCDPSession(lead);
  for (const text of ['s', 'su', 'sun', 'sunj']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await lead.waitForTimeout(260);
    // nothing moves meanwhile, and nothing is said to be searched for
    expect(await options(lead).allInnerTexts()).toEqual(before);
    expect(await said(lead)).toBe('');
    expect(
      await lead.getByRole('dialog').locator('[aria-busy=true], .MuiCircularProgress-root').count(),
    ).toBe(0);
  }
  await field(lead).dispatchEvent('keydown', {
    key: 'Enter',
    keyCode: 229,
    isComposing: true,
    bubbles: true,
  });
  expect(await lead.getByRole('dialog').count()).toBe(1);
  await cdp.send('Input.insertText', { text: '孙佳慧' });
  await options(lead).filter({ hasText: '孙佳慧' }).first().waitFor();
  expect(asked).toEqual(['孙佳慧']);
});

test('it goes to screens by name, pinyin and first letters, and says when nothing is found', async () => {
  const lead = await journey.signedIn('lead');
  await lead.keyboard.press('Control+k');
  await field(lead).waitFor();
  await lead.keyboard.type('zzjg');
  await options(lead).filter({ hasText: '组织架构' }).first().waitFor();
  // a screen is a find too
  await expect.poll(() => said(lead)).toBe('找到 2 条结果');
  expect(await lead.getByText('没有找到', { exact: false }).count()).toBe(0);
  await field(lead).fill('查无此人甲乙丙');
  await see(lead, '没有找到“查无此人甲乙丙”');
  await field(lead).fill('z');
  await field(lead).fill('zuzhijia');
  await options(lead).filter({ hasText: '组织架构' }).first().waitFor();
  await lead.keyboard.press('Enter');
  await arriveAt(lead, '组织架构');
});

test('without a connection it says so, shows nothing that was found before, and goes on by itself', async () => {
  const lead = await journey.signedIn('lead');
  await lead.keyboard.press('Control+k');
  await field(lead).fill('孙佳慧');
  await options(lead).filter({ hasText: '孙佳慧' }).first().waitFor();
  await lead.context().setOffline(true);
  await field(lead).fill('客服中心');
  await see(lead.getByRole('dialog').getByRole('alert'), /连接不上服务器。请检查网络后再试/);
  expect(await options(lead).count()).toBe(0);
  expect(await lead.getByText('没有找到', { exact: false }).count()).toBe(0);
  await lead.context().setOffline(false);
  await options(lead).filter({ hasText: '1001客服中心' }).first().waitFor();
  expect(await lead.getByRole('dialog').getByRole('alert').count()).toBe(0);
});

test('after an error it is asked again by the keyboard, which goes back to the field', async () => {
  const lead = await journey.signedIn('lead');
  let broken = true;
  await takeQuestions(lead, ({ route }) =>
    broken ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await lead.keyboard.press('Control+k');
  await field(lead).fill('孙佳慧');
  await see(lead.getByRole('dialog').getByRole('alert'), /系统暂时不可用/);
  broken = false;
  await lead.keyboard.press('Tab');
  await lead.keyboard.press('Enter');
  await options(lead).filter({ hasText: '孙佳慧' }).first().waitFor();
  expect(await field(lead).evaluate((one) => one === document.activeElement)).toBe(true);
});

test('an answer that comes late is not taken for the one to the latest question', async () => {
  const lead = await journey.signedIn('lead');
  const late: Route[] = [];
  await takeQuestions(lead, ({ q, route }) => (q === '孙佳慧' ? void late.push(route) : route.continue()));
  await lead.keyboard.press('Control+k');
  await field(lead).fill('孙佳慧');
  await expect.poll(() => late.length).toBe(1);
  await field(lead).fill('客服中心');
  await options(lead).filter({ hasText: '1001客服中心' }).first().waitFor();
  await late[0]?.continue().catch(() => undefined); // the browser may have given it up
  await lead.waitForTimeout(400);
  expect(await options(lead).filter({ hasText: '孙佳慧' }).count()).toBe(0);
  expect(await options(lead).filter({ hasText: '1001客服中心' }).count()).toBeGreaterThan(0);
});

test('it leads to one’s account, to the notifications and to registering, where one may', async () => {
  const agent = await journey.signedIn('agent', { language: 'en' });
  await agent.keyboard.press('Control+k');
  for (const [typed, found] of [
    ['account', 'My account'],
    ['tongzhi', 'Notifications'],
    ['register', 'Register a ticket'],
  ] as const) {
    await field(agent).fill(typed);
    await options(agent).filter({ hasText: found }).first().waitFor();
  }
  await agent.keyboard.press('Enter');
  await arriveAt(agent, 'Register a ticket');
  const head = await journey.signedIn('head');
  await head.keyboard.press('Control+k');
  await options(head).filter({ hasText: '我的账号' }).waitFor();
  expect(await options(head).filter({ hasText: '登记工单' }).count()).toBe(0);
});

test('over a question it does not open: that one is to be answered first', async () => {
  const agent = await journey.signedIn('agent');
  await agent.goto('/tickets/create');
  await agent.getByRole('textbox', { name: /^客户姓名/ }).fill('王小明');
  await openFromMenu(agent, '工作台');
  await agent.getByRole('alertdialog').waitFor();
  await agent.keyboard.press('Control+k');
  expect(await field(agent).count()).toBe(0);
});

test('what one opened is forgotten when one signs out', async () => {
  const lead = await journey.signedIn('lead');
  await lead.keyboard.press('Control+k');
  await field(lead).fill('孙佳慧');
  await options(lead).filter({ hasText: '孙佳慧' }).first().click();
  await arriveAt(lead, '孙佳慧');
  const kept = () => lead.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(await kept()).toContain('孙佳慧');
  await lead.getByRole('banner').getByRole('button', { name: /吴|·/ }).last().click();
  await lead.getByRole('menuitem', { name: '退出登录' }).click();
  await lead.locator('input[name=email]').waitFor();
  expect(await kept()).not.toContain('孙佳慧');
});

test('choosers of units take first letters too', async () => {
  const head = await journey.signedIn('head');
  await head.goto('/performance');
  const chooser = head.getByRole('combobox', { name: '单位' });
  await chooser.fill('kfzx');
  await expect.poll(() => head.getByRole('option').allInnerTexts()).toEqual(['1001客服中心']);
});
