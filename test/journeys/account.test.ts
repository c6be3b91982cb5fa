import { afterAll, expect, test } from 'vitest';
import { mailCarrier } from '../../api/core/mail.carrier.ts';
import { useMail } from '../../api/core/mail.ts';
import { drainOutbox } from '../../api/core/outbox.drain.ts';
import { barriers } from '../support/barriers.ts';
import { arriveAt, card, press, see, sendSignIn, startJourney } from '../support/journey.ts';
import { startMailServer } from '../support/mail-server.ts';

const journey = await startJourney();
const post = await startMailServer();
const settings = { url: post.url, from: 'Remit <remit@remit.demo>', publicUrl: journey.url };
const { carry, close } = mailCarrier(settings);
useMail(journey.db, settings);
afterAll(async () => {
  close();
  await post.stop();
});

/** Sends what waits in the outbox, as the timer does every second. */
const sendMail = (): Promise<number> =>
  drainOutbox(
    journey.db,
    { now: () => new Date(Date.now() + journey.shift) },
    { MAIL: carry },
    async () => undefined,
  );

/** The text of a letter: long lines and signs come encoded over the wire. */
const textOf = (raw: string): string => {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
};

const linkIn = (raw: string | undefined): string =>
  /http\S+\/set-password#[\w-]{43}/.exec(textOf(raw ?? ''))?.[0] ?? '';

const next = 'correct horse battery';

test('who forgot the password comes back by mail, and whoever was in with the old one is out', async () => {
  const elsewhere = await journey.signedIn('callback');
  const page = await journey.window();
  await page.goto('/');
  await page.getByRole('link', { name: '忘记密码？' }).click();
  await arriveAt(page, '忘记密码');
  await page.locator('input[name=email]').fill('callback@remit.demo');
  await press(page, '发送链接');
  await see(page, /如果这个邮箱有账号/);
  expect(await sendMail()).toBe(1);
  expect(post.received.at(-1)?.to).toEqual(['callback@remit.demo']);

  await page.goto(linkIn(post.received.at(-1)?.raw));
  await see(page, /callback@remit\.demo/);
  expect(await barriers(page)).toEqual([]);
  await page.locator('input[name=newPassword]').fill('1234567890');
  await page.locator('input[name=newPasswordAgain]').fill('1234567890');
  await press(page, '设置并登录');
  await see(page, /太常见/);
  await page.locator('input[name=newPassword]').fill(next);
  await page.locator('input[name=newPasswordAgain]').fill('something else');
  await press(page, '设置并登录');
  await see(page, '两次输入的密码不一致');
  await page.locator('input[name=newPasswordAgain]').fill(next);
  await press(page, '设置并登录');
  await page.getByRole('banner').waitFor();

  await elsewhere.goto('/tickets');
  await arriveAt(elsewhere, /^登录/);
  await sendSignIn(elsewhere, 'callback');
  await see(elsewhere.getByRole('alert'), /邮箱或密码/);
  await sendSignIn(elsewhere, 'callback', next);
  await elsewhere.getByRole('banner').waitFor();
});

test('a used link says so and leads to a new one', async () => {
  const page = await journey.window({ language: 'en' });
  await page.goto(linkIn(post.received.at(-1)?.raw));
  await arriveAt(page, 'This link does not work any more');
  await page.getByRole('link', { name: 'Ask for a new link' }).click();
  await arriveAt(page, 'Forgotten password');
});

test('a token that is made in the app works for a program until it is revoked', async () => {
  const page = await journey.signedIn('lead');
  await page.getByRole('button', { name: /^陆雅琴/ }).click();
  await page.getByRole('menuitem', { name: '我的账号' }).click();
  await see(card(page, '访问令牌'), '还没有访问令牌');
  await press(page, '新建令牌');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称' }).fill('每晚报表');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  const shown = page.getByRole('dialog').getByRole('textbox', { name: '访问令牌' });
  const secret = await shown.inputValue();
  await press(page, '我已保存');

  const asked = async () => {
    const answer = await fetch(`${journey.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ viewer { abilities } tickets(first: 1) { totalCount } }' }),
    });
    return (await answer.json()) as {
      data?: { viewer: { abilities: string[] } };
      errors?: { message: string }[];
    };
  };
  expect((await asked()).data?.viewer.abilities).toEqual([
    'job.read',
    'performance.read',
    'ticket.read',
    'training.read',
  ]);

  await page.getByRole('button', { name: '撤销令牌 每晚报表' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await see(card(page, '访问令牌'), '还没有访问令牌');
  expect((await asked()).errors?.[0]?.message).toBe('这个访问令牌已被撤销。');
});

test('one sees where else one is signed in and ends it; a new password does so by itself', async () => {
  const [there, here] = [await journey.signedIn('handler'), await journey.signedIn('handler')];
  await here.goto('/account');
  await see(card(here, '登录的设备'), '当前设备');
  expect(await barriers(here)).toEqual([]);
  await here.getByRole('button', { name: /^退出 / }).click();
  await here.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
  await here.getByRole('button', { name: /^退出 / }).waitFor({ state: 'detached' });
  await there.goto('/tickets');
  await arriveAt(there, /^登录/);

  await here.locator('input[name=currentPassword]').fill('wrong');
  await here.locator('input[name=newPassword]').fill(next);
  await here.locator('input[name=newPasswordAgain]').fill(next);
  await press(here, '更改密码');
  await see(here, '当前密码不正确');
  await here.locator('input[name=currentPassword]').fill('remit-demo');
  await press(here, '更改密码');
  await see(here, /密码已更改/);
});

test('the language that is chosen with the account greets its owner on another machine', async () => {
  const here = await journey.signedIn('agent');
  await here.goto('/account');
  await here.getByRole('combobox', { name: '界面与邮件语言' }).click();
  await here.getByRole('option', { name: 'English' }).click();
  await arriveAt(here, 'My account');
  const there = await journey.signedIn('agent');
  await there.locator('html[lang=en]').waitFor();
});

test('whoever manages accounts opens one, and its owner gets the link by mail', async () => {
  const page = await journey.signedIn('admin');
  await page.goto('/people/30');
  await press(page, '开通账号');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '登录邮箱' }).fill('new@remit.demo');
  await dialog.getByRole('button', { name: '开通账号' }).click();
  await see(page, '链接已发送到 new@remit.demo');
  await sendMail();
  const owner = await journey.window();
  await owner.goto(linkIn(post.received.at(-1)?.raw));
  await arriveAt(owner, '设置您的密码');
  await owner.locator('input[name=newPassword]').fill(next);
  await owner.locator('input[name=newPasswordAgain]').fill(next);
  await press(owner, '设置并登录');
  await owner.getByRole('banner').waitFor();

  await press(page, '停用');
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await see(card(page, '账号'), '已停用');
  await owner.goto('/account');
  await arriveAt(owner, /^登录/);
});
