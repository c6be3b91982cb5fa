import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { limits } from '../../../api/server/limits.ts';
import { served, type Sending } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { app, url, port, send, ask, cookieOf, expectHealthy } = await served(world);

// Whatever was refused: the server goes on as before.
afterEach(expectHealthy);

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number): string =>
  `{ orgUnits { items ${'{ parent '.repeat(levels - 3)}{ id }${' }'.repeat(levels - 3)} } }`;
const faults = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

/** Expects that a question does not run, with words that name the limit. */
const expectRefused = async (body: unknown, words: RegExp, sending?: Sending): Promise<void> => {
  const { json, codes } = await ask(body, sending);
  expect(json.data).toBeUndefined();
  expect(faults).toContain(codes[0]);
  expect(json.errors[0].message).toMatch(words);
};

/** Counts what the server takes in of the next request, until its connection is closed, in bytes. */
const receiving = (): { received: () => Promise<number> } => {
  const came = new Promise<Socket>((resolve) =>
    app.server.once('request', ({ socket }: IncomingMessage) => resolve(socket)),
  );
  return {
    received: async () => {
      const socket = await came;
      await expect.poll(() => socket.destroyed).toBe(true);
      return socket.bytesRead;
    },
  };
};

/** Expects that a question is not refused: the limit lies above it. */
const expectAnswered = async (body: unknown): Promise<void> => {
  expect((await ask(body)).codes).toEqual([]);
};

describe('a question of the greatest size allowed is answered, the next larger one is not', () => {
  test.each<[string, number, (size: number) => string, RegExp]>([
    ['levels', limits.depth, nested, /11 levels; 10 are allowed/],
    [
      'lists',
      limits.lists,
      (size) =>
        `{ orgUnits { items { ${'parent { children { '.repeat(size - 1)} id ${'} }'.repeat(size - 1)} } } }`,
      /4 lists within each other; 3/,
    ],
    [
      'aliases',
      limits.aliases,
      (size) => `{ ${times(size, (index) => `a${index}: __typename`)} }`,
      /31 aliases; 30/,
    ],
    [
      'directives',
      limits.directives,
      (size) => `{ __typename ${times(size, () => '@include(if: true)')} }`,
      /./,
    ],
    [
      'fields',
      limits.fields,
      (size) => `{ viewer { person { ${times(size - 2, () => 'id')} } } }`,
      /501 fields; 500/,
    ],
    ['tokens', limits.tokens, (size) => `{ ${times(size - 2, () => '__typename')} }`, /2000 tokens/],
  ])('%s', async (what, most, question, words) => {
    // So many fields are over another limit, and a directive may stand only once at a place.
    if (!['tokens', 'directives'].includes(what)) await expectAnswered(question(most));
    await expectRefused(question(most + 1), words);
  });

  test('directives, at places of their own', async () => {
    const skips = (size: number): string => `{ ${times(size, () => '__typename @skip(if: false)')} }`;
    await expectAnswered(skips(limits.directives));
    await expectRefused(skips(limits.directives + 1), /31 directives; 30/);
  });

  test('cost: fields times the length of the pages they stand in', async () => {
    const people = (fields: number): string =>
      `{ people(first: 100) { nodes { ${times(fields, (index) => (index % 2 ? 'id' : 'name'))} } } }`;
    await expectAnswered(people(40));
    const dear = `{ ${times(4, (index) => `p${index}: people(first: 100) { nodes { id name employeeNo assignments { id kind startsOn position { id title unit { id name } } } } }`)} }`;
    await expectRefused(dear, /units of cost; 5000 are allowed/);
    // A list without pages counts as many rows as it usually holds.
    const whole =
      '{ orgUnits { items { positions { jobDescriptions { id version variant state effectiveFrom revision steps } } } } }';
    await expectRefused(whole, /units of cost; 5000 are allowed/);
    // The length of a page may come in a variable.
    await expectRefused(
      {
        query: dear.replace('{', 'query($n: Int) {').replaceAll('first: 100', 'first: $n'),
        variables: { n: 100 },
      },
      /units of cost/,
    );
  });

  test('length of a page', async () => {
    await expectAnswered('{ people(first: 100) { nodes { id } } }');
    for (const first of [101, 0, -1]) {
      const { json, codes } = await ask(`{ people(first: ${first}) { nodes { id } } }`);
      expect(codes).toEqual(['INVALID']);
      expect(json.errors[0].extensions.fields[0].path).toBe('first');
    }
    await expectRefused(`{ people(first: 2147483647) { nodes { id } } }`, /units of cost/);
  });

  test('body', async () => {
    const sized = (bytes: number): string => `{"query":"{ __typename }${' '.repeat(bytes - 26)}"}`;
    const post = (body: string) =>
      send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post(sized(limits.body))).status).toBe(200);
    expect(sized(limits.body)).toHaveLength(limits.body);
    expect(await post(sized(limits.body + 1))).toMatchObject({ status: 413, json: { error: 'TOO_LARGE' } });
  });

  test('headers and address', async () => {
    const asked = (headers: Record<string, string>, path = '/live') => fetch(url + path, { headers });
    expect((await asked({ 'x-filler': 'x'.repeat(limits.headers - 1_000) })).status).toBe(200);
    expect((await asked({ 'x-filler': 'x'.repeat(64_000) })).status).toBe(431);
    expect((await asked({}, `/live?${'x'.repeat(64_000)}`)).status).toBe(431);
  });
});

describe('what is much too large is refused as what is a little too large', () => {
  const bomb = (): string =>
    `{ ...F0 } ${times(30, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F30 on Query { __typename }`;

  test.each<[string, () => unknown]>([
    ['a thousand levels', () => nested(1_000)],
    ['twenty thousand braces', () => '{ a '.repeat(20_000)],
    ['a list in a list, twenty thousand times', () => `{ people(first: ${'['.repeat(20_000)}`],
    ['twenty thousand fields', () => `{ ${'id '.repeat(20_000)} }`],
    ['five thousand unknown directives', () => `{ __typename ${'@no '.repeat(5_000)} }`],
    ['ten thousand aliases', () => `{ ${times(10_000, (index) => `a${index}: __typename`)} }`],
    ['two thousand operations', () => times(2_000, (index) => `query Q${index} { __typename }`)],
    ['fragments that spread others twice, thirty levels deep', bomb],
    [
      'fragments that spread each other',
      () =>
        'fragment A on OrgUnit { parent { ...B } } fragment B on OrgUnit { parent { ...A } } { orgUnits { items { ...A } } }',
    ],
    ['a fragment that spreads itself', () => '{ ...A } fragment A on Query { ...A }'],
    [
      'thirty lists of a hundred',
      () => `{ ${times(30, (index) => `a${index}: people(first: 100) { nodes { id name } }`)} }`,
    ],
    [
      'the type system, thirty times',
      () => `{ ${times(31, (index) => `s${index}: __schema { types { name } }`)} }`,
    ],
    [
      'the type system with as many aliases within',
      () => `{ __schema { ${times(31, (index) => `t${index}: types { name }`)} } }`,
    ],
    [
      'types of fields of types, and so on',
      () => `{ __schema { types ${'{ fields { type '.repeat(8)}{ name }${' } }'.repeat(8)} } }`,
    ],
  ])('%s', async (_, question) => {
    // None of them takes more than some hundredths of a second; one that was followed to its end would take minutes.
    await expectRefused(question(), /./);
  });

  test('the dearest question about the type system does not hold up the others for long', async () => {
    const bare = 'type { ofType { ofType { ofType { fields { name } } } } }';
    const question = `{ ${times(29, (index) => `s${index}: __schema { types { fields { ${bare} } } }`)} }`;
    const used = process.cpuUsage();
    const answered = ask(question);
    await send('/live', {});
    expect((await answered).codes).toEqual([]);
    const { user, system } = process.cpuUsage(used);
    // Of the processor, and not of the clock: the machine may have other things to do. In microseconds; a tenth is usual.
    expect(user + system).toBeLessThan(7_000_000);
  });

  test.each([5, 20])('a body of %s MB', async (size) => {
    const body = `{"query":"{ __typename }","variables":{"a":"${'x'.repeat(size * 1024 * 1024)}"}}`;
    const headers = { 'content-type': 'application/json', cookie: cookieOf('head') };
    const { received } = receiving();
    // A server that has said no may close the connection while the rest still comes.
    const status = await send('/graphql', { method: 'POST', headers, body }).then(
      (answer) => answer.status,
      (error: Error) => String(error.cause),
    );
    expect(String(status)).toMatch(/^413$|closed|ECONNRESET|EPIPE|SocketError/);
    // What was on its way already when the answer was given, and no more.
    expect(await received()).toBeLessThan((size * 1024 * 1024) / 2);
  });

  test('a body of unknown length that does not end', async () => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const closed = new Promise<void>((resolve) => {
      socket.on('close', () => resolve());
      socket.on('error', () => undefined);
    });
    socket.on('data', (data) => (answer += String(data)));
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    // One more than is taken, and then nothing: who writes to a connection that was cut may not read the answer any more.
    for (let sent = 0; sent <= limits.body / 0x4000; sent += 1) socket.write(chunk);
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
  });

  test('a body that would be large if it were unpacked', async () => {
    const body = gzipSync(`{"query":"{ __typename }${' '.repeat(50_000_000)}"}`);
    expect(body.length).toBeLessThan(limits.body);
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', cookie: cookieOf('head') },
      body,
    });
    expect(answer).toMatchObject({ status: 415, json: { error: 'UNSUPPORTED_TYPE' } });
  });

  test('JSON within JSON, a hundred thousand times', async () => {
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookieOf('head') },
      body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    });
    expect([answer.status, answer.codes]).toEqual([200, ['INVALID']]);
    expect(answer.json.errors[0].extensions.fields).toMatchObject([{ path: 'a', code: 'FORMAT' }]);
  });
});

describe('only what is offered is answered', () => {
  test.each<[string, unknown]>([
    ['several operations in one body', [{ query: '{ __typename }' }, { query: '{ __typename }' }]],
    ['a hundred operations in one body', Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))],
    ['an empty list', []],
    ['a list of nothing', [null]],
    ['a question that is a number', { query: 1 }],
    ['no question', {}],
    ['a prototype', JSON.parse('{"query":"{ __typename }","__proto__":{"a":1}}')],
  ])('%s is 400', async (_, body) => {
    expect((await ask(body)).status).toBe(400);
  });

  test('a question that should have been stored is not', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    expect((await ask({ extensions: { persistedQuery } })).codes).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  test.each(['subscription { ticketChanged { id } }', 'subscription { __typename }'])(
    '%s is refused in words',
    async (query) => {
      for (const accept of ['application/json', 'text/event-stream', 'multipart/mixed', '*/*']) {
        const { status, text } = await ask(query, { headers: { accept } });
        expect([400, 406]).toContain(status);
        expect(text).toMatch(/subscription|accept/i);
      }
    },
  );

  test.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--',
    ],
    ['application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
    ['text/plain', '{"query":"{ __typename }"}'],
    ['text/csv', 'a,b'],
    ['application/graphql', '{ __typename }'],
    ['application/xml', '<a/>'],
  ])('a body of type %s is 415, even with the header that only programs send', async (type, body) => {
    const headers = { 'content-type': type, cookie: cookieOf('head'), 'apollo-require-preflight': '1' };
    expect((await send('/graphql', { method: 'POST', headers, body })).status).toBe(415);
  });

  test('files are taken in at /import alone, from those who may', async () => {
    const post = (path: string) =>
      send(path, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b' });
    expect((await post('/import/calls')).status).toBe(401);
    expect((await post('/import/other')).status).toBeGreaterThanOrEqual(400);
    expect((await post('/')).status).toBeGreaterThanOrEqual(400);
  });

  test('a command is not taken in an address, a question only from programs', async () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      send(`/graphql?query=${encodeURIComponent(query)}`, {
        headers: { cookie: cookieOf('head'), ...headers },
      });
    const program = { 'apollo-require-preflight': '1' };
    expect((await get('mutation { signOut { ok } }', program)).status).toBe(405);
    expect((await get('{ __typename }')).status).toBe(400);
    expect((await get('{ __typename }', program)).json).toEqual({ data: { __typename: 'Query' } });
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not', async (method) => {
    expect((await send('/graphql', { method })).status).toBe(405);
  });
});

describe('the type system', () => {
  test('is told whole to the signed-in', async () => {
    const { json } = await ask(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
    );
    expect(json.data.__schema.types.length).toBeGreaterThan(50);
  });

  test.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Ticket") { fields { name } } }',
    getIntrospectionQuery(),
  ])('is not told to others: %.40s', async (query) => {
    const { codes, text } = await ask(query, { who: null });
    expect(codes).toEqual(['UNAUTHENTICATED']);
    expect(text).not.toContain('Ticket');
  });

  test.each([
    '{ ticketz { id } }',
    '{ people(firts: 1) { nodes { id } } }',
    '{ people { nodes { nmae } } }',
    '{ tickets(filter: { stat: [OPEN] }) { nodes { id } } }',
    '{ tickets(sort: NUMBR_ASC) { nodes { id } } }',
    'mutation { signOot { ok } }',
    'query($i: RegisterTicketInputt!) { __typename }',
  ])('is not guessed at by misspelling it: %s', async (query) => {
    for (const who of ['head', null] as const) {
      const { text, codes } = await ask(query, { who });
      expect(codes.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/did you mean/i);
    }
  });
});

test('a fault of ours shows a reference and nothing else', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await world.db.query('ALTER TABLE ticket RENAME TO ticket_away');
  try {
    const { status, json, codes } = await ask('{ tickets { nodes { id } } }');
    expect(codes).toEqual(['INTERNAL']);
    const [{ message, extensions, ...rest }] = json.errors;
    expect(Object.keys(extensions).toSorted()).toEqual(['code', 'reference']);
    expect(message).toBe(
      `Something went wrong on our side; tell the administrator the reference ${extensions.reference}.`,
    );
    expect([status, rest]).toEqual([200, { path: ['tickets'] }]);
    // The log has it under that reference.
    expect(JSON.stringify(said.mock.calls)).toContain(extensions.reference);
  } finally {
    await world.db.query('ALTER TABLE ticket_away RENAME TO ticket');
    said.mockRestore();
  }
});

test('a form of another site brings no file in', async () => {
  const answer = await send('/import/calls', {
    method: 'POST',
    headers: {
      origin: 'https://elsewhere.example',
      cookie: cookieOf('head'),
      'content-type': 'multipart/form-data; boundary=x',
    },
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n--x--',
  });
  expect(answer).toMatchObject({ status: 403, json: { error: 'FORBIDDEN' } });
});

test('a browser that another site sends here does nothing with its owner’s cookie', async () => {
  const cookie = cookieOf('agent');
  const query = 'mutation { signOut { ok } }';
  const forms: Record<string, RequestInit> = {
    'plain text': { headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query }) },
    form: {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query }).toString(),
    },
    'form with a file': {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`,
    },
    'nothing said of the type': { body: new Blob([JSON.stringify({ query })]) },
    'type with a suffix': {
      headers: { 'content-type': 'text/plain; application/json' },
      body: JSON.stringify({ query }),
    },
  };
  const origins = [
    'https://elsewhere.example',
    'null',
    'http://sub.localhost:4000',
    'http://localhost:4001',
    'https://localhost:4000',
    'http://localhost.elsewhere.example:4000',
  ];
  for (const [name, init] of Object.entries(forms)) {
    const answer = await send('/graphql', { method: 'POST', ...init, headers: { ...init.headers, cookie } });
    expect({ name, refused: answer.status >= 400 }).toEqual({ name, refused: true });
  }
  for (const origin of origins) {
    const answer = await ask(query, { who: 'agent', headers: { origin } });
    expect({ origin, status: answer.status }).toEqual({ origin, status: 403 });
  }
  expect((await send(`/graphql?query=${encodeURIComponent(query)}`, { headers: { cookie } })).status).toBe(
    400,
  );
  const { json } = await ask('{ viewer { person { name } } }', { who: 'agent' });
  expect(json.data.viewer.person.name).not.toBeNull();
  // The app's own pages may.
  const own = await ask('{ __typename }', { headers: { origin: 'http://localhost:4000' } });
  expect(own.status).toBe(200);
});
