import { expect, test } from 'vitest';
import { arriveAt, card, choose, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('what one does another sees without reloading: the bell rings, the list and the page follow', async () => {
  const handler = await journey.signedIn('handler');
  const agent = await journey.signedIn('agent');
  await openFromMenu(agent, '工单');
  await agent.getByRole('link', { name: '登记工单' }).click();
  await agent.getByLabel('联系电话').fill('13957512399');
  await agent.getByLabel('客户姓名').fill('何晓燕');
  await agent.getByLabel('诉求内容').fill('宽带连续三天无法上网，要求尽快修复。');
  await press(agent, '登记');
  await see(agent, /工单 \d{8}-\d{6} 已登记/);
  const number = await agent.getByRole('heading', { name: /^\d{8}-\d{6}$/, level: 2 }).innerText();

  // Both look at the same ticket; from here on nobody reloads anything.
  const coordinator = await journey.signedIn('coordinator');
  await coordinator.goto(agent.url());
  await arriveAt(coordinator, number);
  const before = await handler.getByRole('button', { name: /^通知/ }).getAttribute('aria-label');

  await press(card(coordinator, '下一步'), '分类分级');
  const grading = coordinator.getByRole('dialog', { name: '分类分级' });
  await choose(coordinator, grading, '分类', '争议');
  await press(grading, '分类分级');
  await agent.getByRole('main').getByText('已分类分级', { exact: true }).first().waitFor();

  await press(card(coordinator, '下一步'), '派单');
  const sending = coordinator.getByRole('dialog', { name: '派单' });
  await choose(coordinator, sending, '处理部门', '投诉组');
  await press(sending, '派单');
  await agent.getByRole('main').getByText('已派单', { exact: true }).first().waitFor();

  // The handler sits on another page: the bell counts one more.
  const bell = handler.getByRole('button', { name: /^通知，\d+ 条未读$/ });
  await bell.waitFor();
  await expect.poll(() => bell.getAttribute('aria-label')).not.toBe(before);
  await bell.press('Enter');
  const latest = handler.getByRole('dialog', { name: '通知' });
  await latest.getByRole('link', { name: new RegExp(`工单 ${number} 已派到您的部门`) }).press('Enter');
  await arriveAt(handler, number);
  await see(handler, '宽带连续三天无法上网，要求尽快修复。');

  // What was read is read; the page of all notifications says so, and lets one choose about mail.
  await handler.getByRole('button', { name: /^通知/ }).click();
  await handler.getByRole('dialog', { name: '通知' }).getByRole('link', { name: '查看全部通知' }).click();
  await arriveAt(handler, '通知');
  const row = handler.getByRole('main').getByRole('link', { name: new RegExp(number) });
  await row.waitFor();
  await expect.poll(() => row.getByTitle('未读').count()).toBe(0);
  const choice = handler.getByRole('switch', { name: '工单' });
  await choice.click();
  await expect.poll(() => choice.isChecked()).toBe(true);
});
