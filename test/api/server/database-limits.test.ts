import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { makeDataSource } from '../../../api/data-source.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const databaseUrl = (world.db.options as { url: string }).url;

/** The product with so much patience with the database, on the world's own database. */
const servedWith = async (patience: { statementMs: number; lockMs: number }) => {
  const db = await makeDataSource(databaseUrl, { poolSize: 3, patience }).initialize();
  afterAll(() => db.destroy());
  return served({ ...world, db });
};
// Many hundred times as long as any of its statements takes that waits for nobody.
const quick = await servedWith({ statementMs: 5_000, lockMs: 60_000 });
const yielding = await servedWith({ statementMs: 10_000, lockMs: 100 });

const register = (content: string): object => ({
  query: 'mutation($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id number } } }',
  variables: {
    input: { kind: 'COMPLAINT', channel: 'PHONE', content, customerName: '甲', customerPhone: '13900000003' },
  },
});
const tickets = async (): Promise<unknown> => world.db.query('SELECT count(*)::int AS count FROM ticket');

/** Keeps a lock in a session of its own while something is done. */
const locked = async <Result>(statement: string, work: () => Promise<Result>): Promise<Result> => {
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query('BEGIN');
  await other.query(statement);
  try {
    return await work();
  } finally {
    await other.query('ROLLBACK');
    await other.end();
  }
};

afterEach(async () => {
  await quick.expectHealthy();
  await yielding.expectHealthy();
});

describe('a database that takes too long', () => {
  test('is not waited for beyond the patience with a statement: TIMEOUT, and less may be asked for', async () => {
    const { status, codes, json } = await locked('LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE', () =>
      quick.ask('{ tickets { nodes { id } } }'),
    );
    expect([status, codes]).toEqual([200, ['TIMEOUT']]);
    expect(json.errors[0].message).toBe('The query took too long and was stopped; ask for less.');
  });

  test('while who asks is still being found out is said in the same way, and not as a fault of ours', async () => {
    const answer = await locked('LOCK TABLE session IN ACCESS EXCLUSIVE MODE', () =>
      quick.ask('{ viewer { abilities } }', { headers: { 'accept-language': 'zh-CN' } }),
    );
    expect([answer.status, answer.codes]).toEqual([504, ['TIMEOUT']]);
    expect(answer.json.errors[0].message).toMatch(/\p{Script=Han}/u);
  });

  test('because another holds what is to be changed is RETRY after three tries, with nothing written', async () => {
    const { data } = (await yielding.ask(register('先登记的'), { who: 'intake' })).json;
    const { id } = data.registerTicket.ticket;
    const before = await tickets();
    const mutation = {
      query: `mutation($id: ID!) { classifyTicket(input: { ticketId: $id, categoryId: "1", severity: MAJOR }) { ticket { id } } }`,
      variables: { id },
    };
    const held = await locked(`SELECT FROM ticket WHERE id = ${Number(id)} FOR UPDATE`, () =>
      yielding.ask(mutation, { who: 'lead' }),
    );
    expect(held.codes).toEqual(['RETRY']);
    expect(await tickets()).toEqual(before);
  });

  test('and cannot be reached is UNAVAILABLE, with the time to come again', async () => {
    const db = await makeDataSource(databaseUrl, { poolSize: 1 }).initialize();
    const severed = await served({ ...world, db });
    await severed.expectHealthy();
    // Takes the only connection away, and lets no other in.
    const name = new URL(databaseUrl).pathname.slice(1);
    const maintenance = new pg.Client({ connectionString: databaseUrl.replace(`/${name}`, '/postgres') });
    await maintenance.connect();
    await maintenance.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    try {
      await maintenance.query(
        `SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`,
        [name],
      );
      const answer = await severed.ask('{ orgUnits { items { id } } }');
      expect([answer.status, answer.codes, answer.headers.get('retry-after')]).toEqual([
        503,
        ['UNAVAILABLE'],
        '1',
      ]);
      expect((await severed.send('/ready', {})).status).toBe(503);
      expect((await severed.send('/live', {})).status).toBe(200);
    } finally {
      await maintenance.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
      await maintenance.end();
    }
    await severed.expectHealthy();
    await db.destroy();
  });
});

describe('a value that the database would refuse is named before it gets there', () => {
  test.each<[string, unknown, string]>([
    ['NUL', 'a\u0000b', 'content'],
    ['half a character', 'a\ud800b', 'content'],
  ])('%s in a text', async (_, value, field) => {
    const before = await tickets();
    const { codes, json } = await yielding.ask(register(String(value)), { who: 'intake' });
    expect(codes).toEqual(['INVALID']);
    expect(json.errors[0].extensions.fields).toMatchObject([{ path: `input.${field}`, code: 'FORMAT' }]);
    expect(await tickets()).toEqual(before);
  });

  test('half a character that is written into the question itself', async () => {
    const { codes } = await yielding.ask(String.raw`{ ticketByNumber(number: "\uD800") { id } }`);
    expect(codes).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect((await yielding.ask(String.raw`{ ticketByNumber(number: "a\u0000") { id } }`)).codes).toEqual([
      'INVALID',
    ]);
  });

  test.each(['0', '-1', '1.5', '1e400', '99999999999999999999', 'abc', '', ' 1', '1;', '0x10', '１'])(
    'the id %j belongs to nothing where one looks, and is INVALID where something is to be done',
    async (id) => {
      const look = { query: 'query($id: ID!) { ticket(id: $id) { id } }', variables: { id } };
      expect((await yielding.ask(look)).json).toEqual({ data: { ticket: null } });
      const sign = 'mutation($id: ID!) { signTicket(input: { ticketId: $id }) { ticket { id } } }';
      const { codes, json } = await yielding.ask({ query: sign, variables: { id } });
      expect(codes).toEqual(['INVALID']);
      expect(json.errors[0].extensions.fields[0].path).toBe('input.ticketId');
    },
  );

  test.each(['1e400', '-1e400', '9007199254740993', '2147483648', '1.5'])('the number %s', async (number) => {
    const body = `{"query":"query($n: Int) { people(first: $n) { nodes { id } } }","variables":{"n":${number}}}`;
    const headers = { 'content-type': 'application/json', cookie: yielding.cookieOf('head') };
    const answer = await yielding.send('/graphql', { method: 'POST', headers, body });
    expect(answer.codes).toEqual(['INVALID']);
    expect(answer.json.errors[0].extensions.fields[0].path).toBe('first');
  });
});
