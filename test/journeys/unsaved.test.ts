import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { today } from '../support/app.ts';
import { arriveAt, card, openFromMenu, press, see, sendSignIn, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const drafts = (await journey.db.query(
  `SELECT id FROM job_description WHERE state = 'DRAFT' ORDER BY id LIMIT 1`,
)) as { id: string }[];
const draft = `/jobs/${drafts[0]?.id}`;

/** Opens the draft for editing. */
const edit = async (page: Page): Promise<void> => {
  await page.goto(draft);
  await arriveAt(page, /^编辑 /);
};

const remarks = (page: Page) => page.getByRole('textbox', { name: '备注内容' });

/** Waits for words that pass by again, from before what brings them. */
const seeMeanwhile = async (page: Page, words: string, work: () => Promise<void>): Promise<void> => {
  await Promise.all([see(page, words), work()]);
};

/** What the database holds of the remarks. */
const stored = async (): Promise<string> => {
  const [row] = (await journey.db.query('SELECT remarks FROM job_description WHERE id = $1', [
    drafts[0]?.id,
  ])) as { remarks: unknown }[];
  return JSON.stringify(row?.remarks);
};

/** Says that the remarks hold words, and writes them. */
const write = async (page: Page, words: string): Promise<void> => {
  if (!(await remarks(page).isVisible())) {
    await page.getByRole('combobox', { name: /^备注/ }).click();
    await page.getByRole('option', { name: '有内容' }).click();
  }
  await remarks(page).fill(words);
};

/** Ends every session, as time does. */
const endSessions = (): Promise<unknown> => journey.db.query(`DELETE FROM session`);

/**
 * Presses what needs a session, just after it ended. The page may find out by itself meanwhile and lie under its question,
 * so the press goes to the very element, which was ready for it.
 */
const pressAfterItEnded = async (control: Locator): Promise<void> => {
  await control.click({ trial: true });
  const element = await control.elementHandle();
  await endSessions();
  await element?.dispatchEvent('click');
};

test('a draft saves itself after a pause, says when, and at once when the page is left', async () => {
  const writer = await journey.signedIn('hr');
  await edit(writer);
  await seeMeanwhile(writer, '有未保存的修改', () => write(writer, '自动保存的备注'));
  await see(writer, '所有修改均已保存');
  await see(writer, /^上次保存 \d\d:\d\d$/);
  await expect.poll(stored).toContain('自动保存的备注');

  await write(writer, '离开前写下的备注');
  await writer.getByRole('link', { name: '查看正文' }).click();
  await writer.waitForURL('**/show');
  await see(writer, /离开前写下的备注/);
  expect(await stored()).toContain('离开前写下的备注');
});

test('without a connection nothing is lost: leaving asks, and a new page offers what was not saved', async () => {
  const writer = await journey.signedIn('hr');
  await edit(writer);
  await writer.route('**/graphql', (route) => route.abort());
  await write(writer, '断网时写的备注');
  await see(writer, /^连接不上服务器/);
  await openFromMenu(writer, '工作台');
  await press(writer.getByRole('alertdialog'), '继续填写');
  expect(await remarks(writer).inputValue()).toBe('断网时写的备注');

  // where it is still being written, nothing was left behind
  const later = await writer.context().newPage();
  await edit(later);
  await later.waitForTimeout(1_000);
  expect(await later.getByText(/在这台电脑上的修改还没有保存/).count()).toBe(0);

  // a page that is closed in peace sends what it has: this one breaks down
  await writer.goto('chrome://crash').catch(() => undefined);
  await later.reload();
  await see(later, /在这台电脑上的修改还没有保存：备注。/);
  await press(later, '恢复');
  expect(await remarks(later).inputValue()).toBe('断网时写的备注');
  await see(later, /^上次保存/);
  expect(await stored()).toContain('断网时写的备注');
});

test('who saves second is told, keeps the text, and can put it over the latest version', async () => {
  const first = await journey.signedIn('hr');
  const second = await journey.signedIn('hr');
  await edit(first);
  await edit(second);
  await write(first, '先保存的备注');
  await see(first, /^上次保存/);
  await write(second, '后保存的备注');
  const merge = second.getByRole('region', { name: '两个人同时改了这一版' });
  await merge.waitFor();
  expect(await stored()).toContain('先保存的备注');
  expect(await merge.getByRole('button', { name: '合并并保存' }).isDisabled()).toBe(true);
  await merge.getByRole('radio', { name: /^对方的/ }).waitFor();
  await merge.getByRole('radio', { name: /^我的/ }).check();
  await press(merge, '合并并保存');
  await see(second, /^上次保存/);
  expect(await remarks(second).inputValue()).toBe('后保存的备注');
  await expect.poll(stored).toContain('后保存的备注');
});

test('in two windows of one browser the slower one keeps its text, whatever the other does meanwhile', async () => {
  const slower = await journey.signedIn('hr');
  await edit(slower);
  const faster = await slower.context().newPage();
  await edit(faster);
  await write(faster, '快的窗口写的备注');
  await see(faster, /^上次保存/);
  await write(slower, '慢的窗口写的备注');
  const merge = slower.getByRole('region', { name: '两个人同时改了这一版' });
  await merge.getByRole('radio', { name: /^我的/ }).check();
  await seeMeanwhile(faster, '有未保存的修改', () => write(faster, '快的窗口又写的备注'));
  await expect.poll(stored).toContain('快的窗口又写的备注');
  await see(faster, '所有修改均已保存');
  // the third save met the choice: it is asked again, about what stands there now
  await press(merge, '合并并保存');
  await merge.getByRole('radio', { name: /快的窗口又写的备注/ }).waitFor();
  await merge.getByRole('radio', { name: /^我的/ }).check();
  await press(merge, '合并并保存');
  await see(slower, /^上次保存/);
  await expect.poll(stored).toContain('慢的窗口写的备注');
});

test('what somebody else filled in stays when the slower one puts the own changes back', async () => {
  const slower = await journey.signedIn('hr');
  const faster = await journey.signedIn('hrhead');
  await edit(slower);
  await edit(faster);
  const share = (page: Page) => page.getByRole('textbox', { name: '工时比例说明' });
  await share(faster).fill('两人合岗，合计 200 %。');
  await see(faster, /^上次保存/);
  const summary = slower.getByRole('textbox', { name: '岗位概要' });
  const before = await summary.inputValue();
  await summary.fill(`${before}\n新增的一条概要`);
  await see(slower, /^已并入他人在 \d\d:\d\d 之前保存的修改，没有冲突。$/);
  await see(slower, /^上次保存/);
  expect(await share(slower).inputValue()).toBe('两人合岗，合计 200 %。');
  const [row] = (await journey.db.query('SELECT share_reason, summary FROM job_description WHERE id = $1', [
    drafts[0]?.id,
  ])) as { share_reason: string; summary: unknown }[];
  expect(row?.share_reason).toBe('两人合岗，合计 200 %。');
  expect(JSON.stringify(row?.summary)).toContain('新增的一条概要');
});

test('the offer to put changes back goes when it is moot, and never takes what was typed after it', async () => {
  const writer = await journey.signedIn('hr');
  await edit(writer);
  await writer.route('**/graphql', (route) => route.abort());
  await write(writer, '当时写的备注');
  await see(writer, /^连接不上服务器/);
  const later = await writer.context().newPage();
  await writer.goto('chrome://crash').catch(() => undefined);
  await edit(later);
  const offered = later.getByRole('status').filter({ hasText: '在这台电脑上的修改还没有保存' });
  await offered.waitFor();
  const summary = later.getByRole('textbox', { name: '岗位概要' });
  await summary.fill('后来写的概要');
  await write(later, '后来写的备注');
  const asked = later.getByRole('region', { name: '没有保存的修改' });
  await asked.getByRole('radio', { name: /^对方的.*后来写/ }).waitFor();
  // who goes on writing is not called away
  expect(await remarks(later).evaluate((input) => input === document.activeElement)).toBe(true);
  await write(later, '当时写的备注');
  await asked.waitFor({ state: 'detached' });
  expect(await summary.inputValue()).toBe('后来写的概要');
  await see(later, '所有修改均已保存');
  expect(await stored()).toContain('当时写的备注');
});

test('an entry that is not filled in yet holds nothing else back, and is named', async () => {
  const writer = await journey.signedIn('hr');
  await edit(writer);
  const lines = writer.getByRole('textbox', { name: '培训要求' });
  const count = await lines.count();
  await press(writer, '添加培训');
  await write(writer, '旁边的备注');
  await see(writer, `还没填完：培训要求 ${count + 1}。填好后自动保存，其余均已保存`);
  expect(await stored()).toContain('旁边的备注');
  await lines.last().fill('新员工安全培训');
  await see(writer, '所有修改均已保存');
  const rows = await journey.db.query('SELECT training FROM job_description WHERE id = $1', [drafts[0]?.id]);
  expect(JSON.stringify(rows)).toContain('新员工安全培训');
});

test('what was left unsaved is gone from the machine after signing out', async () => {
  const writer = await journey.signedIn('hr');
  await edit(writer);
  await writer.route('**/graphql', (route) => route.abort());
  await write(writer, '不该留下的备注');
  await see(writer, /^连接不上服务器/);
  await writer.unroute('**/graphql');
  expect(await writer.evaluate(() => JSON.stringify(localStorage))).toContain('不该留下的备注');
  await writer.getByRole('button', { name: /人力资源/ }).click();
  await writer.getByRole('menuitem', { name: '退出登录' }).click();
  const asked = writer.getByRole('alertdialog').getByRole('button', { name: '离开' });
  await asked.or(writer.locator('input[name=email]')).first().waitFor();
  if (await asked.isVisible()) await asked.click();
  await writer.locator('input[name=email]').waitFor();
  expect(await writer.evaluate(() => JSON.stringify(localStorage))).not.toContain('不该留下的备注');
});

test('a session that ends in the middle of a dialog asks for the password, and the step is taken after it', async () => {
  const lead = await journey.signedIn('lead');
  await lead.goto('/tickets?view=dispatch');
  await lead.locator('[data-row-link]').first().click();
  const steps = card(lead, '下一步');
  await press(steps, '分类分级');
  const dialog = lead.getByRole('dialog', { name: '分类分级' });
  await dialog.getByRole('combobox', { name: '分类' }).click();
  await lead.getByRole('option', { name: '争议' }).first().click();
  await pressAfterItEnded(dialog.getByRole('button', { name: '分类分级', exact: true }));
  const again = lead.getByRole('dialog', { name: '请重新登录' });
  await again.getByLabel('密码').fill('wrong');
  await press(again, '登录');
  await again.getByRole('alert').waitFor();
  await again.getByLabel('密码').fill('remit-demo');
  await press(again, '登录');
  await see(lead, '已分类分级');
  await dialog.waitFor({ state: 'detached' });
});

test('a session that ends before a file of calls is sent asks for the password, and the file goes off after it', async () => {
  const writer = await journey.signedIn('hr');
  await writer.goto('/calls');
  const line = `J-${Date.now()},一班,GENERAL,2026-03-02 09:00:00,,,2026-03-02 09:01:00,`;
  const columns = 'external_id,unit,queue,started_at,requested_at,answered_at,ended_at,agent_no';
  const buffer = Buffer.from(`${columns}\r\n${line}\r\n`);
  await writer.locator('input[type=file]').setInputFiles({ name: '话务.csv', mimeType: 'text/csv', buffer });
  const file = writer.getByRole('group', { name: '话务.csv' });
  await pressAfterItEnded(file.getByRole('button', { name: '开始导入', exact: true }));
  const again = writer.getByRole('dialog', { name: '请重新登录' });
  await again.getByLabel('密码').fill('remit-demo');
  await press(again, '登录');
  await see(writer, '导入完成：话务.csv');
});

test('who would rather leave is led to the sign-in page, and back to the same page after it', async () => {
  const lead = await journey.signedIn('lead');
  await lead.goto('/tickets?view=all');
  await lead.locator('[data-row-link]').first().waitFor();
  await pressAfterItEnded(lead.getByRole('menuitem', { name: '职位说明书', exact: true }));
  await press(lead.getByRole('dialog', { name: '请重新登录' }), '离开此页');
  await see(lead, /^登录已失效/);
  await sendSignIn(lead, 'lead');
  await arriveAt(lead, '职位说明书');
});

test('who would rather leave is asked first where something is typed', async () => {
  const agent = await journey.signedIn('agent');
  await openFromMenu(agent, '工单');
  await agent.getByRole('link', { name: '登记工单' }).first().click();
  await arriveAt(agent, '登记工单');
  const name = agent.getByRole('textbox', { name: /^客户姓名/ });
  await name.fill('王小明');
  await pressAfterItEnded(agent.getByRole('button', { name: /^通知/ }));
  const again = agent.getByRole('dialog', { name: '请重新登录' });
  await press(again, '离开此页');
  const asked = agent.getByRole('alertdialog', { name: '放弃已填写的内容？' });
  await press(asked, '继续填写');
  await asked.waitFor({ state: 'detached' });
  await again.getByLabel('密码').fill('remit-demo');
  await press(again, '登录');
  await again.waitFor({ state: 'detached' });
  await agent.keyboard.press('Escape');
  expect(await name.inputValue()).toBe('王小明');

  await pressAfterItEnded(agent.getByRole('button', { name: '刷新' }));
  await press(again, '离开此页');
  await press(asked, '放弃');
  await see(agent, /^登录已失效/);
});

test('a dialog with something typed asks before it closes; an untouched one closes', async () => {
  const agent = await journey.signedIn('lead');
  await agent.goto('/tickets?view=dispatch');
  await agent.locator('[data-row-link]').first().click();
  const steps = card(agent, '下一步');
  await press(steps, '派单');
  const dialog = agent.getByRole('dialog', { name: '派单' });
  await dialog.waitFor();
  await agent.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await press(steps, '派单');
  await dialog.getByLabel('办理期限').fill('2030-01-01T09:00');
  await agent.keyboard.press('Escape');
  await press(agent.getByRole('alertdialog'), '继续填写');
  expect(await dialog.getByLabel('办理期限').inputValue()).toBe('2030-01-01T09:00');
  await press(dialog, '取消');
  await press(agent.getByRole('alertdialog'), '放弃');
  await dialog.waitFor({ state: 'detached' });
});

test('Back from a half-written ticket asks in our words, and goes only when told to', async () => {
  const agent = await journey.signedIn('agent');
  const boxes: string[] = [];
  agent.on('dialog', (box) => {
    boxes.push(box.message());
    void box.dismiss();
  });
  await openFromMenu(agent, '工单');
  await agent.getByRole('link', { name: '登记工单' }).first().click();
  await arriveAt(agent, '登记工单');
  const name = agent.getByRole('textbox', { name: /^客户姓名/ });
  await name.fill('王小明');
  await agent.goBack();
  const asked = agent.getByRole('alertdialog', { name: '放弃已填写的内容？' });
  await see(asked, '离开后，已填写的内容不会保留。');
  await press(asked, '继续填写');
  await asked.waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('王小明');
  await agent.goBack();
  await press(asked, '放弃');
  await agent.waitForURL(/\/tickets(\?.*)?$/);
  expect(boxes).toEqual([]);
});

test('the way to edit a version that is in force leads to its text, says why, and begins the next one', async () => {
  const [job] = (await journey.db.query(
    `SELECT j.id FROM job_description j
     WHERE j.state = 'APPROVED' AND j.effective_from <= $1 AND j.effective_to IS NULL
       AND NOT EXISTS (SELECT FROM job_description other WHERE other.position_id = j.position_id
                       AND other.state NOT IN ('APPROVED', 'DISCARDED')) ORDER BY j.id LIMIT 1`,
    [today],
  )) as { id: string }[];
  const writer = await journey.signedIn('hr');
  await writer.goto(`/jobs/${job?.id}`);
  await writer.waitForURL(`**/jobs/${job?.id}/show`);
  await see(writer.getByRole('alert'), /^这一版正在生效，不能修改。/);
  await see(writer.getByRole('alert'), /^如需调整，请起草新版本/);
  await press(writer.getByRole('alert'), '起草新版本');
  await press(writer.getByRole('dialog'), '起草新版本');
  await arriveAt(writer, /^编辑 /);
  await writer.goto(`/jobs/${job?.id}`);
  await writer.getByRole('link', { name: /^打开第 \d+ 版$/ }).waitFor();
});

test('an address for a new job description leads to where one begins', async () => {
  const writer = await journey.signedIn('hr');
  await writer.goto('/jobs/create');
  await arriveAt(writer, '起草职位说明书');
  expect(await writer.title()).toBe('起草职位说明书 · Remit');
  await writer.getByRole('link', { name: '去组织架构选岗位' }).click();
  await arriveAt(writer, '组织架构');
});
