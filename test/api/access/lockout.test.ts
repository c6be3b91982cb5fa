import { afterAll, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { clearBrowsers } from '../../../api/access/known-browsers.ts';
import { makeServer } from '../../../api/server.ts';
import { Visitor } from '../../support/visitor.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
afterAll(() => app.close());

const [head, password] = ['head@world.test', 'remit-demo'];
await db.query('UPDATE account SET password_hash = $1', [await hashPassword(password)]);

const centre = '10.0.0.1';
const at = (address: string): Visitor => new Visitor(app, address);

/** Fails so often that the address rests for the account. */
const lockOut = async (address: string, email = head): Promise<void> => {
  const stranger = at(address);
  for (let times = 0; times < 5; times += 1)
    expect(await stranger.signIn(email, `guess-${times}`)).toBe('UNAUTHENTICATED');
  expect(await stranger.signIn(email, password)).toBe('RATE_LIMITED');
};

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM throttle');
  await db.query('DELETE FROM known_browser');
});

test('a stranger who fails from elsewhere does not keep the owner out, in any browser', async () => {
  for (const address of ['203.0.113.5', '203.0.113.6', '2001:db8::1']) await lockOut(address);
  expect(await at(centre).signIn(head, password)).toBeUndefined();
});

test('a colleague behind the same network address does not keep the owner out of the browser that they use', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  await owner.ask('mutation { signOut { ok } }');
  await lockOut(centre);
  expect(await owner.signIn(head, password)).toBeUndefined();
  expect(await owner.name()).toBe('李主任');
});

test('nor does one who tries so many accounts that the whole network address rests', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  const stranger = at(centre);
  await stranger.signIn('nobody@world.test', 'guess');
  // forty-nine more, without waiting for as many hashes
  await db.query(`UPDATE throttle SET count = 50 WHERE key LIKE 'sign-in:address:%'`);
  expect(await at(centre).signIn('agent@world.test', password)).toBe('RATE_LIMITED');
  expect(await owner.signIn(head, password)).toBeUndefined();
});

test('in a browser that is known guesses rest after five as well, there alone', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  for (let times = 0; times < 5; times += 1)
    expect(await owner.signIn(head, `guess-${times}`)).toBe('UNAUTHENTICATED');
  expect(await owner.signIn(head, password)).toBe('RATE_LIMITED');
  expect(await at(centre).signIn(head, password)).toBeUndefined();
  clock.pass(15);
  expect(await owner.signIn(head, password)).toBeUndefined();
});

test('twenty guesses at once in a known browser get no further than five', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, place) => owner.signIn(head, `guess-${place}`)),
  );
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
});

test('a browser is known for the account of who signed in there, and for nobody else’s', async () => {
  const agent = at(centre);
  await agent.signIn('agent@world.test', password);
  await lockOut(centre);
  expect(await agent.signIn(head, password)).toBe('RATE_LIMITED');
});

test('a cookie that somebody made up is no browser that is known, and neither is failing', async () => {
  const stranger = at(centre);
  stranger.cookies['browser'] = 'A'.repeat(43);
  await lockOut(centre);
  expect(await stranger.signIn(head, password)).toBe('RATE_LIMITED');
  expect(await db.query('SELECT FROM known_browser')).toEqual([]);
});

test('the table of browsers holds no cookie', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  expect(owner.cookies['browser']).toMatch(/^[\w-]{43}$/);
  const kept = await db.query(`SELECT *, encode(browser_hash, 'escape') AS text FROM known_browser`);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(owner.cookies['browser']);
});

test('a new password makes all other browsers unknown', async () => {
  const [here, elsewhere] = [at(centre), at(centre)];
  await elsewhere.signIn(head, password);
  await here.signIn(head, password);
  const next = 'a-quite-different-one';
  await here.ask(
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { abilities } } }',
    { input: { currentPassword: password, newPassword: next } },
  );
  await lockOut(centre);
  expect(await elsewhere.signIn(head, next)).toBe('RATE_LIMITED');
  expect(await here.signIn(head, next)).toBeUndefined();
  await db.query('UPDATE account SET password_hash = $1 WHERE person_id = $2', [
    await hashPassword(password),
    ids.person.head,
  ]);
});

test('a browser in which nobody signs in for half a year is forgotten', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  await clearBrowsers(db.manager, clock.now());
  expect(await db.query('SELECT FROM known_browser')).toHaveLength(1);
  clock.pass(181 * 24 * 60);
  await lockOut(centre);
  expect(await owner.signIn(head, password)).toBe('RATE_LIMITED');
  await clearBrowsers(db.manager, clock.now());
  expect(await db.query('SELECT FROM known_browser')).toEqual([]);
});

test('somebody who asks for links in the owner’s name at the same address does not keep the owner from asking', async () => {
  const owner = at(centre);
  await owner.signIn(head, password);
  const reset =
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }';
  const input = { email: head };
  const stranger = at(centre);
  for (let times = 0; times < 3; times += 1) await stranger.ask(reset, { input });
  expect((await stranger.ask(reset, { input })).code).toBe('RATE_LIMITED');
  expect((await owner.ask(reset, { input })).data.requestPasswordReset.ok).toBe(true);
});
