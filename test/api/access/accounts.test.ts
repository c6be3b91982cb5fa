import { beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { useMail, type MailMessage } from '../../../api/core/mail.ts';
import { atOneMoment } from '../../support/at-one-moment.ts';
import { makeWorld, type World } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

const accountText = 'account { email isActive hasPassword seenAt linkExpiresAt }';
const createText = `mutation ($input: CreateAccountInput!) { row: createAccount(input: $input) { mailed linkPath ${accountText} } }`;
const sendText = `mutation ($input: PersonAccountInput!) { row: sendPasswordLink(input: $input) { mailed linkPath ${accountText} } }`;
const closeText = `mutation ($input: CloseAccountInput!) { row: closeAccount(input: $input) { ${accountText} } }`;
const reopenText = `mutation ($input: PersonAccountInput!) { row: reopenAccount(input: $input) { ${accountText} } }`;
const setText =
  'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { viewer { account { email } } } }';

/** A person without an account, in the first organisation. */
const newcomer = async (): Promise<string> => {
  const [row] = await db.query(
    `INSERT INTO person (organisation_id, name) VALUES ($1, '新来的人') RETURNING id`,
    [ids.unit.group],
  );
  return row.id;
};

let emails = 0;
const email = (): string => `newcomer-${(emails += 1)}@world.test`;
const secretIn = (text: string | null | undefined): string => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? '';
const personOf = (who: PersonKey): string => ids.person[who];

beforeEach(() => clock.set('2026-03-02T09:00:00+08:00'));

test('an account is opened without a password; where no mail is sent, its link is shown this once', async () => {
  const personId = await newcomer();
  const idempotencyKey = '0f5b6a51-8e0a-4b5c-9a6e-1d0c4a1f0002';
  const input = { personId, email: ' First@World.TEST ', idempotencyKey };
  const { data } = await world.ask('admin', createText, { input });
  expect(data.row).toEqual({
    mailed: false,
    linkPath: expect.stringMatching(/^\/set-password#[\w-]{43}$/),
    account: {
      email: 'first@world.test',
      isActive: true,
      hasPassword: false,
      seenAt: null,
      linkExpiresAt: '2026-03-05T01:00:00.000Z',
    },
  });
  const again = await world.ask('admin', createText, { input });
  expect(again.data.row).toEqual({ ...data.row, linkPath: null });

  const secret = secretIn(data.row.linkPath);
  const kept = JSON.stringify([
    await db.query('SELECT * FROM password_link'),
    await db.query('SELECT * FROM audit'),
    await db.query('SELECT * FROM idempotency'),
  ]);
  expect(kept).not.toContain(secret);
  const { data: known } = await world.ask(null, `{ passwordLink(secret: "${secret}") { isFirst email } }`);
  expect(known.passwordLink).toEqual({ isFirst: true, email: 'first@world.test' });
  const set = await world.ask(null, setText, { input: { secret, newPassword: 'correct horse battery' } });
  expect(set.data.setPassword.viewer.account.email).toBe('first@world.test');
});

test('an address in full width is the one in half width: it is taken, and its owner signs in with either', async () => {
  const full = 'ｈｅａｄ＠ｗｏｒｌｄ．ｔｅｓｔ';
  const { codes } = await world.ask('admin', createText, {
    input: { personId: await newcomer(), email: full },
  });
  expect(codes).toEqual(['INVALID']);
  await db.query(`UPDATE account SET password_hash = $1 WHERE email = 'head@world.test'`, [
    await hashPassword('remit-demo'),
  ]);
  const { data } = await world.ask(
    null,
    'mutation ($email: String!) { signIn(email: $email, password: "remit-demo") { viewer { account { email } } } }',
    { email: full },
  );
  expect(data.signIn.viewer.account.email).toBe('head@world.test');
});

test('where mail is sent, the owner gets the link and who opens the account never sees it', async () => {
  const other: World = await makeWorld();
  useMail(other.db, { url: 'smtp://127.0.0.1:1', from: 'a@b.test', publicUrl: 'https://remit.world.test' });
  const { data } = await other.ask('admin', sendText, { input: { personId: other.ids.person.agent } });
  expect([data.row.mailed, data.row.linkPath]).toEqual([true, null]);
  const [{ payload }] = (await other.db.query('SELECT payload FROM outbox')) as {
    payload: MailMessage;
  }[] as [{ payload: MailMessage }];
  expect(payload.to).toBe('agent@world.test');
  const set = await other.ask(null, setText, {
    input: { secret: secretIn(payload.text), newPassword: 'correct horse battery' },
  });
  expect(set.errors).toEqual([]);
});

test('nobody signs in to an account without a password', async () => {
  const personId = await newcomer();
  const address = email();
  await world.ask('admin', createText, { input: { personId, email: address } });
  for (const password of ['', 'null', 'none', 'undefined'])
    expect(
      (
        await world.ask(
          null,
          'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { abilities } } }',
          { email: address, password },
        )
      ).data,
    ).toBeFalsy();
});

test('a given link works for three days, and a newer one takes its worth', async () => {
  const personId = await newcomer();
  const { data: first } = await world.ask('admin', createText, { input: { personId, email: email() } });
  const { data: second } = await world.ask('admin', sendText, { input: { personId } });
  const use = (path: string) =>
    world.ask(null, setText, { input: { secret: secretIn(path), newPassword: 'correct horse battery' } });
  expect((await use(first.row.linkPath)).codes).toEqual(['INVALID_STATE']);
  clock.pass(3 * 24 * 60);
  expect((await use(second.row.linkPath)).codes).toEqual(['INVALID_STATE']);
  clock.pass(-1);
  expect((await use(second.row.linkPath)).errors).toEqual([]);
});

test('a closed account says since when, by whom and why, until it is opened again', async () => {
  const personId = personOf('otherHandler');
  const fields = 'account { isActive closedAt closedBy closeReason }';
  const close = `mutation ($input: CloseAccountInput!) { row: closeAccount(input: $input) { ${fields} } }`;
  const { data } = await world.ask('admin', close, { input: { personId, reason: ' 已离职 ' } });
  expect(data.row.account).toEqual({
    isActive: false,
    closedAt: '2026-03-02T01:00:00.000Z',
    closedBy: '赵管理',
    closeReason: '已离职',
  });
  const [{ after }] = await db.query(
    `SELECT after FROM audit WHERE action = 'closeAccount' ORDER BY id DESC LIMIT 1`,
  );
  expect(after.reason).toBe('已离职');
  const reopen = `mutation ($input: PersonAccountInput!) { row: reopenAccount(input: $input) { ${fields} } }`;
  const open = await world.ask('admin', reopen, { input: { personId } });
  expect(open.data.row.account).toEqual({
    isActive: true,
    closedAt: null,
    closedBy: null,
    closeReason: null,
  });
});

test('two managers who close each other at the same moment: one stays', async () => {
  const other: World = await makeWorld();
  await other.db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     VALUES ($1, $2, $3, 'CONCURRENT', '2020-01-01')`,
    [other.ids.unit.group, other.ids.person.hr, other.ids.position.administrator],
  );
  const close = (who: PersonKey, whom: PersonKey) =>
    other.ask(who, closeText, { input: { personId: other.ids.person[whom] } });
  const answers = await atOneMoment(other.db, [() => close('admin', 'hr'), () => close('hr', 'admin')]);
  expect(answers.map(({ codes }) => codes[0] ?? 'closed').sort()).toEqual(['INVALID_STATE', 'closed']);
  expect(answers.flatMap(({ errors }) => errors.map(({ message }) => message)).join()).toContain(
    'Nobody else could manage the accounts of the organisation',
  );
});

test('closing an account ends its sessions, tokens and links at once and for good; reopening lets it sign in again', async () => {
  const personId = personOf('caller');
  const { data: given } = await world.ask('admin', sendText, { input: { personId } });
  await world.ask(
    'caller',
    'mutation { createAccessToken(input: { name: "n", abilities: ["ticket.read"], expiresOn: "2026-12-31" }) { secret } }',
  );
  const { data } = await world.ask('admin', closeText, { input: { personId } });
  expect(data.row.account.isActive).toBe(false);
  const viewer = () => world.ask('caller', '{ viewer { abilities } }');
  expect((await viewer()).data.viewer).toBeNull();

  const { data: open } = await world.ask('admin', reopenText, { input: { personId } });
  expect(open.row.account).toMatchObject({ isActive: true, linkExpiresAt: null });
  expect((await viewer()).data.viewer).toBeNull();
  const [token] = await db.query(
    'SELECT revoked_at FROM access_token t JOIN account c ON c.id = t.account_id WHERE c.person_id = $1',
    [personId],
  );
  expect(token.revoked_at).not.toBeNull();
  const use = { secret: secretIn(given.row.linkPath), newPassword: 'correct horse battery' };
  expect((await world.ask(null, setText, { input: use })).codes).toEqual(['INVALID_STATE']);
  const actions = await db.query(
    `SELECT action FROM audit WHERE entity = 'Account' AND action LIKE '%Account' ORDER BY id DESC LIMIT 2`,
  );
  expect(actions.map(({ action }: { action: string }) => action)).toEqual(['reopenAccount', 'closeAccount']);
});

test.for([
  [
    'a second account',
    'admin',
    createText,
    () => ({ personId: personOf('agent'), email: email() }),
    'INVALID_STATE',
  ],
  [
    'an address that is taken',
    'admin',
    createText,
    async () => ({ personId: await newcomer(), email: 'Agent@world.test' }),
    'INVALID',
  ],
  [
    'an address that is none',
    'admin',
    createText,
    async () => ({ personId: await newcomer(), email: 'agent' }),
    'INVALID',
  ],
  [
    'a link where there is no account',
    'admin',
    sendText,
    async () => ({ personId: await newcomer() }),
    'INVALID_STATE',
  ],
  ['closing one’s own account', 'admin', closeText, () => ({ personId: personOf('admin') }), 'INVALID_STATE'],
  [
    'reopening one that is open',
    'admin',
    reopenText,
    () => ({ personId: personOf('agent') }),
    'INVALID_STATE',
  ],
  ['somebody without the ability', 'hr', closeText, () => ({ personId: personOf('agent') }), 'FORBIDDEN'],
  [
    'a person of another organisation',
    'admin',
    closeText,
    () => ({ personId: personOf('bankHandler') }),
    'NOT_FOUND',
  ],
  ['a person that never was', 'admin', closeText, () => ({ personId: '999999' }), 'NOT_FOUND'],
] as const)('%s is refused', async ([, who, document, input, code]) => {
  expect((await world.ask(who, document, { input: await input() })).codes).toEqual([code]);
});

test('whether and how people sign in is seen by who manages accounts, and by nobody else', async () => {
  const text = `{ people(first: 50) { nodes { id account { email } } } }`;
  const seen = async (who: PersonKey): Promise<number> => {
    const { data } = await world.ask(who, text);
    return data.people.nodes.filter(({ account }: { account: object | null }) => account !== null).length;
  };
  expect(await seen('admin')).toBeGreaterThan(10);
  expect([await seen('hr'), await seen('head'), await seen('agent'), await seen('bankHead')]).toEqual([
    0, 0, 0, 0,
  ]);
});

test('of two who give one address to two people at once, the later is told which field is taken', async () => {
  const [earlier, later] = [await newcomer(), await newcomer()];
  const address = email();
  const first = db.createQueryRunner();
  await first.startTransaction();
  await first.query(`INSERT INTO account (person_id, email, created_at) VALUES ($1, $2, now())`, [
    earlier,
    address,
  ]);
  const second = world.ask('admin', createText, { input: { personId: later, email: address } });
  const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await db.query(waiting))[0].count).toBe(1);
  await first.commitTransaction();
  await first.release();
  const { errors } = await second;
  expect(errors[0]?.extensions).toMatchObject({
    code: 'INVALID',
    fields: [{ path: 'input.email', code: 'TAKEN' }],
  });
});
