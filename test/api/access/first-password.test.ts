import { beforeEach, expect, test } from 'vitest';
import { useMail } from '../../../api/core/mail.ts';
import { openStream } from '../../support/event-stream.ts';
import { served } from '../../support/served.ts';
import { Visitor } from '../../support/visitor.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const { app, url } = await served(world);
const personId = ids.person.agent;
const email = 'agent@world.test';
const own = 'a sentence of my own';

const giveText = `mutation ($input: PersonAccountInput!) { row: giveFirstPassword(input: $input) {
  firstPassword account { state hasPassword firstPasswordUntil } } }`;
const give = async (): Promise<string> => {
  const { data, errors } = await world.ask('admin', giveText, { input: { personId } });
  expect(errors).toEqual([]);
  return data.row.firstPassword;
};
const signInText = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  viewer { person { name } } newPasswordPath } }`;
const setText = `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { viewer { person { name } } } }`;
const secretOf = (path: string): string => path.slice(path.indexOf('#') + 1);

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM throttle');
  await db.query(
    'UPDATE account SET password_hash = NULL, first_password_until = NULL WHERE person_id = $1',
    [personId],
  );
});

test('a first password is for a slip of paper: shown once, kept as a hash, good for three days', async () => {
  const { data } = await world.ask('admin', giveText, { input: { personId } });
  expect(data.row).toEqual({
    firstPassword: expect.stringMatching(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/),
    account: { state: 'INVITED', hasPassword: false, firstPasswordUntil: '2026-03-05T01:00:00.000Z' },
  });
  const kept = JSON.stringify([
    await db.query('SELECT * FROM account'),
    await db.query('SELECT * FROM audit'),
    await db.query('SELECT * FROM idempotency'),
  ]);
  expect(kept).not.toContain(data.row.firstPassword);
});

test('nobody gives themselves one: it would shut them out', async () => {
  const { codes, fields, errors } = await world.ask(
    'admin',
    giveText,
    { input: { personId: ids.person.admin } },
    'zh-CN',
  );
  expect([codes, fields]).toEqual([['INVALID_STATE'], ['input.personId']]);
  expect(errors[0]?.message).toContain('请在“我的账号”中修改密码');
  expect((await world.ask('admin', '{ viewer { person { id } } }')).data.viewer).not.toBeNull();
});

test('what is sent again under its key is answered without it, and gives out no other', async () => {
  const input = { personId, idempotencyKey: '0f5b6a51-8e0a-4b5c-9a6e-1d0c4a1f0abc' };
  const { data } = await world.ask('admin', giveText, { input });
  const again = await world.ask('admin', giveText, { input });
  expect(again.data.row).toEqual({ ...data.row, firstPassword: null });
  expect(await new Visitor(app).signIn(email, data.row.firstPassword)).toBeUndefined();
});

test('it opens nothing: no cookie comes with it, and GraphQL, events, files and imports know nobody', async () => {
  const newcomer = new Visitor(app);
  const { data } = await newcomer.ask(signInText, { email, password: await give() });
  expect(data.signIn).toEqual({
    viewer: null,
    newPasswordPath: expect.stringMatching(/^\/set-password#[\w-]{43}$/),
  });
  expect(newcomer.cookies).toEqual({});
  expect(await newcomer.name()).toBeNull();
  expect((await newcomer.ask('{ people { nodes { name } } }')).code).toBe('UNAUTHENTICATED');
  expect((await openStream(`${url}/events`, {})).status).toBe(401);
  for (const path of ['/export/positions', '/export/sheets/people'])
    expect((await fetch(url + path)).status).toBe(401);
  expect((await fetch(`${url}/import/calls`, { method: 'POST', body: '' })).status).toBe(401);
  // neither does the path itself serve as a session, or as a token
  const secret = secretOf(data.signIn.newPasswordPath);
  const pretender = new Visitor(app);
  pretender.cookies['sid'] = secret;
  expect(await pretender.name()).toBeNull();
});

test('its owner sets another by it and is signed in; the first one is over', async () => {
  const first = await give();
  const newcomer = new Visitor(app);
  const { data } = await newcomer.ask(signInText, { email, password: first });
  const secret = secretOf(data.signIn.newPasswordPath);
  const { data: link } = await newcomer.ask(`{ passwordLink(secret: "${secret}") { isFirst email } }`);
  expect(link.passwordLink).toEqual({ isFirst: true, email });
  await newcomer.ask(setText, { input: { secret, newPassword: own } });
  expect(await newcomer.name()).not.toBeNull();
  expect(await new Visitor(app).signIn(email, first)).toBe('UNAUTHENTICATED');
  const { data: later } = await new Visitor(app).ask(signInText, { email, password: own });
  expect(later.signIn).toMatchObject({ viewer: {}, newPasswordPath: null });
});

test('the first one cannot be kept', async () => {
  const first = await give();
  const newcomer = new Visitor(app);
  const { data } = await newcomer.ask(signInText, { email, password: first });
  const input = { secret: secretOf(data.signIn.newPasswordPath), newPassword: first };
  const { code, fields } = await newcomer.ask(setText, { input });
  expect([code, fields]).toMatchObject(['INVALID', [{ path: 'input.newPassword', code: 'SAME' }]]);
  expect(await newcomer.name()).toBeNull();
});

test('it is over after three days, in the words of a wrong password', async () => {
  const first = await give();
  clock.set('2026-03-05T08:59:59+08:00');
  expect((await new Visitor(app).ask(signInText, { email, password: first })).code).toBeUndefined();
  clock.set('2026-03-05T09:00:00+08:00');
  const late = await new Visitor(app).ask(signInText, { email, password: first });
  const wrong = await new Visitor(app).ask(signInText, { email, password: 'guess' });
  expect([late.code, late.message]).toEqual(['UNAUTHENTICATED', wrong.message]);
});

test('it can be guessed no more often than any other', async () => {
  const first = await give();
  const stranger = new Visitor(app);
  for (let times = 0; times < 5; times += 1) await stranger.signIn(email, `abcd-efgh-jkm${times}`);
  expect(await stranger.signIn(email, first)).toBe('RATE_LIMITED');
});

test('a newer one, a link and a withdrawal take its worth', async () => {
  const withdraw = `mutation ($input: PersonAccountInput!) { withdrawInvitation(input: $input) { account { state firstPasswordUntil } } }`;
  const [older, newer] = [await give(), await give()];
  expect(await new Visitor(app).signIn(email, older)).toBe('UNAUTHENTICATED');
  const { data } = await world.ask('admin', withdraw, { input: { personId } });
  expect(data.withdrawInvitation.account).toEqual({ state: 'INVITED', firstPasswordUntil: null });
  expect(await new Visitor(app).signIn(email, newer)).toBe('UNAUTHENTICATED');
  const again = await world.ask('admin', withdraw, { input: { personId } });
  expect(again.codes).toEqual(['INVALID_STATE']);
});

test('closing the account ends it for good', async () => {
  const first = await give();
  const input = { personId };
  await world.ask(
    'admin',
    'mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { account { id } } }',
    { input },
  );
  await world.ask(
    'admin',
    'mutation ($input: PersonAccountInput!) { reopenAccount(input: $input) { account { id } } }',
    { input },
  );
  expect(await new Visitor(app).signIn(email, first)).toBe('UNAUTHENTICATED');
});

test('where mail is sent, a password that its owner set is replaced by a link only, which reaches nobody else', async () => {
  const first = await give();
  const newcomer = new Visitor(app);
  const { data } = await newcomer.ask(signInText, { email, password: first });
  await newcomer.ask(setText, { input: { secret: secretOf(data.signIn.newPasswordPath), newPassword: own } });
  // without mail a link would be shown to the administrator all the same
  await give();
  const mailing = await makeWorld();
  useMail(mailing.db, { url: 'smtp://127.0.0.1:1', from: 'a@b.c', publicUrl: 'http://localhost:4000' });
  const input = { personId: mailing.ids.person.agent };
  expect((await mailing.ask('admin', giveText, { input })).codes).toEqual(['INVALID_STATE']);
  await mailing.db.query('UPDATE account SET password_hash = NULL WHERE person_id = $1', [input.personId]);
  expect((await mailing.ask('admin', giveText, { input })).errors).toEqual([]);
});

test('nobody but who manages accounts gives one out', async () => {
  for (const who of ['hr', 'head', 'handler'] as const)
    expect((await world.ask(who, giveText, { input: { personId } })).codes).toEqual(['FORBIDDEN']);
  expect((await world.ask('bankHead', giveText, { input: { personId } })).codes).toEqual(['NOT_FOUND']);
  expect((await world.ask(null, giveText, { input: { personId } })).codes).toEqual(['UNAUTHENTICATED']);
});
