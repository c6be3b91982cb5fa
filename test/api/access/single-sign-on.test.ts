import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { behindProvider, expectRefused, head } from './provider-fixture.ts';

const { world, provider, url, browse, logged } = await behindProvider();
const { db, clock, ids } = world;
const without = await served(world);

test('the owner of a verified address is signed in and comes to the page they wanted', async () => {
  provider.claims = { ...head, email: 'Head@World.Test' };
  const browser = browse();
  expect(await browser.signIn('/tickets?view=all')).toBe('/tickets?view=all');
  expect(await browser.name()).toBe('李主任');
  const { data } = await browser.ask('{ viewer { sessions { isCurrent isSingleSignOn } } }');
  expect(data['viewer'].sessions).toContainEqual({ isCurrent: true, isSingleSignOn: true });
});

test('a page of another site is never where it leads', async () => {
  provider.claims = head;
  for (const page of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/..//evil.example'])
    expect(await browse().signIn(page)).toBe('/');
});

test('from the first time on the account belongs to this person of the provider, whatever their address becomes', async () => {
  provider.claims = head;
  await browse().signIn();
  provider.claims = { sub: 'u-head', email: 'new.name@elsewhere.test', email_verified: false };
  const browser = browse();
  expect(await browser.signIn()).toBe('/tickets');
  expect(await browser.name()).toBe('李主任');
});

test('another person of the provider who is given the address later gets nothing by it', async () => {
  provider.claims = head;
  await browse().signIn();
  provider.claims = { ...head, sub: 'u-other' };
  const browser = browse();
  expectRefused(browser, await browser.signIn(), 'NO_ACCOUNT');
});

test('of two persons of the provider who come at once for one account, one has it', async () => {
  const [one, two] = [browse(), browse()];
  const ways = [await one.throughProvider(), await two.throughProvider()];
  provider.claims = (code) => ({ ...head, sub: `u-${ways.findIndex((way) => way.includes(code))}` });
  const ends = await Promise.all([one.go(ways[0] ?? ''), two.go(ways[1] ?? '')]);
  expect(ends.filter((end) => end === '/tickets')).toHaveLength(1);
  expect(ends.filter((end) => end.startsWith('/login?sso=NO_ACCOUNT'))).toHaveLength(1);
});

test('nobody gets an account by it: a stranger, a closed account and one whose owner left are refused alike', async () => {
  await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [ids.person.agent]);
  await db.query(`UPDATE person SET left_on = '2026-03-01' WHERE id = $1`, [ids.person.lead]);
  const before = await db.query('SELECT count(*) FROM account');
  for (const email of ['nobody@world.test', 'agent@world.test', 'lead@world.test']) {
    provider.claims = { sub: `u-${email}`, email, email_verified: true };
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'NO_ACCOUNT');
  }
  expect(await db.query('SELECT count(*) FROM account')).toEqual(before);
});

test('a person who is bound and has left is refused from that day, without anything having run', async () => {
  provider.claims = head;
  await browse().signIn();
  await db.query(`UPDATE person SET left_on = '2026-03-03' WHERE id = $1`, [ids.person.head]);
  expect(await browse().signIn()).toBe('/tickets');
  clock.set('2026-03-03T00:00:00+08:00');
  const browser = browse();
  expectRefused(browser, await browser.signIn(), 'NO_ACCOUNT');
});

test.each([
  ['not verified', { email_verified: false }],
  ['verified by a word and not by yes', { email_verified: 'true' }],
  ['of which nothing is said', { email_verified: undefined }],
  ['that is missing', { email: undefined }],
])('an address %s opens no account', async (_, claims) => {
  provider.claims = { ...head, ...claims };
  provider.userinfo = { sub: 'u-head' };
  const browser = browse();
  expectRefused(browser, await browser.signIn(), 'EMAIL_UNVERIFIED');
});

test('an address that the provider tells only to who asks is asked for', async () => {
  provider.claims = { sub: 'u-head' };
  provider.userinfo = head;
  const browser = browse();
  expect(await browser.signIn()).toBe('/tickets');
  expect(await browser.name()).toBe('李主任');
});

test('what is asked for belongs to another person than the token: nothing opens', async () => {
  provider.claims = { sub: 'u-other' };
  provider.userinfo = head;
  const browser = browse();
  expectRefused(browser, await browser.signIn(), 'FAILED');
});

test('whoever signs out is asked for the password at the provider the next time, and not after that', async () => {
  provider.claims = head;
  const browser = browse();
  await browser.signIn();
  const promptOf = async (): Promise<string | null> =>
    new URL(await browser.go('/oidc/start')).searchParams.get('prompt');
  expect(await promptOf()).toBeNull();
  await browser.ask('mutation { signOut { ok } }');
  expect(await browser.name()).toBeNull();
  expect(await promptOf()).toBe('login');
  await browser.signIn();
  expect(await promptOf()).toBeNull();
});

test('the session of whoever was signed in before in the browser ends', async () => {
  provider.claims = head;
  const browser = browse();
  await browser.signIn();
  const before = browse();
  before.cookies.set('sid', browser.cookies.get('sid') ?? '');
  provider.claims = { sub: 'u-agent', email: 'agent@world.test', email_verified: true };
  await browser.signIn();
  expect(await browser.name()).not.toBe('李主任');
  expect(await before.name()).toBeNull();
});

test('binding and signing in are on record, and the owner is told of the binding once', async () => {
  provider.claims = head;
  await db.query('DELETE FROM notification');
  const [{ last }] = (await db.query('SELECT coalesce(max(id), 0) AS last FROM audit')) as [{ last: string }];
  await browse().signIn();
  await browse().signIn();
  const rows = (await db.query(
    `SELECT action, after, organisation_id IS NOT NULL AS "isKept" FROM audit WHERE id > $1 ORDER BY id`,
    [last],
  )) as object[];
  const { issuer } = provider.settings;
  expect(rows).toEqual([
    { action: 'bindSingleSignOn', after: { issuer, subject: 'u-head' }, isKept: true },
    { action: 'signIn', after: { way: 'SINGLE_SIGN_ON' }, isKept: true },
    { action: 'signIn', after: { way: 'SINGLE_SIGN_ON' }, isKept: true },
  ]);
  const told = (await db.query('SELECT kind FROM notification WHERE person_id = $1', [
    ids.person.head,
  ])) as object[];
  expect(told).toEqual([{ kind: 'SINGLE_SIGN_ON_BOUND' }]);
});

test('what stood in the way is in the log under the reference, without codes, tokens or secrets', async () => {
  provider.claims = { ...head, email: 'nobody@world.test' };
  const page = await browse().signIn();
  const reference = new URL(page, url).searchParams.get('reference');
  expect(logged()).toContain(`[${reference}] Single sign-on: NO_ACCOUNT`);
  expect(logged()).not.toMatch(/eyJ|the-secret-of-remit|code=/);
});

test('everybody may know whether there is a provider; where there is none, neither is its address', async () => {
  const asked = '{ singleSignOn { name path } }';
  const browser = browse();
  expect((await browser.ask(asked)).data['singleSignOn']).toEqual({
    name: '某某统一认证',
    path: '/oidc/start',
  });
  const fresh = await makeWorld();
  const plain = await served(fresh);
  expect((await browse(plain.url).ask(asked)).data['singleSignOn']).toBeNull();
  expect(await browse(without.url).go('/oidc/start')).toBe('status 404');
});
