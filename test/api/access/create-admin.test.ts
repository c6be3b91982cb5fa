import { expect, test } from 'vitest';
import { createAdmin } from '../../../api/access/accounts/create-admin.ts';
import { readAdmin, runCreateAdmin } from '../../../api/create-admin.ts';
import { makeWorld } from '../../support/world.ts';
import { testDatabase } from '../../support/database.ts';

const empty = await testDatabase();
const world = await makeWorld();
const known = { publicUrl: 'https://remit.test', knowsPublicUrl: true };
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
  const told = await runCreateAdmin(empty, wanted, known, now);
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
  ['a name of spaces', { name: '  ' }, /name is required/],
  ['a name that nobody sees', { name: '\u200b' }, /name is required/],
  ['a name that is too long', { name: '长'.repeat(101) }, /name takes at most 100 characters/],
  ['a name with an escape', { name: 'a\u001b[31mb' }, /name holds control characters/],
  ['an address with an escape', { email: 'a\u001b@b.test' }, /email holds control characters/],
  ['an organisation with an escape', { organisation: 'a\u0007' }, /organisation holds control characters/],
  ['a name of half a character', { name: 'a\ud800' }, /name holds control characters/],
] as const)('%s is refused in words, and nothing is written', async ([, given, words]) => {
  const before = await counts(world.db);
  const asked = { email: 'x@world.test', name: '某人', organisation: '集团公司', ...given };
  await expect(runCreateAdmin(world.db, asked, known, now)).rejects.toThrow(words);
  expect(await counts(world.db)).toEqual(before);
});

test('where nobody said how Remit is reached, the link comes with what to do about it', async () => {
  const guessed = { publicUrl: 'http://localhost:4000', knowsPublicUrl: false };
  expect(await runCreateAdmin(empty, wanted, guessed, now)).toMatch(
    /http:\/\/localhost:4000\/set-password#[\w-]{43}\n\nPUBLIC_URL is not set: .*another address/,
  );
  expect(await runCreateAdmin(empty, wanted, known, now)).not.toContain('PUBLIC_URL');
});

const whole = ['--email', 'a@b.test', '--name', 'A', '--organisation', 'B'];

test('a command line that is whole is read', () => {
  expect(readAdmin(whole)).toEqual({ email: 'a@b.test', name: 'A', organisation: 'B' });
  expect(readAdmin(['--email=a@b.test', '--name=A', '--organisation=B'])).toEqual(readAdmin(whole));
});

test.each([
  ['lacks something', whole.slice(0, 4), '--organisation is missing'],
  ['lacks all', [], '--email, --name, --organisation are missing'],
  ['has what nobody knows', [...whole, '--password', 'secret'], 'there is no option --password'],
  [
    'spells one in another way',
    [...whole.slice(0, 4), '--organization', 'B'],
    'there is no option --organization; "B" belongs to no option; --organisation is missing',
  ],
  ['has no value', [...whole.slice(0, 5), ''], '--organisation has no value'],
  ['has a word too many', [...whole, 'C'], '"C" belongs to no option'],
  ['says something twice', [...whole, '--email=c@d.test'], '--email is given 2 times'],
  ['holds what a terminal would obey', [...whole, '\u001b[31m'], '"\\u001b[31m" belongs to no option'],
])('a command line that %s is answered with what is wrong, and the form', (_, args, fault) => {
  expect(() => readAdmin(args)).toThrow(`create-admin: ${fault}`);
  expect(() => readAdmin(args)).toThrow(/npm run create-admin/);
});
