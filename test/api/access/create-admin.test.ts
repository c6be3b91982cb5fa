import { expect, test } from 'vitest';
import { createAdmin } from '../../../api/access/accounts/create-admin.ts';
import { readAdmin, runCreateAdmin } from '../../../api/create-admin.ts';
import { makeWorld } from '../../support/world.ts';
import { testDatabase } from '../../support/database.ts';

const empty = await testDatabase();
const world = await makeWorld();
const now = new Date('2026-03-02T09:00:00+08:00');
const wanted = { email: 'Boss@Example.org', name: '管理员', organisation: '新公司' };

const counts = async (db = empty) => {
  const [row] = await db.query(
    `SELECT (SELECT count(*)::int FROM org_unit) units, (SELECT count(*)::int FROM position) posts,
       (SELECT count(*)::int FROM person) people, (SELECT count(*)::int FROM assignment) assignments,
       (SELECT count(*)::int FROM account) accounts`,
  );
  return row;
};

test('in an empty database organisation, post, person and account come into being, and the link opens them', async () => {
  const told = await runCreateAdmin(empty, wanted, 'https://remit.test', now);
  expect(told).toMatch(/https:\/\/remit\.test\/set-password#[\w-]{43}/);
  expect(await counts()).toEqual({ units: 1, posts: 1, people: 1, assignments: 1, accounts: 1 });
  const [account] = await empty.query('SELECT email, password_hash FROM account');
  expect(account).toEqual({ email: 'boss@example.org', password_hash: null });
});

test('run again it makes nothing twice and gives a new link', async () => {
  const before = await counts();
  const [first, second] = [await createAdmin(empty, wanted, now), await createAdmin(empty, wanted, now)];
  expect(await counts()).toEqual(before);
  expect(first).not.toBe(second);
  const open = await empty.query('SELECT id FROM password_link WHERE used_at IS NULL AND voided_at IS NULL');
  expect(open).toHaveLength(1);
});

test('two that run at once make one organisation', async () => {
  const other = { ...wanted, organisation: '另一家公司' };
  await Promise.all([
    createAdmin(empty, { ...other, email: 'one@example.org', name: '甲' }, now),
    createAdmin(empty, { ...other, email: 'two@example.org', name: '乙' }, now),
  ]);
  expect(await empty.query('SELECT id FROM org_unit WHERE name = $1', ['另一家公司'])).toHaveLength(1);
  expect(await empty.query(`SELECT id FROM position WHERE title = '系统管理员'`)).toHaveLength(2);
});

test('in an organisation that is there, the administrator manages accounts, beside the post held so far', async () => {
  const path = await createAdmin(
    world.db,
    { email: 'head@world.test', name: '李主任', organisation: '集团公司' },
    world.clock.now(),
  );
  const secret = path.slice(path.indexOf('#') + 1);
  const { data } = await world.ask(
    null,
    `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { viewer { abilities assignments { kind } } } }`,
    { input: { secret, newPassword: 'correct horse battery' } },
  );
  expect(data.setPassword.viewer.abilities).toContain('account.manage');
  expect(data.setPassword.viewer.assignments).toEqual([{ kind: 'PRIMARY' }, { kind: 'CONCURRENT' }]);
});

test.for([
  ['an address that is none', { email: 'boss' }, /written like name@example\.com/],
  ['an address of another organisation', { email: 'bankhead@world.test' }, /another organisation/],
  ['a person who has another address', { name: '吴主办', email: 'new@world.test' }, /with another address/],
  ['a name of spaces', { name: '  ' }, /1 to 100 characters/],
] as const)('%s is refused in words, and nothing is written', async ([, given, words]) => {
  const before = await counts(world.db);
  const asked = { email: 'x@world.test', name: '某人', organisation: '集团公司', ...given };
  await expect(runCreateAdmin(world.db, asked, 'https://remit.test', now)).rejects.toThrow(words);
  expect(await counts(world.db)).toEqual(before);
});

test('a command line that lacks something, or holds what nobody knows, is answered with the form', () => {
  const whole = ['--email', 'a@b.test', '--name', 'A', '--organisation', 'B'];
  expect(readAdmin(whole)).toEqual({ email: 'a@b.test', name: 'A', organisation: 'B' });
  expect(() => readAdmin(whole.slice(0, 4))).toThrow(/npm run create-admin/);
  expect(() => readAdmin([...whole, '--password', 'secret'])).toThrow(/npm run create-admin/);
});
