import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

// Many times as long as a prompt sender of a busy machine takes.
const patience = { headersMs: 1_500, requestMs: 3_000, idleMs: 20_000 };
const { app, port, expectHealthy } = await served(await makeWorld(), { patience });

const open: Socket[] = [];
afterAll(() => {
  for (const socket of open) socket.destroy();
});

/** Sends bytes as they are and answers with all that comes back until the connection is closed. */
const exchange = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    open.push(socket);
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(text, 'latin1');
  });

const read = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), json: JSON.parse(body) };
};

const long = 'x'.repeat(40_000);
const slowBody =
  'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 50\r\n';

const faults: [string, string, number, string, RegExp, RegExp][] = [
  ['no request line', 'lorem ipsum\r\n', 400, 'BAD_REQUEST', /请求格式不正确。/, /not in the right form/],
  ['no host', 'GET /live HTTP/1.1\r\n', 400, 'BAD_REQUEST', /请求格式不正确。/, /not in the right form/],
  [
    'an address that cannot be decoded',
    'GET /%E0%A4%A HTTP/1.1\r\nhost: a\r\nconnection: close\r\n',
    400,
    'BAD_REQUEST',
    /请求格式不正确。/,
    /not in the right form/,
  ],
  [
    'two lengths',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 5\r\n',
    400,
    'BAD_REQUEST',
    /请求格式不正确。/,
    /not in the right form/,
  ],
  [
    'headers that are too long',
    `GET /live HTTP/1.1\r\nhost: a\r\nx-long: ${long}\r\n`,
    431,
    'HEADERS_TOO_LARGE',
    /过长/,
    /too long/,
  ],
  [
    'an address that is too long',
    `GET /live?${long} HTTP/1.1\r\nhost: a\r\n`,
    431,
    'HEADERS_TOO_LARGE',
    /过长/,
    /too long/,
  ],
  ['a body that does not come', slowBody, 408, 'TIMEOUT', /太慢/, /too slowly/],
];

describe.each(faults)('%s', (_, text, status, code, chinese, english) => {
  test.each([
    ['zh-CN', chinese, english],
    ['en', english, chinese],
  ])('is refused in the form of every refusal, in %s', async (language, spoken, silent) => {
    // Where a fault stands in the first line or is a header's length, the language may come before it or after.
    const [line = '', ...rest] = text.split('\r\n');
    const asked = [line, `accept-language: ${language}`, ...rest].join('\r\n');
    const answer = read(await exchange(`${asked}\r\n`));
    expect([answer.status, answer.json.error]).toEqual([status, code]);
    expect(Object.keys(answer.json)).toEqual(['error', 'message']);
    expect(answer.json.message).toMatch(spoken);
    expect(answer.json.message).not.toMatch(silent);
    expect(answer.head).toContain('content-type: application/json; charset=utf-8');
    expect(answer.head).toContain('connection: close');
    await expectHealthy();
  });
});

test.each([
  ['headers that do not come', 'GET /live HTTP/1.1\r\nhost: a\r\n', 408, 'TIMEOUT'],
  ['what is no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', 400, 'BAD_REQUEST'],
])('%s tell no language: both are spoken', async (_, text, status, code) => {
  const { json, ...answer } = read(await exchange(text));
  expect([answer.status, json.error]).toEqual([status, code]);
  expect(json.message).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
});

test('a fault behind an answered request is refused after its answer, and not in the midst of it', async () => {
  const answer = await exchange('GET /live HTTP/1.1\r\nhost: a\r\n\r\nGET /live HTTP/1.1\r\nhost: ');
  expect(answer).toMatch(
    /^HTTP\/1\.1 200 OK[^]*\{"status":"alive"\}HTTP\/1\.1 408 Request Timeout[^]*TIMEOUT/,
  );
});

/** Sends a request from a thread of its own, its pieces in two moments, and answers with what came back. */
const promptly = (pieces: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const code = `
      const { connect } = require('node:net');
      const { parentPort, workerData } = require('node:worker_threads');
      const socket = connect(workerData.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => (answer += String(data)));
      socket.on('error', (error) => (answer += error.code));
      socket.on('close', () => parentPort.postMessage(answer));
      const [head, body] = workerData.pieces;
      socket.write(head, () => setTimeout(() => socket.write(body), 50));`;
    const thread = new Worker(code, { eval: true, workerData: { port, pieces } });
    thread.on('message', resolve);
    thread.on('error', reject);
  });

const body = '{"query":"{ __typename }"}';
const head = `POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;

test.each([
  ['when it is accepted', 'connection'],
  ['when its headers were read', 'request'],
] as const)(
  'a prompt sender is not taken for a slow one by a server that stood still %s',
  async (_, event) => {
    // Longer than headers and body together may take.
    app.server.once(event, () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000));
    expect(await promptly([head, body])).toMatch(/^HTTP\/1\.1 200 OK[^]*"__typename":"Query"/);
  },
);
