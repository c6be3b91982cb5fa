import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessSchedule } from '../../../api/access/access.schedule.ts';
import { makeServer } from '../../../api/server.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

let app: FastifyInstance;
beforeAll(async () => {
  app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM access_token');
});

const makeText = `mutation ($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) { secret shownBefore accessToken { id name kid abilities expiresOn seenAt } } }`;

const make = (who: PersonKey, abilities: readonly string[], input: object = {}) =>
  world.ask(who, makeText, {
    input: { name: '夜间报表', abilities, expiresOn: '2026-12-31', ...input },
  });

const secretOf = async (
  who: PersonKey,
  abilities: readonly string[],
  input: object = {},
): Promise<string> => {
  const { data, errors } = await make(who, abilities, input);
  expect(errors).toEqual([]);
  return data.createAccessToken.secret;
};

interface Reply {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
  readonly error: { message: string; extensions: { code: string } } | undefined;
}

/** Asks over HTTP, as a program does. */
const post = async (
  authorization: string | undefined,
  query: string,
  { headers = {}, variables = {} }: { headers?: Record<string, string>; variables?: object } = {},
): Promise<Reply> => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
      ...(authorization !== undefined && { authorization }),
      ...headers,
    },
    payload: { query, variables },
  });
  const { data, errors } = response.json();
  return { status: response.statusCode, data, error: errors?.[0] };
};

const ask = (secret: string, query: string, variables: object = {}): Promise<Reply> =>
  post(`Bearer ${secret}`, query, { variables });

const viewerText = '{ viewer { person { name } abilities } }';

const registerText = `mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id } } }`;
const complaint = {
  kind: 'COMPLAINT',
  channel: 'PHONE',
  content: '宽带断网',
  customerName: '金客户',
  customerPhone: '13900000001',
};

const register = async (): Promise<string> => {
  const { data } = await world.ask('intake', registerText, { input: complaint });
  return data.registerTicket.ticket.id;
};

test('a token is shown once: its list entry, its row and a repeated answer do not hold it', async () => {
  const idempotencyKey = '0f5b6a51-8e0a-4b5c-9a6e-1d0c4a1f0001';
  const input = { name: '夜间报表', abilities: ['ticket.read'], expiresOn: '2026-12-31', idempotencyKey };
  const first = await world.ask('lead', makeText, { input });
  const { secret, accessToken } = first.data.createAccessToken;
  expect(secret).toMatch(/^remit_[0-9a-f]{12}_[\w-]{43}$/);
  expect(accessToken).toMatchObject({ name: '夜间报表', abilities: ['ticket.read'], seenAt: null });
  expect(secret).toContain(accessToken.kid);

  const again = await world.ask('lead', makeText, { input });
  expect(again.data.createAccessToken).toEqual({
    secret: null,
    shownBefore: expect.stringContaining('new key'),
    accessToken,
  });
  const kept = JSON.stringify([
    await db.query('SELECT * FROM access_token'),
    await db.query('SELECT * FROM idempotency'),
    await db.query('SELECT * FROM audit'),
  ]);
  expect(kept).not.toContain(secret.slice(-43));
});

test('a program acts in its owner’s name with the abilities that were chosen, and no cookie or origin matters', async () => {
  const secret = await secretOf('lead', ['ticket.read', 'performance.read']);
  const { status, data } = await post(`Bearer ${secret}`, viewerText, {
    headers: { cookie: `sid=${world.tokenOf('head')}`, origin: 'https://elsewhere.example' },
  });
  expect(status).toBe(200);
  expect(data.viewer).toEqual({
    person: { name: '吴主办' },
    abilities: ['performance.read', 'ticket.read'],
  });
});

test('a page of another site is still refused with a cookie', async () => {
  const { status } = await post(undefined, viewerText, {
    headers: { cookie: `sid=${world.tokenOf('head')}`, origin: 'https://elsewhere.example' },
  });
  expect(status).toBe(403);
});

test('what was not chosen is not there: not in lists, counts, single records, masked fields or commands', async () => {
  const ticketId = await register();
  const listText = '{ tickets(first: 5) { totalCount nodes { customerName customerPhone } } }';
  const all = await ask(await secretOf('lead', ['ticket.read', 'customer.identity']), listText);
  expect(all.data.tickets).toEqual({
    totalCount: 1,
    nodes: [{ customerName: '金客户', customerPhone: '13900000001' }],
  });

  const reading = await secretOf('lead', ['ticket.read']);
  const masked = await ask(reading, listText);
  expect(masked.data.tickets).toEqual({
    totalCount: 1,
    nodes: [{ customerName: '金**', customerPhone: '139****0001' }],
  });

  const blind = await secretOf('lead', ['customer.identity']);
  expect((await ask(blind, listText)).data.tickets).toEqual({ totalCount: 0, nodes: [] });
  expect((await ask(blind, `{ ticket(id: "${ticketId}") { id } }`)).data.ticket).toBeNull();

  const { error } = await ask(reading, registerText, { input: complaint });
  expect(error?.extensions.code).toBe('FORBIDDEN');
  expect(await db.query('SELECT id FROM ticket')).toHaveLength(1);
});

test('an ability that its owner loses is lost with the next request, and comes back with it', async () => {
  const secret = await secretOf('lead', ['ticket.read', 'job.read']);
  const abilities = async () => (await ask(secret, viewerText)).data.viewer.abilities;
  expect(await abilities()).toEqual(['job.read', 'ticket.read']);
  const [grant] = await db
    .query(
      `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND r.code = 'LEAD'
       AND r.organisation_id = $1 AND g.ability = 'ticket.read' RETURNING g.role_id, g.ability, g.scope`,
      [ids.unit.group],
    )
    .then(([rows]: [{ role_id: string; ability: string; scope: string }[], number]) => rows);
  expect(await abilities()).toEqual(['job.read']);
  await db.query('INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, $2, $3)', [
    grant?.role_id,
    grant?.ability,
    grant?.scope,
  ]);
  expect(await abilities()).toEqual(['job.read', 'ticket.read']);
});

test('a token works through its last day and not after', async () => {
  const secret = await secretOf('lead', ['ticket.read'], { expiresOn: '2026-03-10' });
  clock.set('2026-03-10T23:59:59+08:00');
  expect((await ask(secret, viewerText)).status).toBe(200);
  clock.set('2026-03-11T00:00:00+08:00');
  const { status, error } = await ask(secret, viewerText);
  expect(status).toBe(401);
  expect(error?.message).toContain('2026-03-10');
});

test('a revoked token opens nothing, and only its owner can revoke it', async () => {
  const { data } = await make('lead', ['ticket.read']);
  const { secret, accessToken } = data.createAccessToken;
  const revokeText = `mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { id } }`;
  const input = { id: accessToken.id };
  expect((await world.ask('head', revokeText, { input })).codes).toEqual(['NOT_FOUND']);
  expect((await ask(secret, viewerText)).status).toBe(200);
  expect((await world.ask('lead', revokeText, { input })).errors).toEqual([]);
  const after = await ask(secret, viewerText);
  expect([after.status, after.error?.message]).toEqual([401, 'This access token was revoked.']);
  expect((await world.ask('lead', revokeText, { input })).codes).toEqual(['NOT_FOUND']);
  const { data: listed } = await world.ask('lead', '{ viewer { accessTokens { id } } }');
  expect(listed.viewer.accessTokens).toEqual([]);
});

test('a token whose owner has left is refused in words from that day, without anything having run', async () => {
  const secret = await secretOf('countyHandler', ['ticket.read']);
  await db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1', [
    ids.person.countyHandler,
    '2026-03-05',
  ]);
  clock.set('2026-03-04T23:59:59+08:00');
  expect((await ask(secret, viewerText)).status).toBe(200);
  clock.set('2026-03-05T00:00:00+08:00');
  const { status, error } = await ask(secret, '{ tickets { totalCount } }');
  expect(status).toBe(401);
  expect(error?.message).toMatch(/holds no post today/);
});

test('a token of a closed account is refused', async () => {
  const secret = await secretOf('caller', ['ticket.read']);
  await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [ids.person.caller]);
  const { status, error } = await ask(secret, viewerText);
  expect([status, error?.message]).toEqual([401, 'The account of this access token is closed.']);
  await db.query('UPDATE account SET is_active = true WHERE person_id = $1', [ids.person.caller]);
});

test.for([
  ['an unknown token', `Bearer remit_0123456789ab_${'A'.repeat(43)}`, /no such access token/],
  ['a word that is no token', 'Bearer hello', /written “Bearer remit_…”/],
  ['nothing behind the scheme', 'Bearer', /written “Bearer remit_…”/],
] as const)('%s is refused even where nobody needs to be signed in', async ([, authorization, words]) => {
  const { status, error } = await post(authorization, '{ viewer { account { email } } }');
  expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(error?.message).toMatch(words);
});

test('the header of a proxy before Remit is not taken for a token', async () => {
  const { data } = await post('Basic cHJveHk6c2VjcmV0', viewerText, {
    headers: { cookie: `sid=${world.tokenOf('head')}` },
  });
  expect(data.viewer.person.name).toBe('李主任');
});

test.for([
  [
    'make another',
    'mutation { createAccessToken(input: { name: "n", abilities: ["ticket.read"], expiresOn: "2026-12-31" }) { secret } }',
  ],
  ['revoke one', 'mutation { revokeAccessToken(input: { id: "1" }) { id } }'],
  ['list tokens', '{ viewer { accessTokens { id } } }'],
  ['list sessions', '{ viewer { sessions { id } } }'],
  ['end sessions', 'mutation { revokeOtherSessions(input: {}) { viewer { abilities } } }'],
  ['end a session', 'mutation { revokeSession(input: { id: "1" }) { viewer { abilities } } }'],
  [
    'change the password',
    'mutation { changePassword(input: { currentPassword: "a", newPassword: "b" }) { viewer { abilities } } }',
  ],
  ['ask for a new password', 'mutation { requestPasswordReset(input: { email: "a@b.test" }) { ok } }'],
  [
    'sign in',
    'mutation { signIn(email: "lead@world.test", password: "remit-demo") { viewer { abilities } } }',
  ],
  ['sign out', 'mutation { signOut { ok } }'],
  ['choose the language', 'mutation { setLocale(input: { locale: "en" }) { viewer { abilities } } }'],
  ['open an account', 'mutation { createAccount(input: { personId: "1", email: "a@b.test" }) { mailed } }'],
  ['give out a password link', 'mutation { sendPasswordLink(input: { personId: "1" }) { mailed } }'],
] as const)('a token may not %s', async ([, document]) => {
  const { error } = await ask(await secretOf('lead', ['ticket.read']), document);
  expect(error?.extensions.code).toBe('FORBIDDEN');
  expect(error?.message).toMatch(/An access token may not/);
});

test('one statement tells who acts through a token, and use is noted once a minute', async () => {
  const secret = await secretOf('lead', ['ticket.read']);
  const request = () => ask(secret, '{ __typename }');
  await request();
  expect(await countStatements(request)).toBe(1);
  clock.pass(2);
  expect(await countStatements(request)).toBe(2);
  const { data } = await world.ask('lead', '{ viewer { accessTokens { seenAt } } }');
  expect(data.viewer.accessTokens).toEqual([{ seenAt: '2026-03-02T01:02:00.000Z' }]);
});

test('of many requests of one moment, one notes the use', async () => {
  const secret = await secretOf('lead', ['ticket.read']);
  await db.query(`
    CREATE TABLE noted (at timestamptz);
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO noted VALUES (now()); RETURN NULL; END';
    CREATE TRIGGER note AFTER UPDATE ON access_token FOR EACH ROW EXECUTE FUNCTION note()`);
  for (const minutes of [2, 1]) {
    clock.pass(minutes);
    await Promise.all(Array.from({ length: 20 }, () => ask(secret, viewerText)));
  }
  expect(await db.query('SELECT FROM noted')).toHaveLength(2);
  await db.query('DROP TRIGGER note ON access_token; DROP FUNCTION note(); DROP TABLE noted');
});

test.for([
  ['an ability that the owner has not', ['org.edit'], {}, 'input.abilities.0'],
  ['a word that is no ability', ['ticket.read', 'constructor'], {}, 'input.abilities.1'],
  ['no ability', [], {}, 'input.abilities'],
  ['a day that is past', ['ticket.read'], { expiresOn: '2026-03-01' }, 'input.expiresOn'],
  ['a day in more than a year', ['ticket.read'], { expiresOn: '2027-03-03' }, 'input.expiresOn'],
  ['no name', ['ticket.read'], { name: '  ' }, 'input.name'],
] as const)('a token with %s is not made', async ([, abilities, input, field]) => {
  const { codes, fields } = await make('lead', abilities, input);
  expect([codes, fields]).toEqual([['INVALID'], [field]]);
  expect(await db.query('SELECT id FROM access_token')).toEqual([]);
});

test('a token may last 365 days', async () => {
  expect((await make('lead', ['ticket.read'], { expiresOn: '2027-03-02' })).errors).toEqual([]);
});

test('managing accounts is not given to tokens', async () => {
  const { codes, errors } = await make('admin', ['account.manage']);
  expect(codes).toEqual(['INVALID']);
  expect(errors[0]?.message).toMatch(/used in person/);
  const { data } = await world.ask('admin', '{ viewer { abilities tokenAbilities } }');
  expect(data.viewer.abilities).toContain('account.manage');
  expect(data.viewer.tokenAbilities).not.toContain('account.manage');
});

test('what opens nothing yet is not given to tokens ahead', async () => {
  const { codes, errors } = await make('head', ['knowledge.read']);
  expect(codes).toEqual(['INVALID']);
  expect(errors[0]?.message).toMatch(/opens nothing yet/);
  const { data } = await world.ask('head', '{ viewer { tokenAbilities } }');
  expect(data.viewer.tokenAbilities).not.toContain('knowledge.read');
});

test('an account has at most fifty live tokens, however many are asked for at once', async () => {
  await db.query(
    `INSERT INTO access_token (account_id, name, kid, token_hash, abilities, created_at, expires_on)
     SELECT c.id, 'n', 'kid-' || n, '\\x00', '{ticket.read}', '2026-01-01T00:00:00Z', '2026-12-31'
     FROM account c, generate_series(1, 49) n WHERE c.person_id = $1`,
    [ids.person.lead],
  );
  const answers = await Promise.all([make('lead', ['ticket.read']), make('lead', ['ticket.read'])]);
  expect(answers.map(({ codes }) => codes[0] ?? 'made').sort()).toEqual(['INVALID_STATE', 'made']);
  clock.set('2027-01-01T09:00:00+08:00');
  expect((await make('lead', ['ticket.read'], { expiresOn: '2027-02-01' })).errors).toEqual([]);
});

test('making, revoking and acting are in the audit, with the token that acted', async () => {
  const secret = await secretOf('intake', ['ticket.read', 'ticket.register']);
  const { error } = await ask(secret, registerText, { input: complaint });
  expect(error).toBeUndefined();
  const [{ id }] = await db.query('SELECT id FROM access_token');
  const rows = await db.query('SELECT action, token_id FROM audit ORDER BY id DESC LIMIT 2');
  expect(rows).toEqual([
    { action: 'registerTicket', token_id: id },
    { action: 'createAccessToken', token_id: null },
  ]);
});

test('a file of calls is brought in with a token that has calls.import, and not with another', async () => {
  const send = async (secret: string) => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/import/calls',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'text/csv',
        origin: 'https://elsewhere.example',
      },
      payload: 'nothing',
    });
    return statusCode;
  };
  expect(await send(await secretOf('lead', ['ticket.read']))).toBe(403);
  // It gets as far as the file, which is none.
  expect(await send(await secretOf('lead', ['calls.import']))).toBe(422);
  expect(await send(`remit_0123456789ab_${'A'.repeat(43)}`)).toBe(401);
});

test('tokens are forgotten a month after they ended', async () => {
  await secretOf('lead', ['ticket.read'], { expiresOn: '2026-03-10' });
  const clear = () => accessSchedule.find(({ name }) => name === 'clear access tokens')?.run(db, clock);
  clock.set('2026-04-09T12:00:00+08:00');
  await clear();
  expect(await db.query('SELECT name FROM access_token')).toHaveLength(1);
  clock.set('2026-04-10T12:00:00+08:00');
  await clear();
  expect(await db.query('SELECT name FROM access_token')).toEqual([]);
});
