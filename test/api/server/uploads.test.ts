import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../../api/core/refusal.ts';
import type { Upload, UploadRoute } from '../../../api/core/upload.ts';
import { limits } from '../../../api/server/limits.ts';
import { registerUploads } from '../../../api/server/uploads/uploads.route.ts';
import { served, type HttpAnswer, type Served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const MB = 1024 * 1024;
const world = await makeWorld();

// A temporary directory of this file's own: others take files in at the same time.
const [ownTemporary, usualTemporary] = [mkdtempSync(join(tmpdir(), 'remit-uploads-')), process.env['TMPDIR']];
process.env['TMPDIR'] = ownTemporary;
afterAll(() => {
  if (usualTemporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usualTemporary;
  rmSync(ownTemporary, { recursive: true });
});

/** What the room was given, and what it does with it. */
const room = {
  uploads: [] as { names: string[]; fields: Upload['fields']; sizes: number[]; text: string }[],
  work: async (): Promise<void> => undefined,
};

const sheets: UploadRoute = {
  url: '/import/test-sheets',
  largest: 2 * MB,
  most: 2,
  allow: ({ policy }) => {
    if (!policy.has('calls.import'))
      throw new Refusal('FORBIDDEN', { zh: '您无权上传。', en: 'You may not.' });
  },
  receive: async (_context, { files, fields }) => {
    const [first] = files;
    let streamed = 0;
    for await (const piece of first.stream()) streamed += (piece as Buffer).length;
    expect(streamed).toBe(first.size);
    const bytes = await first.bytes();
    room.uploads.push({
      names: files.map(({ name }) => name),
      sizes: files.map(({ size }) => size),
      fields,
      text: Buffer.from(bytes.slice(0, 20)).toString(),
    });
    await room.work();
    return { received: files.length };
  },
};

const app = Fastify();
registerUploads(
  app,
  {
    contextFor: (request) =>
      world.contextOf(
        (request.headers['x-who'] as PersonKey | undefined) ?? null,
        request.headers['accept-language'],
      ),
  },
  [sheets],
);
afterAll(() => app.close());
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const port = Number(new URL(url).port);

beforeEach(() => {
  room.uploads.length = 0;
  room.work = async () => undefined;
});

const formOf = (
  files: Record<string, string | Uint8Array>,
  fields: Record<string, string> = {},
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('file', new Blob([content as BlobPart]), name);
  return form;
};

const post = async (
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> => {
  const response = await fetch(`${url}/import/test-sheets`, {
    method: 'POST',
    body,
    headers: { 'x-who': 'supervisor', 'accept-language': 'en', ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
};

/** Uploads that this process still has open on its disk. */
const leftOpen = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(join('/proc/self/fd', fd));
      return path.includes('remit-upload-') ? [path] : [];
    } catch {
      return [];
    }
  });

/** Whatever came is closed, and nothing of it stands under a name. */
const expectNothingLeft = async (): Promise<void> => {
  await expect.poll(leftOpen).toEqual([]);
  expect(readdirSync(ownTemporary)).toEqual([]);
};

const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
};

test('files and fields come as they were sent, and are gone afterwards', async () => {
  const big = new Uint8Array(MB).fill(0x61);
  const form = formOf({ '岗位.csv': '编码,名称', 'C:\\temp\\big.bin': big }, { kind: '岗位' });
  expect(await post(form)).toMatchObject({ status: 200, body: { received: 2 } });
  expect(room.uploads).toEqual([
    { names: ['岗位.csv', 'big.bin'], sizes: [13, MB], fields: { kind: '岗位' }, text: '编码,名称' },
  ]);
  await expectNothingLeft();
});

test('an upload that is being worked on has no name on the disk', async () => {
  const { open, passed } = gate();
  room.work = () => passed;
  const sent = post(formOf({ 'a.csv': 'a' }));
  await expect.poll(() => room.uploads.length).toBe(1);
  expect(leftOpen()).toEqual([expect.stringMatching(/\(deleted\)$/)]);
  open();
  expect((await sent).status).toBe(200);
  await expectNothingLeft();
});

describe('refused in words', () => {
  test('what a room refuses, in the language of the sender', async () => {
    const refusal = (): never => {
      throw new Refusal(
        'INVALID',
        { zh: '表头不对', en: 'wrong head' },
        { fields: [{ path: 'file', code: 'FORMAT', text: { zh: '缺少列', en: 'a column is missing' } }] },
      );
    };
    room.work = async () => refusal();
    const body = { error: 'INVALID', message: 'wrong head' };
    expect(await post(formOf({ a: 'x' }))).toMatchObject({
      status: 422,
      body: { ...body, fields: [{ path: 'file', code: 'FORMAT', message: 'a column is missing' }] },
    });
    expect((await post(formOf({ a: 'x' }), { 'accept-language': 'zh-CN' })).body['message']).toBe('表头不对');
    await expectNothingLeft();
  });

  test('a fault of ours shows nothing but a reference', async () => {
    room.work = async () => {
      throw new Error('secret of the inside');
    };
    const { status, body } = await post(formOf({ a: 'x' }));
    expect(status).toBe(500);
    expect(body).toEqual({
      error: 'INTERNAL',
      message: expect.stringContaining(String(body['reference'])),
      reference: expect.any(String),
    });
    await expectNothingLeft();
  });

  test.each<[string, () => BodyInit, Record<string, string>, number, string]>([
    ['more files than are taken', () => formOf({ a: 'a', b: 'b', c: 'c' }), {}, 413, 'TOO_MANY'],
    ['no file', () => formOf({}, { kind: 'x' }), {}, 422, 'INVALID'],
    ['another type', () => 'a,b', { 'content-type': 'text/csv' }, 415, 'UNSUPPORTED_TYPE'],
    ['a form without its boundary', () => 'x', { 'content-type': 'multipart/form-data' }, 422, 'INVALID'],
    ['nobody', () => formOf({ a: 'a' }), { 'x-who': '' }, 401, 'UNAUTHENTICATED'],
    ['whoever may not', () => formOf({ a: 'a' }), { 'x-who': 'handler' }, 403, 'FORBIDDEN'],
  ])('%s', async (_, body, headers, status, error) => {
    expect(await post(body(), headers)).toMatchObject({ status, body: { error } });
    expect(room.uploads).toEqual([]);
    await expectNothingLeft();
  });
});

test('work that takes longer than a connection may be silent is answered', async () => {
  const { timeout } = app.server;
  app.server.timeout = 30_000;
  const silences: unknown[] = [];
  const note = ({ socket }: IncomingMessage): void => {
    silences.push(socket.timeout);
    room.work = async () => void silences.push(socket.timeout);
  };
  app.server.once('request', note);
  const response = await post(formOf({ 'x.csv': 'a' }), { connection: 'close' });
  app.server.timeout = timeout;
  expect(response.status).toBe(200);
  // Thirty seconds while it comes, and as long as it takes once it is there.
  expect(silences).toEqual([30_000, 0]);
});

describe('sizes', () => {
  test('up to the limit it is taken, and not beyond', async () => {
    expect((await post(formOf({ a: new Uint8Array(2 * MB) }))).status).toBe(200);
    expect(await post(formOf({ a: new Uint8Array(2 * MB + 1) }))).toMatchObject({
      status: 413,
      body: { error: 'TOO_LARGE', message: expect.stringContaining('2 MB') },
    });
    const halves = { a: new Uint8Array(MB), b: new Uint8Array(MB + 1) };
    expect((await post(formOf(halves))).status).toBe(413);
    await expectNothingLeft();
  });

  const begin = (headers: readonly string[]): { socket: Socket; closed: Promise<string> } => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    socket.on('error', () => undefined);
    const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)));
    socket.write(
      [
        'POST /import/test-sheets HTTP/1.1',
        'host: a',
        'x-who: supervisor',
        'content-type: multipart/form-data; boundary=x',
        ...headers,
        '',
        '',
      ].join('\r\n'),
    );
    return { socket, closed };
  };
  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';

  test('200 MB that say so are refused before anything of them is read', async () => {
    const { closed } = begin([`content-length: ${200 * MB}`]);
    expect(await closed).toMatch(/^HTTP\/1\.1 413[^]*"TOO_LARGE"/);
  });

  test('200 MB that do not say so are cut off, and never taken in', async () => {
    const came = new Promise<Socket>((resolve) =>
      app.server.once('request', (request: IncomingMessage) => resolve(request.socket)),
    );
    const { socket, closed } = begin(['transfer-encoding: chunked']);
    socket.write(`${part.length.toString(16)}\r\n${part}\r\n`);
    const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    for (let sent = 0; sent < 3_200 && !socket.destroyed; sent += 1)
      if (!socket.write(piece))
        await new Promise<void>((resolve) => {
          socket.once('drain', () => resolve());
          socket.once('close', () => resolve());
        });
    expect(await closed).toMatch(/^(HTTP\/1\.1 413|$)/);
    // What was on its way already when the limit was reached, and no more.
    const end = await came;
    await expect.poll(() => end.destroyed).toBe(true);
    expect(end.bytesRead).toBeLessThan(50 * MB);
    expect(room.uploads).toEqual([]);
    await expectNothingLeft();
  });

  test('whoever leaves half-way leaves nothing behind, and gives up the place', async () => {
    for (let round = 0; round < limits.uploads.account + 1; round += 1) {
      const { socket, closed } = begin(['content-length: 100000']);
      socket.write(part + 'x'.repeat(1_000));
      await expect.poll(() => leftOpen().length).toBe(1);
      socket.destroy();
      await closed;
      await expectNothingLeft();
    }
    expect((await post(formOf({ a: 'a' }))).status).toBe(200);
  });
});

test('one account has so many uploads under way, others have theirs, and two are worked on at a time', async () => {
  const { open, passed } = gate();
  let working = 0;
  let most = 0;
  room.work = async () => {
    working += 1;
    most = Math.max(most, working);
    await passed;
    working -= 1;
  };
  const mine = Array.from({ length: limits.uploads.account }, () => post(formOf({ a: 'a' })));
  await expect.poll(() => leftOpen().length).toBe(limits.uploads.account);
  await expect.poll(() => room.uploads.length).toBe(limits.uploads.worked);
  const refused = await post(formOf({ a: 'a' }));
  expect(refused).toMatchObject({ status: 429, body: { error: 'RATE_LIMITED' } });
  expect(refused.headers.get('retry-after')).toBe('5');
  const others = post(formOf({ a: 'a' }), { 'x-who': 'hr' });
  open();
  expect((await Promise.all([...mine, others])).map(({ status }) => status)).toEqual(
    Array.from({ length: limits.uploads.account + 1 }, () => 200),
  );
  expect(most).toBe(limits.uploads.worked);
});

describe('behind the whole server', async () => {
  const { send, cookieOf }: Served = await served(world, {
    requests: { credential: 3, account: 9, address: 99 },
  });
  const file = readFileSync(new URL('uploads.test.ts', import.meta.url));
  const upload = (headers: Record<string, string>): Promise<HttpAnswer> =>
    send('/import/calls', {
      method: 'POST',
      body: formOf({ 'calls.csv': file }),
      headers: { 'accept-language': 'en', ...headers },
    });

  test('a page of another site sends nothing with somebody’s cookie', async () => {
    const cookie = cookieOf('supervisor');
    expect((await upload({ cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await upload({ cookie, origin: 'http://localhost:4000' })).status).toBe(422);
  });

  test('uploads count as requests', async () => {
    const cookie = cookieOf('hr');
    for (let sent = 0; sent < 3; sent += 1) expect((await upload({ cookie })).status).toBe(422);
    expect(await upload({ cookie })).toMatchObject({ status: 429, json: { error: 'RATE_LIMITED' } });
  });

  test('GraphQL takes no form', async () => {
    const answer = await send('/graphql', {
      method: 'POST',
      body: formOf({ a: 'a' }),
      headers: { cookie: cookieOf('supervisor'), 'apollo-require-preflight': '1' },
    });
    expect(answer.status).toBe(415);
  });
});
