import { afterAll, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { clearNetworks } from '../../../api/access/house-networks.ts';
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
  await db.query('DELETE FROM house_network');
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

/** What would be sixty failures with invented names, without waiting for as many hashes. */
const crowd = async (): Promise<void> => {
  await at(centre).signIn('nobody@world.test', 'guess');
  await db.query(`UPDATE throttle SET count = 60 WHERE key LIKE 'sign-in:address:%'`);
};

test('nor does one who fails with so many names that the whole network address is conspicuous', async () => {
  await crowd();
  expect(await at(centre).signIn('agent@world.test', password)).toBeUndefined();
  expect(await at(centre).signIn(head, password)).toBeUndefined();
});

test('at such an address an account has three tries of its own, and one more every five minutes', async () => {
  await crowd();
  const stranger = at(centre);
  for (let times = 0; times < 3; times += 1)
    expect(await stranger.signIn(head, `guess-${times}`)).toBe('UNAUTHENTICATED');
  expect(await stranger.signIn(head, password)).toBe('RATE_LIMITED');
  expect(await stranger.signIn('agent@world.test', password)).toBeUndefined();
  clock.pass(5);
  expect(await at(centre).signIn(head, password)).toBeUndefined();
});

test('whoever fails behind the same address on the very account keeps its owner waiting for three minutes, new browser or not', async () => {
  await lockOut(centre);
  clock.pass(2);
  expect(await at(centre).signIn(head, password)).toBe('RATE_LIMITED');
  clock.pass(1);
  expect(await at(centre).signIn(head, password)).toBeUndefined();
});

test('two nodes count together', async () => {
  const second = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
  const [here, there] = [at(centre), new Visitor(second, centre)];
  const codes: unknown[] = [];
  for (let times = 0; times < 4; times += 1)
    for (const stranger of [here, there]) codes.push(await stranger.signIn(head, `guess-${times}`));
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
  clock.pass(3);
  expect(await new Visitor(second, centre).signIn(head, password)).toBeUndefined();
  await second.close();
});

test('trying too early never makes the wait longer', async () => {
  await lockOut(centre);
  for (let times = 0; times < 20; times += 1)
    expect(await at(centre).signIn(head, password)).toBe('RATE_LIMITED');
  clock.pass(3);
  expect(await at(centre).signIn(head, password)).toBeUndefined();
});

test('who guesses from ever new networks is slowed down together, and keeps nobody out where people sign in', async () => {
  const networkOfStranger = (times: number): Visitor => at(`198.51.100.${times}`);
  await at(centre).signIn('agent@world.test', password);
  for (let times = 0; times < 30; times += 1)
    expect(await networkOfStranger(times).signIn(head, 'guess')).toBe('UNAUTHENTICATED');
  expect(await networkOfStranger(30).signIn(head, 'guess')).toBe('RATE_LIMITED');
  // what was refused for all together took nothing from the network’s own tries
  expect(await db.query(`SELECT FROM throttle WHERE key LIKE 'sign-in:account:%'`)).toHaveLength(30);
  expect(await at(centre).signIn(head, password)).toBeUndefined();
  clock.pass(2);
  expect(await networkOfStranger(30).signIn(head, password)).toBeUndefined();
});

test('a network from which nobody has signed in for a month is a strange one again', async () => {
  await at(centre).signIn(head, password);
  clock.pass(31 * 24 * 60);
  await at('198.51.100.1').signIn(head, 'guess');
  // twenty-nine more from as many networks, without waiting for as many hashes
  await db.query(`UPDATE throttle SET resets_at = $1 WHERE key LIKE 'sign-in:elsewhere:%'`, [
    new Date(clock.now().getTime() + 60 * 60_000),
  ]);
  expect(await at(centre).signIn(head, password)).toBe('RATE_LIMITED');
  await clearNetworks(db.manager, clock.now());
  expect(await db.query('SELECT FROM house_network')).toEqual([]);
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

test('nor does one who asks for so many names that the network address is conspicuous', async () => {
  const reset =
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }';
  await at(centre).ask(reset, { input: { email: 'nobody@world.test' } });
  await db.query(`UPDATE throttle SET count = 60 WHERE key LIKE 'forgotten:address:%'`);
  const newcomer = at(centre);
  expect((await newcomer.ask(reset, { input: { email: head } })).data.requestPasswordReset.ok).toBe(true);
  // one of its own, and not three
  expect((await newcomer.ask(reset, { input: { email: head } })).code).toBe('RATE_LIMITED');
});
