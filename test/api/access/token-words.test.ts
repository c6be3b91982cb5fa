import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeSchema } from '../../../api/schema.ts';
import { makeApollo } from '../../../api/server.ts';
import { contextOf } from '../../../api/server/request-context.ts';
import { tokenWith } from '../../support/matrix/cast.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const apollo = makeApollo(await makeSchema());
await apollo.start();

beforeEach(() => db.query('DELETE FROM access_token'));

/** Asks by a token of somebody’s with some abilities. */
const ask = async (
  who: PersonKey,
  abilities: readonly string[],
  query: string,
  variables: Record<string, unknown> = {},
  acceptLanguage = 'en',
) => {
  const [account] = (await db.query('SELECT id FROM account WHERE person_id = $1', [ids.person[who]])) as {
    id: string;
  }[];
  const secret = await tokenWith({ db }, account?.id ?? '', abilities);
  const contextValue = await contextOf(db, clock, {
    token: undefined,
    authorization: `Bearer ${secret}`,
    acceptLanguage,
    address: `test-${randomUUID()}`,
    userAgent: 'test',
    setToken: () => undefined,
    clearToken: () => undefined,
  });
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('One answer was expected.');
  const { data, errors = [] } = body.singleResult;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  return { data: data as any, error: errors[0] };
};

const why = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) {
  allowed reason note accessToken steps { kind passed text } } }`;
const explained = async (who: PersonKey, abilities: readonly string[], input: object, language?: string) =>
  (await ask(who, abilities, why, { input }, language)).data.explainAccess;

const registerText = `mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id } } }`;
const complaint = {
  kind: 'COMPLAINT',
  channel: 'PHONE',
  content: '宽带断网',
  customerName: '金客户',
  customerPhone: '13900000001',
};
const openReview = `mutation ($input: OpenAccessReviewInput!) { openAccessReview(input: $input) { __typename } }`;

describe('what a token asks about itself', () => {
  test('an ability that it was not given is refused as the command refuses it, whatever its owner may', async () => {
    const told = await explained('intake', ['ticket.read'], { ability: 'ticket.register' });
    expect(told).toMatchObject({ allowed: false, reason: 'TOKEN', accessToken: '程序' });
    expect(told.steps[0].text).toMatch(/“程序” does not have ticket\.register.*My account/);
    expect(told.note).toMatch(/answered for the access token “程序”/);
    const { error } = await ask('intake', ['ticket.read'], registerText, { input: complaint });
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /“程序” does not have ticket\.register \(Register tickets\)\. Make one that has it in My account/,
      ),
      extensions: { code: 'FORBIDDEN', ability: 'ticket.register', accessToken: '程序' },
    });
  });

  test.for(['access.review', 'access.manage', 'account.manage', 'customer.reveal'])(
    '%s is never allowed, even where it was written into the token: it takes a person',
    async (ability) => {
      const told = await explained('admin', [ability], { ability });
      expect(told).toMatchObject({ allowed: false, reason: 'TOKEN' });
      expect(told.steps[0].text).toMatch(/used in person.*Sign in/);
      const { data } = await ask('admin', [ability], '{ viewer { abilities } }');
      expect(data.viewer.abilities).toEqual([]);
    },
  );

  test('what takes a person is refused in the words of the ability that it needs', async () => {
    const input = { unitId: ids.unit.group, dueOn: '2026-04-01' };
    const { error } = await ask('admin', ['access.review'], openReview, { input });
    expect(error).toMatchObject({
      message: expect.stringMatching(/An access token may not do this: access\.review .*used in person/),
      extensions: { code: 'FORBIDDEN', ability: 'access.review' },
    });
  });

  test('an ability that its owner has lost is not the token’s fault, and is said so', async () => {
    const told = await explained('intake', ['org.edit'], { ability: 'org.edit' });
    expect(told).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
    expect(told.steps[0].text).toMatch(/chosen for the access token “程序”, but .* does not have it now/);
  });

  test('on another day it is still asked as the token', async () => {
    const told = await explained('intake', ['ticket.read'], { ability: 'ticket.register', at: '2026-03-20' });
    expect(told).toMatchObject({ reason: 'TOKEN', accessToken: '程序' });
    expect(
      await explained('intake', ['ticket.register'], { ability: 'ticket.register', at: '2026-03-20' }),
    ).toMatchObject({
      reason: 'ALLOWED',
    });
  });

  test('is told in Chinese to whoever reads Chinese', async () => {
    const told = await explained('intake', ['ticket.read'], { ability: 'ticket.register' }, 'zh-CN');
    expect(told.steps[0].text).toMatch(/访问令牌“程序”没有“登记工单”.*“我的账号”的“访问令牌”新建/);
    const { error } = await ask('intake', ['ticket.read'], '{ viewer { account { email } } }', {}, 'zh-CN');
    expect(error?.message).toMatch(/访问令牌“程序”不能这样做/);
  });
});

describe('what a token asks about people', () => {
  test('is answered for the person, who is its owner as well as anybody, and takes access.read', async () => {
    const input = { ability: 'account.manage', personId: ids.person.admin };
    expect(await explained('admin', ['access.read'], input)).toMatchObject({
      allowed: true,
      accessToken: null,
      note: expect.stringMatching(/answered for the person themself, whatever the access token/),
    });
    const { error } = await ask('admin', ['ticket.read'], why, { input });
    expect(error).toMatchObject({ extensions: { code: 'FORBIDDEN', ability: 'access.read' } });
    expect(error?.message).toMatch(/does not have access\.read/);
  });

  test('a person who asks in person is told nothing of tokens', async () => {
    const { data } = await world.ask('intake', why, { input: { ability: 'ticket.register' } });
    expect(data.explainAccess).toMatchObject({ allowed: true, note: null, accessToken: null });
  });
});

describe('a token of few abilities', () => {
  const own = `query ($id: ID!) { personAccess(personId: $id) { lines { ability } } }`;

  test('does not read what its owner may do', async () => {
    const { error } = await ask('lead', ['ticket.read'], own, { id: ids.person.lead });
    expect(error?.message).toMatch(/does not have access\.read/);
    expect(error?.extensions?.['code']).toBe('FORBIDDEN');
  });

  test.for(['account { email }', 'sessions { id }', 'accessTokens { id }', 'tokenAbilities'])(
    'does not read %s of its owner, but who it is and what it may do',
    async (field) => {
      const { error } = await ask('lead', ['ticket.read'], `{ viewer { ${field} } }`);
      expect(error?.extensions?.['code']).toBe('FORBIDDEN');
      const { data } = await ask(
        'lead',
        ['ticket.read'],
        '{ viewer { person { name } abilities views { abilities } seesAs { personName } } }',
      );
      expect(data.viewer).toEqual({
        person: { name: '吴主办' },
        abilities: ['ticket.read'],
        views: [{ abilities: ['ticket.read'] }],
        seesAs: null,
      });
    },
  );

  test('is told which ability shows a record that it does not find, there or not', async () => {
    const sign = `mutation ($input: SignTicketInput!) { signTicket(input: $input) { __typename } }`;
    const { data } = await world.ask('intake', registerText, { input: complaint });
    const told = await Promise.all(
      [data.registerTicket.ticket.id, '999999'].map((ticketId) =>
        ask('lead', ['ticket.sign'], sign, { input: { ticketId, revision: 1 } }),
      ),
    );
    const words = told.map(({ error }) => [error?.extensions?.['code'], error?.message]);
    expect(words[0]).toEqual([
      'NOT_FOUND',
      expect.stringMatching(/has no ability that shows it \(ticket\.read\)/),
    ]);
    expect(words[1]).toEqual(words[0]);
  });
});
