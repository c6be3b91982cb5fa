import { expect, test } from 'vitest';
import { arriveAt, openFromMenu, press, see, sendSignIn, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('a wrong password is said, and the email stays', async () => {
  const page = await journey.window();
  await page.goto('/');
  await sendSignIn(page, 'agent', 'not-the-password');
  await see(page.getByRole('alert'), /邮箱或密码/);
  expect(await page.locator('input[name=email]').inputValue()).toBe('agent@remit.demo');
  await page.locator('input[name=password]').fill('remit-demo');
  await press(page, '登录');
  await see(page, /徐佳/);
});

test('where no mail is sent, who forgot the password is told whom to ask instead of being promised a mail', async () => {
  const page = await journey.window();
  await page.goto('/');
  await page.getByRole('link', { name: '忘记密码？' }).click();
  await arriveAt(page, '忘记密码');
  await see(page.getByRole('alert'), /没有开通邮件.*请联系您的管理员/s);
  expect(await page.locator('input[name=email]').count()).toBe(0);
  await page.getByRole('link', { name: '返回登录' }).click();
  await arriveAt(page, /^登录/);
});

test('a link opened by somebody who is signed out leads there after signing in', async () => {
  const page = await journey.window();
  await page.goto('/tickets?view=all');
  await arriveAt(page, /^登录/);
  await sendSignIn(page, 'agent');
  await page.waitForURL((url) => url.pathname === '/tickets' && url.searchParams.get('view') === 'all');
  await page.getByRole('tab', { name: '全部', selected: true }).waitFor();
});

test('signing out ends it: the way back shows the sign-in page, and the old session opens nothing', async () => {
  const page = await journey.signedIn('agent');
  await openFromMenu(page, '工单');
  await page.getByRole('tab', { name: '全部' }).click();
  await page.getByRole('row').nth(1).waitFor();
  const [cookie] = await page.context().cookies();
  await page.getByRole('button', { name: /^徐佳/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await arriveAt(page, /^登录/);
  await page.goBack();
  await arriveAt(page, /^登录/);
  expect(await page.getByRole('table').count()).toBe(0);

  const answer = await fetch(`${journey.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${cookie?.name}=${cookie?.value}` },
    body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
  });
  expect(await answer.text()).not.toContain('agent@remit.demo');
});
