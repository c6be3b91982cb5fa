import { beforeEach, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { openStream } from '../../support/event-stream.ts';
import { served } from '../../support/served.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const [one, two] = [await served(world), await served(world)];

const listText = `query ($filter: AccountFilter, $first: Int, $after: String) { accounts(filter: $filter, first: $first, after: $after) {
  nodes { name account { email state signedInAt sessions { id browser isCurrent } accessTokens { id name } } }
  totalCount pageInfo { hasNextPage endCursor } } }`;

const list = async (filter: object = {}, who: 'admin' | 'head' | 'bankHead' = 'admin', page: object = {}) =>
  (await world.ask(who, listText, { filter, ...page })).data.accounts as {
    nodes: { name: string; account: Record<string, unknown> | null }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
const emailsOf = ({ nodes }: Awaited<ReturnType<typeof list>>): unknown[] =>
  nodes.map(({ account }) => account?.['email'] ?? null);

const personId = ids.person.agent;
const mine = `account_id = (SELECT id FROM account WHERE person_id = ${personId})`;
const end = (name: string, input: object, who: 'admin' | 'head' = 'admin') =>
  world.ask(
    who,
    `mutation ($input: ${name.startsWith('end') ? 'EndOfPersonInput' : 'PersonAccountInput'}!) {
      row: ${name}(input: $input) { account { state sessions { id } accessTokens { id } singleSignOnSince } } }`,
    { input: { personId, ...input } },
  );

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query(
    `UPDATE account SET is_active = true, password_hash = 'x', first_password_until = NULL,
       sso_issuer = NULL, sso_subject = NULL, sso_since = NULL, signed_in_at = NULL`,
  );
  await db.query(
    `UPDATE session SET revoked_at = NULL, seen_at = '2026-03-02T01:00:00Z', expires_at = '2026-04-01'`,
  );
});

test('all accounts of the organisation are listed by name, page by page, and counted', async () => {
  const whole = await list({}, 'admin', { first: 100 });
  const [{ count }] = (await db.query(
    `SELECT count(*)::int FROM account c JOIN person p ON p.id = c.person_id WHERE p.organisation_id = $1`,
    [ids.unit.group],
  )) as [{ count: number }];
  expect(whole.nodes).toHaveLength(count);
  expect(whole.totalCount).toBe(count);
  const first = await list({}, 'admin', { first: 3 });
  const rest = await list({}, 'admin', { first: 100, after: first.pageInfo.endCursor });
  expect([...emailsOf(first), ...emailsOf(rest)]).toEqual(emailsOf(whole));
});

test('whoever manages no accounts finds none, and nobody finds those of another organisation', async () => {
  expect(await list({}, 'head')).toMatchObject({ nodes: [], totalCount: 0 });
  expect(await list({}, 'bankHead')).toMatchObject({ nodes: [], totalCount: 0 });
  expect(emailsOf(await list({}, 'admin', { first: 100 }))).not.toContain('bankhead@world.test');
});

test('they are found by name, by pinyin and by address', async () => {
  for (const q of ['李主任', 'lizhuren', 'HEAD@world'])
    expect(emailsOf(await list({ q }))).toContain('head@world.test');
  expect(await list({ q: 'nothing of the kind' })).toMatchObject({ nodes: [] });
});

test('a part of an address is taken as it stands, whatever signs it has', async () => {
  expect(await list({ q: '%' })).toMatchObject({ nodes: [] });
  expect(await list({ q: '_' })).toMatchObject({ nodes: [] });
});

test('they are told apart by how far they have come, and whoever has none can be found', async () => {
  const who = (email: string) => `email = '${email}@world.test'`;
  await db.query(`UPDATE account SET password_hash = NULL WHERE ${who('agent')}`);
  await db.query(`UPDATE account SET first_password_until = '2026-03-05' WHERE ${who('lead')}`);
  await db.query(`UPDATE account SET is_active = false WHERE ${who('handler')}`);
  await db.query(
    `UPDATE account SET password_hash = NULL, sso_issuer = 'i', sso_subject = 's', sso_since = now() WHERE ${who('head')}`,
  );
  await db.query(`INSERT INTO person (organisation_id, name) VALUES ($1, '没有账号的人')`, [ids.unit.group]);
  await db.query(
    `INSERT INTO person (organisation_id, name, left_on) VALUES ($1, '早已离开的人', '2026-01-01')`,
    [ids.unit.group],
  );
  expect(new Set(emailsOf(await list({ state: 'INVITED' })))).toEqual(
    new Set(['agent@world.test', 'lead@world.test']),
  );
  expect(emailsOf(await list({ state: 'CLOSED' }))).toEqual(['handler@world.test']);
  expect(emailsOf(await list({ state: 'OPEN' }))).toContain('head@world.test');
  const without = (await list({ state: 'NONE' })).nodes.map(({ name }) => name);
  expect(without).toContain('没有账号的人');
  expect(without).not.toContain('早已离开的人');
});

test('those to which nobody has signed in for long are found, and those to which nobody ever has', async () => {
  await db.query(`UPDATE account SET signed_in_at = '2026-03-01T00:00:00Z'`);
  await db.query(`UPDATE account SET signed_in_at = '2025-12-01T00:00:00Z' WHERE email = 'agent@world.test'`);
  await db.query(`UPDATE account SET signed_in_at = NULL WHERE email = 'lead@world.test'`);
  expect(new Set(emailsOf(await list({ unusedForDays: 90 })))).toEqual(
    new Set(['agent@world.test', 'lead@world.test']),
  );
});

test('an administrator ends one session of somebody, or all, at once and on record', async () => {
  const [session] = (await db.query(`SELECT id::text FROM session WHERE ${mine}`)) as [{ id: string }];
  const { data } = await end('endSessions', { id: session.id });
  expect(data.row.account.sessions).toEqual([]);
  expect((await world.ask('agent', '{ viewer { abilities } }')).data.viewer).toBeNull();
  const [row] = (await db.query(
    `SELECT action, entity, before FROM audit ORDER BY id DESC LIMIT 1`,
  )) as object[];
  expect(row).toMatchObject({
    action: 'endSessions',
    entity: 'Session',
    before: { address: expect.any(String) },
  });
  expect((await end('endSessions', { id: session.id })).codes).toEqual(['NOT_FOUND']);
  await db.query(`UPDATE session SET revoked_at = NULL`);
  expect((await end('endSessions', {})).data.row.account.sessions).toEqual([]);
});

test('a session or token of another person is not ended by naming the wrong owner', async () => {
  const [other] = (await db.query(`SELECT id::text FROM session WHERE NOT ${mine} LIMIT 1`)) as [
    { id: string },
  ];
  expect((await end('endSessions', { id: other.id })).codes).toEqual(['NOT_FOUND']);
  const [{ revoked_at: revokedAt }] = (await db.query('SELECT revoked_at FROM session WHERE id = $1', [
    other.id,
  ])) as [{ revoked_at: null }];
  expect(revokedAt).toBeNull();
});

test('an administrator ends one access token of somebody, or all', async () => {
  const make = async (name: string): Promise<string> =>
    (
      await world.ask(
        'agent',
        'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { accessToken { id } } }',
        { input: { name, abilities: ['ticket.register'], expiresOn: '2026-12-31' } },
      )
    ).data.createAccessToken.accessToken.id;
  const [first, second] = [await make('夜间报表'), await make('早间报表')];
  const { data } = await end('endAccessTokens', { id: first });
  expect(data.row.account.accessTokens).toEqual([{ id: second }]);
  expect((await end('endAccessTokens', {})).data.row.account.accessTokens).toEqual([]);
});

test('an account is untied from its person of the provider, and its sessions end', async () => {
  await db.query(
    `UPDATE account SET sso_issuer = 'i', sso_subject = 's', sso_since = '2026-03-01' WHERE person_id = $1`,
    [personId],
  );
  const { data } = await end('unbindSingleSignOn', {});
  expect(data.row.account).toMatchObject({ singleSignOnSince: null, sessions: [] });
  expect((await end('unbindSingleSignOn', {})).codes).toEqual(['INVALID_STATE']);
});

test.each(['endSessions', 'endAccessTokens', 'unbindSingleSignOn', 'withdrawInvitation'])(
  '%s is not for who manages no accounts, nor about another organisation',
  async (name) => {
    expect((await end(name, {}, 'head')).codes).toEqual(['FORBIDDEN']);
    expect((await end(name, { personId: ids.person.bankHead })).codes).toEqual(['NOT_FOUND']);
  },
);

const closings: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['ends one session', () => end('endSessions', {})],
  [
    'closes the account',
    () =>
      world.ask(
        'admin',
        'mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { account { id } } }',
        {
          input: { personId },
        },
      ),
  ],
];

test.each(closings)('a stream of events on another node ends at once where somebody %s', async (_, act) => {
  const stream = await openStream(`${two.url}/events`, { cookie: one.cookieOf('agent') });
  await stream.next('ready');
  await act();
  await stream.next('bye');
  await expect.poll(stream.ended).toBe(true);
});

test('a stream of events on another node ends at once where a leaving is recorded that has been', async () => {
  const stream = await openStream(`${two.url}/events`, { cookie: one.cookieOf('otherHandler') });
  await stream.next('ready');
  const { errors } = await world.ask(
    'hr',
    'mutation ($input: LeaveOrganisationInput!) { leaveOrganisation(input: $input) { person { id } } }',
    { input: { id: ids.person.otherHandler, revision: 1, lastDay: '2026-03-01' } },
  );
  expect(errors).toEqual([]);
  await stream.next('bye');
  await expect.poll(stream.ended).toBe(true);
});
