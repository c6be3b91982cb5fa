import { afterAll, expect, test } from 'vitest';
import { arriveAt, see, sendSignIn, startJourney } from '../support/journey.ts';
import { startOidcProvider } from '../support/oidc-provider.ts';

const provider = await startOidcProvider();
afterAll(() => provider.stop());
const journey = await startJourney({ singleSignOn: provider.settings });
const { host } = new URL(journey.url);
// the product does not know the port on which it is served here
provider.beforeReturn = (address) => (address.host = host);

test('whoever is known to the provider comes to the page that they wanted, without a password', async () => {
  provider.claims = { sub: 'u-agent', email: 'agent@remit.demo', email_verified: true };
  const page = await journey.window();
  await page.goto('/tickets?view=all');
  await arriveAt(page, /^登录/);
  await page.getByRole('link', { name: '使用“某某统一认证”登录' }).click();
  await page.waitForURL((url) => url.pathname === '/tickets' && url.searchParams.get('view') === 'all');
  await see(page, /徐佳/);
});

test('a stranger is told in words, in both languages, and may still sign in with a password', async () => {
  provider.claims = { sub: 'u-nobody', email: 'nobody@elsewhere.test', email_verified: true };
  const page = await journey.window();
  await page.goto('/');
  await page.getByRole('link', { name: /某某统一认证/ }).click();
  await see(page.getByRole('alert'), /没有可供您使用的账号/);
  await page.getByRole('button', { name: 'EN English' }).click();
  await see(page.getByRole('alert'), /there is no account here for you to use/);
  await sendSignIn(page, 'agent');
  await page.getByRole('banner').waitFor();
});

test('a session that ends in the middle of something is opened again in a window of its own; what was typed goes on', async () => {
  provider.claims = { sub: 'u-agent', email: 'agent@remit.demo', email_verified: true };
  const page = await journey.signedIn('agent');
  await page.goto('/account');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const dialog = page.getByRole('dialog', { name: '新建访问令牌' });
  await dialog.getByLabel('名称').fill('每晚报表');
  await dialog.getByRole('checkbox').first().check();
  const send = dialog.getByRole('button', { name: '新建', exact: true });
  await send.click({ trial: true });
  const element = await send.elementHandle();
  await journey.db.query('DELETE FROM session');
  // to the very element: the page may have found out by itself and lie under its question already
  await element?.dispatchEvent('click');
  const again = page.getByRole('dialog', { name: '请重新登录' });
  // another account than the one that works here: what is typed must not become theirs
  provider.claims = { sub: 'u-hr', email: 'hr@remit.demo', email_verified: true };
  const throughProvider = async (): Promise<void> => {
    const opened = page.context().waitForEvent('page');
    await again.getByRole('link', { name: /某某统一认证/ }).click();
    const beside = await opened;
    await beside.waitForEvent('close').catch(() => undefined);
    await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  };
  await throughProvider();
  await see(again.getByRole('alert'), /请用 agent@remit.demo 登录/);
  provider.claims = { sub: 'u-agent', email: 'agent@remit.demo', email_verified: true };
  await throughProvider();
  await see(page.getByRole('dialog'), /每晚报表/);
  await expect.poll(() => again.count()).toBe(0);
});
