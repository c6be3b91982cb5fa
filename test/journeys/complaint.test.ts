import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, card, choose, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const matter = '套餐变更后多扣了三个月的来电显示费，要求退费并说明原因。';

/** Opens a ticket as people do: the queue, its search, the number. */
const openTicket = async (page: Page, number: string): Promise<void> => {
  await openFromMenu(page, '工单');
  await page.getByRole('tab', { name: '全部' }).click();
  await page.getByRole('searchbox', { name: '编号或诉求内容' }).fill(number);
  // the newest stands in the list before it is searched, too: the row that is pressed must be the one that stays
  await see(page, '第 1-1 条，共 1 条');
  await page.getByRole('link', { name: number, exact: true }).click();
  await arriveAt(page, number);
  await see(page, matter);
};

/** Takes a step on the page of a ticket; `fill` writes into its dialog. */
const step = async (page: Page, name: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> => {
  await press(card(page, '下一步'), name);
  if (!fill) return;
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await press(dialog, name);
  await dialog.waitFor({ state: 'detached' });
};

const state = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByText(name, { exact: true }).first().waitFor();

/** A caller who never called before, also when the story is told again. */
const newPhone = (): string => `139${String(Date.now()).slice(-8)}`;

test('a complaint goes from the phone to its archive, and everybody who touched it stands in its history', async () => {
  const phone = newPhone();
  const agent = await journey.signedIn('agent');
  await openFromMenu(agent, '工单');
  await agent.getByRole('link', { name: '登记工单' }).click();
  await agent.getByLabel('联系电话').fill(phone);
  await see(agent, '首次来电，没有历史工单。');
  await agent.getByLabel('客户姓名').fill('何晓燕');
  await agent.getByLabel('诉求内容').fill(matter);
  await press(agent, '登记');
  await see(agent, /工单 \d{8}-\d{6} 已登记/);
  const heading = agent.getByRole('heading', { name: /^\d{8}-\d{6}$/, level: 2 });
  const number = await heading.innerText();
  await state(agent, '已登记');

  const coordinator = await journey.signedIn('coordinator');
  await openTicket(coordinator, number);
  await step(coordinator, '分类分级', (dialog) => choose(coordinator, dialog, '分类', '争议'));
  await state(coordinator, '已分类分级');
  await step(coordinator, '派单', async (dialog) => {
    await choose(coordinator, dialog, '处理部门', '投诉组');
    await see(dialog, /不填则为 .+按优先级/);
  });
  await state(coordinator, '已派单');

  const handler = await journey.signedIn('handler');
  await openTicket(handler, number);
  await step(handler, '签收');
  await state(handler, '已签收');
  await step(handler, '开始处理');
  await state(handler, '处理中');
  await step(handler, '提交回复', (dialog) => dialog.getByLabel('回复内容').fill('已查，确系系统多扣。'));
  await state(handler, '回复待审核');

  const reviewer = await journey.signedIn('reviewer');
  await openTicket(reviewer, number);
  await step(reviewer, '退回重办', async (dialog) => {
    await see(dialog, '已查，确系系统多扣。');
    await dialog.getByLabel('原因').fill('请写明退费金额和到账时间。');
  });
  await state(reviewer, '处理中');

  await handler.reload();
  await see(handler, '请写明退费金额和到账时间。');
  await step(handler, '提交回复', async (dialog) => {
    await dialog.getByLabel('回复内容').fill('多扣 18 元，已退回话费账户，并取消来电显示。');
    await choose(handler, dialog, '是否属实', '属实');
  });
  await state(handler, '回复待审核');

  await reviewer.reload();
  await see(reviewer, '第 2 次回复');
  await step(reviewer, '审核通过', (dialog) => see(dialog, '多扣 18 元，已退回话费账户，并取消来电显示。'));
  await state(reviewer, '已答复客户');

  const caller = await journey.signedIn('callback');
  await openTicket(caller, number);
  await step(caller, '回访', async (dialog) => {
    await see(dialog, phone);
    await dialog.getByRole('radio', { name: '满意', exact: true }).check();
    await dialog.getByLabel('客户意见').fill('退费已收到，没有别的要求。');
  });
  await see(caller, '第 1 次回访');

  const lead = await journey.signedIn('lead');
  await openTicket(lead, number);
  await step(lead, '办结归档', (dialog) =>
    dialog.getByLabel('办结摘要').fill('系统多扣，已退费并取消来电显示。'),
  );
  await state(lead, '已办结');

  const lines = await card(lead, '经过').getByRole('listitem').allInnerTexts();
  const told = lines.toReversed().map((line) => line.replaceAll(/\s+/g, ' '));
  const expected: readonly (readonly [string, string, string?])[] = [
    ['登记', '徐佳'],
    ['分类分级', '金丽娜'],
    ['派单', '金丽娜'],
    ['签收', '俞晓峰'],
    ['开始处理', '俞晓峰'],
    ['提交回复', '俞晓峰'],
    ['退回重办', '章文博', '请写明退费金额和到账时间。'],
    ['提交回复', '俞晓峰'],
    ['审核通过', '章文博'],
    ['回访', '陶思雨'],
    ['办结归档', '陆雅琴'],
  ];
  expect(told).toHaveLength(expected.length);
  for (const [index, [name, who, why = '']] of expected.entries()) {
    expect(told[index]).toContain(name);
    expect(told[index]).toContain(who);
    expect(told[index]).toContain(why);
    expect(told[index]).toMatch(/11-20 1\d:\d\d/);
  }
});
