import { connect, type Socket } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

// Many times as long as a prompt sender of a busy machine takes; the proportions are those of the product.
const patience = { headersMs: 2_000, requestMs: 4_000, idleMs: 8_000 };
const { port, send, expectHealthy, cookieOf } = await served(await makeWorld(), { patience });

const open: Socket[] = [];
const writers: NodeJS.Timeout[] = [];
afterAll(() => {
  for (const writer of writers) clearInterval(writer);
  for (const socket of open) socket.destroy();
});

/** A connection, what came back on it, and when it was closed. */
interface Line {
  readonly socket: Socket;
  readonly closed: Promise<string>;
}

const dial = (): Line => {
  const socket = connect(port, '127.0.0.1');
  open.push(socket);
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  // A server that cuts a line while one still writes resets it.
  socket.on('error', () => undefined);
  return { socket, closed: new Promise((resolve) => socket.on('close', () => resolve(answer))) };
};

/** Sends a byte of the text at a time, as slow senders do, for as long as it is let: longer than a test may take. */
const drip = ({ socket }: Line, text: string, everyMs: number): void => {
  let next = 0;
  const writer = setInterval(() => {
    if (socket.destroyed || next >= text.length) clearInterval(writer);
    else socket.write(text[next++] ?? '');
  }, everyMs);
  writers.push(writer);
};

const head = (length: number): string =>
  `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

describe('whoever sends slowly is cut off, and nobody else waits', () => {
  test('a byte of the headers at a time', async () => {
    const line = dial();
    drip(line, `GET /live HTTP/1.1\r\nx-slow: ${'x'.repeat(5_000)}`, 50);
    expect(await line.closed).toMatch(/^HTTP\/1\.1 408/);
  });

  test('a byte of the body at a time', async () => {
    const line = dial();
    line.socket.write(head(5_000));
    drip(line, '{"query":"{ __typename }"'.padEnd(5_000, ' '), 50);
    expect(await line.closed).toMatch(/^(HTTP\/1\.1 408|$)/);
  });

  test('nothing at all, on two hundred connections, while health is asked for', async () => {
    const lines = Array.from({ length: 200 }, dial);
    for (const [index, { socket }] of lines.entries()) {
      if (index % 2) socket.write('GET /live HTTP/1.1\r\nhost: localhost\r\n');
      else if (index % 4) socket.write(head(50));
    }
    expect((await send('/live', {})).status).toBe(200);
    await Promise.all(lines.map((line) => line.closed));
    await expectHealthy();
  });

  test('a second request on a connection that is then left alone', async () => {
    const line = dial();
    line.socket.write('GET /live HTTP/1.1\r\nhost: localhost\r\n\r\nGET /live HTTP/1.1\r\nhost: ');
    expect(await line.closed).toMatch(/^HTTP\/1\.1 200/);
  });
});

describe('whatever is no HTTP is turned away in words that tell nothing', () => {
  test.each([
    ['a TLS handshake', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000'],
    ['rubbish', 'lorem ipsum\r\n\r\n'],
    ['a header with a bare NUL', 'GET /live HTTP/1.1\r\nhost: a\r\nx: a\u0000b\r\n\r\n'],
    [
      'two lengths',
      `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde`,
    ],
    [
      'a length and chunks, as smugglers of requests send',
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /live HTTP/1.1\r\n\r\n'],
  ])('%s', async (_, text) => {
    const line = dial();
    line.socket.write(text, 'latin1');
    const answer = await line.closed;
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).not.toMatch(/node_modules|\.js:\d|stack/);
    await expectHealthy();
  });
});

test('whoever leaves before the answer is nobody’s fault', async () => {
  const lines = Array.from({ length: 50 }, dial);
  const body = JSON.stringify({ query: '{ orgUnits { items { id name positions { id title } } } }' });
  for (const { socket } of lines) {
    socket.write(
      head(body.length).replace('\r\n\r\n', `\r\ncookie: ${cookieOf('head')}\r\n\r\n`) + body,
      () => socket.destroy(),
    );
  }
  await Promise.all(lines.map(({ closed }) => closed));
  await expectHealthy();
});
