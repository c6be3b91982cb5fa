import { expect, test } from 'vitest';
import { arriveAt, card, openFromMenu, press, see, sendSignIn, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('an administrator finds an account, gives out a first password, and its owner gets in by setting another', async () => {
  const admin = await journey.signedIn('admin');
  await openFromMenu(admin, '账号');
  await admin.getByPlaceholder('姓名、工号或邮箱').fill('agent@remit');
  // the account stands in the whole list, too: the row that is pressed must be the one that stays
  await see(admin, '第 1-1 条，共 1 条');
  await admin.getByText('agent@remit.demo').click();
  await arriveAt(admin, '徐佳');
  const address = admin.url();
  await press(card(admin, '账号'), '发放初始密码');
  await press(admin.getByRole('dialog'), '发放初始密码');
  const shown = admin.getByRole('dialog', { name: '请把初始密码交给 徐佳' });
  const first = await shown.getByLabel('初始密码').inputValue();
  await press(shown, '我已保存');
  await see(admin, '待本人启用');

  const newcomer = await journey.window();
  await newcomer.goto('/tickets');
  await sendSignIn(newcomer, 'agent', first);
  await arriveAt(newcomer, '设置您的密码');
  await newcomer.getByLabel('新密码', { exact: true }).fill('春天在田野上慢慢地走过来');
  await newcomer.getByLabel('再输入一次新密码').fill('春天在田野上慢慢地走过来');
  await press(newcomer, '设置并登录');
  await newcomer.getByRole('banner').waitFor();

  await admin.goto(address);
  const sessions = card(admin, '会话');
  await sessions.getByRole('button', { name: /^退出 / }).click();
  await press(admin.getByRole('dialog'), '退出');
  await see(sessions, '目前没有登录');
  await newcomer.goto('/tickets');
  await arriveAt(newcomer, /^登录/);
});

test('who manages no accounts is offered none, and finds none at the address', async () => {
  const head = await journey.signedIn('head');
  expect(await head.getByRole('menuitem', { name: '账号', exact: true }).count()).toBe(0);
  await head.goto('/accounts');
  await head.getByRole('heading').first().waitFor();
  expect(await head.getByText('agent@remit.demo').count()).toBe(0);
});

test('at the address of one account, too: nobody is told that somebody has none', async () => {
  const head = await journey.signedIn('head');
  await head.goto('/accounts/47');
  await see(head, '您没有查看此页面的权限');
  expect(await head.getByText('无账号').count()).toBe(0);
});

test('a screen that may not be opened says at its own address which right is wanting and who could give it, whatever record is named', async () => {
  const head = await journey.signedIn('head');
  const told: string[] = [];
  for (const address of ['/accounts/47', '/accounts/999999']) {
    await head.goto(address);
    await press(head, '为什么？');
    const dialog = head.getByRole('dialog');
    await see(dialog, /没有给出“开通、停用账号/);
    await see(dialog, /^能给出这项权限的人：/);
    expect(new URL(head.url()).pathname).toBe(address);
    told.push(await dialog.innerText());
    await press(dialog, '关闭');
    await dialog.waitFor({ state: 'detached' });
  }
  expect(told[1]).toBe(told[0]);
});

test('where several rights would open a screen, it is told of each', async () => {
  const caller = await journey.signedIn('callback', { language: 'en' });
  await caller.goto('/roles');
  await press(caller, 'Why?');
  const dialog = caller.getByRole('dialog');
  await see(dialog, 'Any one of these permissions would do:');
  for (const ability of [/^Administer roles/, /^See why others/])
    await dialog.getByRole('region', { name: ability }).getByText('These could give it:').waitFor();
  const own = await dialog.getByRole('link', { name: 'All that I may do' }).getAttribute('href');
  expect(own).toMatch(/^\/people\/\d+\/access\?ability=access\.manage$/);
});

test('an account that is opened from the list shows its link, which lets the new person in', async () => {
  const hr = await journey.signedIn('hr');
  await openFromMenu(hr, '人员');
  await press(hr, '新增人员');
  await hr.getByRole('dialog').getByRole('textbox', { name: '姓名' }).fill('单连接');
  await hr.getByRole('dialog').getByRole('textbox', { name: '工号' }).fill('SX99002');
  await hr.getByRole('dialog').locator('button[type=submit]').click();
  await arriveAt(hr, '单连接');

  const admin = await journey.signedIn('admin');
  await openFromMenu(admin, '账号');
  await press(admin, '开通账号');
  const asking = admin.getByRole('dialog', { name: '开通账号' });
  await asking.getByRole('combobox', { name: '人员' }).fill('单连接');
  await admin.getByRole('option', { name: '单连接' }).click();
  await asking.getByLabel('登录邮箱').fill('danlianjie@remit.demo');
  await press(asking, '开通账号');
  const shown = admin.getByRole('dialog', { name: '请把这个链接交给本人' });
  const link = await shown.getByLabel('一次性链接').inputValue();
  await press(shown, '我已保存');
  await shown.waitFor({ state: 'detached' });

  const newcomer = await journey.window();
  await newcomer.goto(link);
  await arriveAt(newcomer, '设置您的密码');
});
