import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sessionCookie } from '../../../api/access/token.ts';
import { signedIn } from '../../../api/core/context.ts';
import { makeServer } from '../../../api/server.ts';
import { LiveClient } from '../../../api/server/live/client.ts';
import { STREAMS_PER_SESSION } from '../../../api/server/live/hub.ts';
import { recordOverdue } from '../../../api/tickets/sweeper.ts';
import { openStream, type EventStream } from '../../support/event-stream.ts';
import { listening, untilListening } from '../../support/listening.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

const world = await makeWorld();
const category = await addCategory(world, world.ids.unit.group, 'network');
const { must, ticketIn, contact } = storyOf(world, category);
const publicUrl = 'http://localhost:4000';

const serve = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const before = await listening(world.db);
  const app = await makeServer({ db: world.db, clock: world.clock, publicUrl, adminDir: '/nowhere' });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  await untilListening(world.db, before + 1);
  return { url: `http://127.0.0.1:${port}/events`, close: () => app.close() };
};
const { url, close } = await serve();
afterAll(close);

const streams: EventStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

const open = async (who: PersonKey | null, at = url): Promise<EventStream> => {
  const cookie = who ? `${sessionCookie(publicUrl).name}=${world.tokenOf(who)}` : '';
  const stream = await openStream(at, { cookie, 'accept-encoding': 'gzip, br' });
  streams.push(stream);
  if (stream.status === 200) await stream.next('ready');
  return stream;
};

const ticketDueAtTen = async (): Promise<string> => {
  world.clock.set('2026-03-02T09:00:00+08:00');
  const ticketId = await ticketIn('CLASSIFIED');
  await must('intake', 'dispatchTicket', {
    ticketId,
    unitId: world.ids.unit.complaints,
    dueAt: '2026-03-02T10:00:00+08:00',
  });
  return ticketId;
};

/** Waits until whatever has been committed so far has been told: a change that this stream is told of comes after it. */
const afterAllOfThat = async (stream: EventStream): Promise<void> => {
  const id = await ticketIn('REGISTERED');
  for (;;) if ((await stream.next('change')).data.ids.includes(id)) return;
};

describe('a change', () => {
  test('reaches whoever may see the record, with its id and nothing more', async () => {
    const stream = await open('lead');
    const id = await ticketIn('REGISTERED');
    expect((await stream.next('change')).data).toEqual({ resource: 'Ticket', ids: [id] });
    expect(stream.text()).not.toContain(contact.content);
  });

  test('does not reach who may not see the record, nor another organisation', async () => {
    const [lead, callerAtCallbacks, bank] = [
      await open('lead'),
      await open('caller'),
      await open('bankHead'),
    ];
    await ticketIn('REGISTERED');
    await afterAllOfThat(lead);
    expect(callerAtCallbacks.events.map(({ event }) => event)).toEqual(['ready']);
    expect(bank.events.map(({ event }) => event)).toEqual(['ready']);
  });

  test('that is rolled back is told to nobody', async () => {
    const stream = await open('lead');
    const id = await ticketIn('REGISTERED');
    await stream.next('change');
    const refused = await world.ask(
      'handler',
      'mutation ($input: SignTicketInput!) { signTicket(input: $input) { ticket { id } } }',
      { input: { ticketId: id } },
    );
    expect(refused.errors).toHaveLength(1);
    const told = stream.events.length;
    await afterAllOfThat(stream);
    expect(stream.events).toHaveLength(told + 1);
  });

  test('that a timer makes is told as well', async () => {
    const stream = await open('lead');
    const id = await ticketDueAtTen();
    await afterAllOfThat(stream);
    expect(await recordOverdue(world.db, new Date('2026-03-02T10:00:01+08:00'))).toBe(1);
    expect((await stream.next('change')).data).toEqual({ resource: 'Ticket', ids: [id] });
  });

  test('on one node is told on the others', async () => {
    const other = await serve();
    const stream = await open('lead', other.url);
    const id = await ticketIn('REGISTERED');
    expect((await stream.next('change')).data.ids).toEqual([id]);
    await other.close();
  });

  test('of many records at once is one event or few', async () => {
    const stream = await open('lead');
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.push(await ticketDueAtTen());
    await afterAllOfThat(stream);
    // One statement changes all of them, so that they are told at one moment.
    expect(await recordOverdue(world.db, new Date('2026-03-02T10:00:01+08:00'))).toBe(ids.length);
    const before = stream.events.length;
    const told = new Set<string>();
    while (told.size < ids.length)
      for (const id of (await stream.next('change')).data.ids as string[]) told.add(id);
    expect([...told].sort()).toEqual([...ids].sort());
    expect(stream.events.length - before).toBeLessThan(ids.length);
  });
});

test('of what is given in person hear the person and whoever may ask what they may do, not their colleagues', async () => {
  const [person, administrator, handler, lead] = [
    await open('agent'),
    await open('admin'),
    await open('handler'),
    await open('lead'),
  ];
  const [held] = (await world.db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    world.ids.person.agent,
  ])) as { id: string }[];
  const given = await world.ask(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    {
      input: {
        assignmentId: held?.id,
        ability: 'ticket.urge',
        scope: 'UNIT',
        reason: '春节值班',
        lastDay: '2026-03-31',
      },
    },
  );
  expect(given.errors).toEqual([]);
  const told = { resource: 'PersonalGrant', ids: [world.ids.person.agent] };
  expect((await person.next('change')).data).toEqual(told);
  expect((await administrator.next('change')).data).toEqual(told);
  await afterAllOfThat(lead);
  for (const colleague of [handler, lead])
    expect(colleague.events.filter(({ data }) => data.resource !== 'Ticket' && data.resource)).toEqual([]);
});

test('a stream is not compressed, not kept by anyone, and carries the headers that guard every answer', async () => {
  const { headers } = await open('lead');
  expect(headers['content-type']).toContain('text/event-stream');
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('who is not signed in gets no stream', async () => {
  expect((await open(null)).status).toBe(401);
});

test('the connection that listens is made again when it is lost, and everybody is asked to look again', async () => {
  const stream = await open('lead');
  await world.db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'remit live' AND datname = current_database()`,
  );
  await stream.next('refresh');
  const id = await ticketIn('REGISTERED');
  expect((await stream.next('change')).data.ids).toEqual([id]);
});

test('signing out ends the stream, and asks the browser not to come back', async () => {
  const lead = await open('lead');
  const stream = await open('otherHandler');
  await world.ask('otherHandler', 'mutation { signOut { ok } }');
  await stream.next('bye');
  await expect.poll(() => stream.ended()).toBe(true);
  await afterAllOfThat(lead);
  expect((await open('otherHandler')).status).toBe(401);
});

test('an open stream does not keep its session alive', async () => {
  const seen = (): Promise<unknown> =>
    world.db.query(
      'SELECT max(seen_at) FROM session s JOIN account c ON c.id = s.account_id WHERE c.person_id = $1',
      [world.ids.person.head],
    );
  await world.db.query(
    `UPDATE session SET seen_at = '2026-03-02T00:00:00Z' FROM account c WHERE c.id = account_id AND c.person_id = $1`,
    [world.ids.person.head],
  );
  const before = await seen();
  await open('head');
  expect(await seen()).toEqual(before);
});

test('one session has so many streams; one more ends the oldest', async () => {
  const first = await open('lead');
  for (let count = 1; count < STREAMS_PER_SESSION; count += 1) await open('lead');
  expect(first.ended()).toBe(false);
  await open('lead');
  await first.next('bye');
  await expect.poll(() => first.ended()).toBe(true);
});

test('a server that stops ends its streams and is not held up by them', async () => {
  const other = await serve();
  const stream = await open('lead', other.url);
  // It waits for every connection that is not idle: a stream that nobody ended would never let it stop.
  await other.close();
  await expect.poll(() => stream.ended()).toBe(true);
});

test('a browser that does not read what it is sent is cut off, and the others are not held up', async () => {
  const { policy } = signedIn(await world.contextOf('lead'));
  const answers: ServerResponse[] = [];
  const slowServer = createServer((_, answer) => {
    answer.writeHead(200);
    answers.push(answer);
  });
  await new Promise<void>((resolve) => slowServer.listen(0, '127.0.0.1', resolve));
  const { port } = slowServer.address() as AddressInfo;
  const deaf = connect(port, '127.0.0.1', () => deaf.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  deaf.on('error', () => undefined);
  deaf.pause();
  await expect.poll(() => answers.length).toBe(1);
  const client = new LiveClient({ policy, session: '1' }, answers[0] as ServerResponse, async () => null);
  const ids = Array.from({ length: 2_000 }, (_, index) => String(index));
  for (let sent = 0; sent < 5_000 && client.isOpen; sent += 1) {
    client.tell({ event: 'change', resource: 'Ticket', ids });
    if (sent % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(client.isOpen).toBe(false);
  deaf.destroy();
  slowServer.close();
});
