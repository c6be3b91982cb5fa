import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { arriveAt, choose, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Opens one of the things that can be done with the unit or post of the screen. */
const begin = async (page: Page, verb: string, menu = '维护'): Promise<Locator> => {
  await press(page, menu);
  await page.getByRole('menuitem', { name: verb, exact: true }).click();
  return page.getByRole('dialog').last();
};

test('HR founds a unit and a post, links a contact later, and is told when a closing comes too early (zh)', async () => {
  const hr = await journey.signedIn('hr');
  await openFromMenu(hr, '组织架构');
  await press(hr, '全部展开');
  await hr.getByRole('treeitem', { name: '培训品质部' }).getByText('培训品质部').click();
  await arriveAt(hr, '培训品质部');

  const unit = await begin(hr, '新建下级单位');
  await unit.getByLabel('名称').fill('录音质检组');
  await press(unit, '建立');
  await arriveAt(hr, '录音质检组');

  const post = await begin(hr, '新建岗位');
  await post.getByLabel('岗位名称').fill('录音质检员');
  await post.getByLabel('编制人数').fill('2');
  await press(post, '建立');
  await arriveAt(hr, '录音质检员');
  await see(hr, '缺 2 人');

  await press(hr, '添加工作关系');
  const add = hr.getByRole('dialog');
  await add.getByLabel('名称（文件里的写法）').fill('客服中心投诉主办');
  await press(add, '确定');
  await see(hr, '“客服中心投诉主办”还没有对应到岗位');
  await press(hr, '对应到岗位：客服中心投诉主办');
  await see(hr.getByRole('dialog'), /^可能是: .*投诉主办/);
  await choose(hr, hr.getByRole('dialog'), '岗位', '1001客服中心投诉主办');
  await press(hr.getByRole('dialog'), '确定');
  await hr.getByRole('link', { name: '1001客服中心投诉主办' }).waitFor();
  await expect.poll(() => hr.getByText('还没有对应到岗位').count()).toBe(0);

  await press(await begin(hr, '撤销'), '确认撤销');
  await see(hr.getByRole('dialog'), /撤销日期必须晚于最近一次变更的日期/);
});

test('a move shows what it changes before it is made, and a refused closing names what stands in its way (en)', async () => {
  const hr = await journey.signedIn('hr', { language: 'en' });
  await openFromMenu(hr, 'Organisation');
  await press(hr, 'Expand all');
  await hr.getByRole('treeitem', { name: '培训品质部' }).getByText('培训品质部').click();
  await arriveAt(hr, '培训品质部');

  const move = await begin(hr, 'Move to…', 'Edit');
  await choose(hr, move, 'New unit above', '综合部');
  const preview = move.getByRole('region', { name: 'What the move changes' });
  await see(preview, /^→ .* \/ 综合部 \/ 培训品质部$/);
  await see(preview, 'No longer reaching it from above');
  expect(await barriers(hr, '[role=dialog]')).toEqual([]);
  await press(move, 'Move');
  await see(hr, 'Saved');
  await see(hr, /\/ 综合部 \/ 培训品质部$/);

  const close = await begin(hr, 'Close', 'Edit');
  await close.getByLabel('Closed on').fill('2199-01-01');
  await press(close, 'Close it');
  await see(close, /still open then: 录音质检组|still held then/);
});

test('the move of a post shows how far its holders would reach, and what refuses it (zh)', async () => {
  const hr = await journey.signedIn('hr');
  const [post] = (await journey.db.query(
    `SELECT id FROM position WHERE organisation_id = 1 AND title = '客户关系部经理'`,
  )) as { id: string }[];
  await hr.goto(`/positions/${post?.id}/show`);
  const move = await begin(hr, '移动到…');
  await choose(hr, move, '新的所属单位', '绍兴');
  const preview = move.getByRole('region', { name: '移动会改变什么' });
  await see(preview, '任职人的管辖范围');
  await see(preview, /^\d+ 个单位 → \d+ 个（新增 \d+，失去 0）：.*批准职位说明书/);
  await see(preview, /“客户关系部经理”的管理类权限“.*批准职位说明书.*”会到更大的范围/);
  expect(await barriers(hr, '[role=dialog]')).toEqual([]);
});

test('the organisation of another day stands in the address and is only looked at', async () => {
  const hr = await journey.signedIn('hr', { width: 390, height: 844 });
  await hr.goto('/units?asOf=2024-01-01');
  await see(hr, '这是 2024-01-01 的组织，只能查看。');
  await hr.getByRole('treeitem', { name: '客户关系部' }).getByText('客户关系部').first().click();
  await arriveAt(hr, '客户关系部');
  expect(new URL(hr.url()).searchParams.get('asOf')).toBe('2024-01-01');
  expect(await hr.getByRole('button', { name: '维护' }).count()).toBe(0);
  await press(hr, '回到今天');
  await hr.getByRole('button', { name: '维护' }).waitFor();
});

test('who does not edit the organisation is offered nothing of it', async () => {
  const agent = await journey.signedIn('agent');
  await openFromMenu(agent, '组织架构');
  await agent.getByRole('treeitem', { name: '客户关系部' }).getByText('客户关系部').first().click();
  await arriveAt(agent, '客户关系部');
  expect(await agent.getByRole('button', { name: '维护' }).count()).toBe(0);
});
