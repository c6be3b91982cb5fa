import { expect, test } from 'vitest';
import { arriveAt, card, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('a head asks why a figure missed its target and comes to the very tickets', async () => {
  const head = await journey.signedIn('head');
  await see(head, /沈国良/);
  await card(head, '客户关系部 · 近 30 天').getByRole('link', { name: '查看绩效' }).click();
  await arriveAt(head, '客户关系部');
  const replied = head
    .getByRole('button', { name: '投诉答复率', exact: true })
    .locator('xpath=ancestor::*[contains(@class, "MuiCard-root")]');
  await see(replied, '未达标');
  await see(replied, /≥ \d/);
  const counted = /已答复 ([\d,]+) \/ 应答复 ([\d,]+)/.exec(await replied.innerText());
  const [met = 0, due = 0] = (counted ?? []).slice(1).map((count) => Number(count.replaceAll(',', '')));
  expect(due).toBeGreaterThan(met);

  await replied.getByRole('button').click();
  const tickets = head.getByRole('region', { name: /^工单明细 · / });
  await tickets.getByRole('tab', { name: '未达标' }).click();
  await see(tickets, `第 1 页，共 ${due - met} 件`);
  await tickets.getByRole('tab', { name: '达标', exact: true }).click();
  await see(tickets, `第 1 页，共 ${met} 件`);
  await head.goBack();
  await see(tickets, `第 1 页，共 ${due - met} 件`);

  const link = tickets.getByRole('link').first();
  const number = await link.innerText();
  await link.click();
  await arriveAt(head, number);
  await see(head, '经过');
  await see(head, /逾期答复|超时/);
});

test('the address of a unit that is not one’s own says whose it is and leads back', async () => {
  const rows = (await journey.db.query(
    `SELECT id FROM org_unit WHERE name = '网络部' AND parent_id IS NOT NULL LIMIT 1`,
  )) as { id: string }[];
  const head = await journey.signedIn('head');
  await head.goto(`/performance/${rows[0]?.id}`);
  await see(head, '您不能查看“网络部”的绩效');
  await see(head, /该单位的绩效由负责人 .+ 查看/);
  await head.getByRole('link', { name: '查看我的单位' }).click();
  await arriveAt(head, '客户关系部');

  await head.goto('/performance/999999999');
  await see(head, /找不到|不存在|没有/);
});
