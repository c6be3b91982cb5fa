import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { useMail, type MailMessage } from '../../../api/core/mail.ts';
import { makeServer } from '../../../api/server.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const password = 'a-good-old-password';
const next = 'correct horse battery';

let app: FastifyInstance;
let hash: string;
beforeAll(async () => {
  app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
  useMail(db, {
    url: 'smtp://127.0.0.1:1',
    from: 'Remit <remit@world.test>',
    publicUrl: 'https://remit.world.test',
  });
  hash = await hashPassword(password);
  await db.query('UPDATE account SET password_hash = $1', [hash]);
});
afterAll(() => app.close());
afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  for (const table of ['throttle', 'outbox', 'password_link']) await db.query(`DELETE FROM ${table}`);
  await db.query('UPDATE account SET password_hash = $1, is_active = true, locale = NULL', [hash]);
});

interface Reply {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
  readonly errors: readonly { message: string; extensions: { code: string; fields?: { path: string }[] } }[];
  readonly cookie: string | undefined;
}

const post = async (
  query: string,
  variables: object = {},
  { address = '10.0.0.1', cookie }: { address?: string; cookie?: string } = {},
): Promise<Reply> => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    ...(cookie && { cookies: { sid: cookie } }),
    remoteAddress: address,
    payload: { query, variables },
  });
  const { data, errors = [] } = response.json();
  return { data, errors, cookie: response.cookies.find(({ name }) => name === 'sid')?.value };
};

const forget = (email: string, address?: string) =>
  post(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }',
    { input: { email } },
    address ? { address } : {},
  );
const set = (secret: string, newPassword = next, cookie?: string) =>
  post(
    'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { viewer { account { email } } } }',
    { input: { secret, newPassword } },
    cookie ? { cookie } : {},
  );
const signIn = async (email: string, given: string): Promise<boolean> =>
  (
    await post(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { abilities } } }',
      { email, password: given },
    )
  ).errors.length === 0;
const isOpen = async (cookie: string): Promise<boolean> =>
  (await post('{ viewer { abilities } }', {}, { cookie })).data.viewer !== null;

const mails = async (): Promise<MailMessage[]> =>
  (await db.query('SELECT payload FROM outbox ORDER BY id')).map(
    ({ payload }: { payload: MailMessage }) => payload,
  );
const secretIn = (mail: MailMessage | undefined): string =>
  /https:\/\/remit\.world\.test\/set-password#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
const linkFor = async (who: PersonKey): Promise<string> => {
  await forget(`${who}@world.test`);
  return secretIn((await mails()).at(-1));
};

test('whoever forgot the password gets a link by mail, sets a new one, and is signed in', async () => {
  const { data } = await forget('  Lead@World.TEST ');
  expect(data.requestPasswordReset.ok).toBe(true);
  const [mail] = await mails();
  expect(mail).toMatchObject({ to: 'lead@world.test', subject: 'Remit: set a new password' });
  const secret = secretIn(mail);
  const { data: known } = await post(
    'query ($secret: String!) { passwordLink(secret: $secret) { email personName isFirst } }',
    {
      secret,
    },
  );
  expect(known.passwordLink).toEqual({ email: 'lead@world.test', personName: '吴主办', isFirst: false });

  const done = await set(secret);
  expect(done.data.setPassword.viewer.account.email).toBe('lead@world.test');
  expect(await isOpen(done.cookie ?? '')).toBe(true);
  expect(await signIn('lead@world.test', password)).toBe(false);
  expect(await signIn('lead@world.test', next)).toBe(true);
});

test('the mail speaks the language of the account', async () => {
  await db.query(`UPDATE account SET locale = 'zh-CN' WHERE person_id = $1`, [ids.person.lead]);
  await forget('lead@world.test');
  expect((await mails())[0]?.subject).toBe('Remit：设置新密码');
});

test('only the hash of a link is kept', async () => {
  const secret = await linkFor('lead');
  await db.query('DELETE FROM outbox');
  const kept = JSON.stringify([
    await db.query('SELECT * FROM password_link'),
    await db.query('SELECT * FROM audit'),
  ]);
  expect(secret).toHaveLength(43);
  expect(kept).not.toContain(secret);
});

test('an unknown address and a closed account are answered as a known one, after the same work, and get no mail', async () => {
  await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [ids.person.agent]);
  const work: number[] = [];
  const answers: unknown[] = [];
  for (const email of ['head@world.test', 'nobody@world.test', 'agent@world.test'])
    work.push(
      await countStatements(async () => {
        const { data, errors } = await forget(email, `10.0.1.${work.length}`);
        answers.push({ data, errors });
      }),
    );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(new Set(work).size).toBe(1);
  expect((await mails()).map(({ to }) => to)).toEqual(['head@world.test']);
  expect(await db.query('SELECT id FROM password_link')).toHaveLength(1);
});

test('where no mail can be sent, nothing is made and the answer is the same', async () => {
  const other = await makeWorld();
  const { data, errors } = await other.ask(
    null,
    'mutation { requestPasswordReset(input: { email: "lead@world.test" }) { ok } }',
  );
  expect([data, errors]).toEqual([{ requestPasswordReset: { ok: true } }, []]);
  expect(await other.db.query('SELECT id FROM password_link')).toEqual([]);
});

test('everybody may know whether mail is sent', async () => {
  const other = await makeWorld();
  expect((await other.ask(null, '{ sendsMail }')).data).toEqual({ sendsMail: false });
  expect((await post('{ sendsMail }')).data).toEqual({ sendsMail: true });
});

test('a link ends all sessions and tokens of the account, and those of nobody else', async () => {
  const { data } = await world.ask(
    'supervisor',
    'mutation { createAccessToken(input: { name: "n", abilities: ["ticket.read"], expiresOn: "2026-12-31" }) { accessToken { id } } }',
  );
  const before = world.tokenOf('supervisor');
  await set(await linkFor('supervisor'));
  expect([await isOpen(before), await isOpen(world.tokenOf('head'))]).toEqual([false, true]);
  const [token] = await db.query('SELECT revoked_at FROM access_token WHERE id = $1', [
    data.createAccessToken.accessToken.id,
  ]);
  expect(token.revoked_at).not.toBeNull();
});

test('a link works once', async () => {
  const secret = await linkFor('head');
  expect((await set(secret)).errors).toEqual([]);
  const again = await set(secret, 'another good password');
  expect(again.errors[0]?.extensions.code).toBe('INVALID_STATE');
  expect(await signIn('head@world.test', next)).toBe(true);
});

test('of two who use one link at once, one sets the password', async () => {
  const secret = await linkFor('head');
  const given = ['the first good one', 'the second good one'];
  const answers = await Promise.all(given.map((each) => set(secret, each)));
  expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'set').sort()).toEqual([
    'INVALID_STATE',
    'set',
  ]);
  const opens = await Promise.all(given.map((each) => signIn('head@world.test', each)));
  expect(opens).toEqual(answers.map(({ errors }) => errors.length === 0));
});

test('a link works for half an hour', async () => {
  const secret = await linkFor('head');
  clock.pass(30);
  const text = 'query ($secret: String!) { passwordLink(secret: $secret) { email } }';
  expect((await post(text, { secret })).data.passwordLink).toBeNull();
  expect((await set(secret)).errors[0]?.extensions.code).toBe('INVALID_STATE');
});

test('a newer link takes the worth from older ones, and so does a change of the password', async () => {
  const [first, second] = [await linkFor('hr'), await linkFor('hr')];
  expect((await set(first)).errors[0]?.extensions.code).toBe('INVALID_STATE');
  await world.ask(
    'hr',
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { abilities } } }',
    {
      input: { currentPassword: password, newPassword: 'one more good one' },
    },
  );
  expect((await set(second)).errors[0]?.extensions.code).toBe('INVALID_STATE');
});

test('the link of an account that was closed meanwhile sets nothing', async () => {
  const secret = await linkFor('head');
  await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [ids.person.head]);
  expect((await set(secret)).errors[0]?.extensions.code).toBe('INVALID_STATE');
});

test('an unfit password is refused with its field, and the link still works', async () => {
  const secret = await linkFor('head');
  const { errors } = await set(secret, '1234567890');
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.newPassword' }] });
  expect((await set(secret)).errors).toEqual([]);
});

test('asking rests after three times from one address, known or not, and nobody else is kept out by it', async () => {
  for (const email of ['head@world.test', 'nobody@world.test']) {
    for (let time = 0; time < 3; time += 1) expect((await forget(email, '10.9.9.9')).errors).toEqual([]);
    expect((await forget(email, '10.9.9.9')).errors[0]?.extensions.code).toBe('RATE_LIMITED');
  }
  expect((await forget('head@world.test', '10.0.0.1')).errors).toEqual([]);
});

test('whoever asks for an account from many addresses sends it ten mails, the last of which works', async () => {
  for (let time = 0; time < 14; time += 1)
    expect((await forget('head@world.test', `10.7.0.${time}`)).errors).toEqual([]);
  const sent = await mails();
  expect(sent).toHaveLength(10);
  expect((await set(secretIn(sent.at(-1)))).errors).toEqual([]);
});
