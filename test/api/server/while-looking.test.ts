import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sessionCookie } from '../../../api/access/token.ts';
import { makeServer } from '../../../api/server.ts';
import { openStream, type EventStream } from '../../support/event-stream.ts';
import { untilListening } from '../../support/listening.ts';
import { reviewsIn } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

/** Whatever way somebody looks as another person: what both see, of the other's queue, nothing changed, on record. */
const world = await makeWorld();
const { db, clock, ids } = world;
const { clean, give, itemsSeenBy, opened } = await reviewsIn(world);
const { must, ticketIn } = storyOf(world, await addCategory(world, ids.unit.group, 'NET'));
const publicUrl = 'http://localhost:4000';
const app = await makeServer({ db, clock, publicUrl, adminDir: '/nowhere' });
await app.listen({ host: '127.0.0.1', port: 0 });
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
await untilListening(db, 1);
const streams: EventStream[] = [];
afterAll(() => app.close());

const cookie = (who: PersonKey): string => `${sessionCookie(publicUrl).name}=${world.tokenOf(who)}`;
const open = async (who: PersonKey): Promise<EventStream> => {
  const stream = await openStream(`${url}/events`, { cookie: cookie(who) });
  streams.push(stream);
  await stream.next('ready');
  return stream;
};
/** Until a stream is told of a record; of what was done before it opened it may be told as well. */
const told = async (stream: EventStream, id: string): Promise<void> => {
  while (!(await stream.next('change')).data.ids.includes(id));
};
const take = (who: PersonKey, path: string) =>
  app.inject({ method: 'GET', url: path, headers: { cookie: cookie(who) } });
const lines = async (who: PersonKey, path: string): Promise<string[]> => {
  const { statusCode, payload } = await take(who, path);
  expect(statusCode).toBe(200);
  return payload.trim().split('\r\n').slice(1).sort();
};
const look = async (personId: string): Promise<void> => {
  const { errors } = await world.ask(
    'admin',
    'mutation ($input: StartSeeingAsInput!) { startSeeingAs(input: $input) { ok } }',
    { input: { personId, reason: '核实所见内容' } },
  );
  expect(errors).toEqual([]);
};

/** Lets the administrator see tickets and take them home: all of them, or those of some unit. */
const giveAdmin = async (scope: 'ALL' | 'UNITS', ...abilities: readonly string[]): Promise<void> => {
  for (const ability of abilities)
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on, given_by_id, given_at)
       SELECT organisation_id, person_id, id, $2, $3, $4, '核查', '2026-01-01', '2027-01-01', person_id, now() FROM assignment WHERE person_id = $1`,
      [ids.person.admin, ability, scope, scope === 'UNITS' ? [ids.unit.county] : null],
    );
};

beforeEach(clean);
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await db.query('UPDATE session SET viewed_person_id = NULL, viewed_until = NULL');
});

describe('what is mine is the other’s', () => {
  test('the items of reviews that wait for an answer are those that wait for theirs, as far as both see them', async () => {
    await give('agent');
    const reviewId = await opened('branch');
    const filter = { reviewId, awaitsMe: true };
    const waiting = (await itemsSeenBy('head', filter)).map(({ id }) => id);
    const own = (await itemsSeenBy('admin', filter)).map(({ id }) => id);
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter((id) => own.includes(id))).toEqual([]);
    await look(ids.person.head);
    expect((await itemsSeenBy('admin', filter)).map(({ id }) => id)).toEqual(waiting);
    const { data } = await world.ask(
      'admin',
      'query ($id: ID!) { accessReview(id: $id) { progress { awaitsMe } } accessReviews(filter: { awaitsMe: true }) { totalCount } }',
      { id: reviewId },
    );
    expect(data).toEqual({
      accessReview: { progress: { awaitsMe: waiting.length } },
      accessReviews: { totalCount: 1 },
    });
  });

  test('so are tickets that one handles', async () => {
    const ticket = await ticketIn('HANDLING');
    await giveAdmin('ALL', 'ticket.read');
    const asked = '{ tickets(filter: { mine: true }) { nodes { id } } }';
    expect((await world.ask('admin', asked)).data.tickets.nodes).toEqual([]);
    await look(ids.person.handler);
    expect((await world.ask('admin', asked)).data.tickets.nodes).toEqual([{ id: ticket }]);
  });

  test('what is somebody’s alone is shown of neither: notifications, and sheets that were brought', async () => {
    await db.query(
      `INSERT INTO notification (organisation_id, person_id, kind, params, created_at) SELECT $1, p, 'ACCESS_REVIEW_OPENED', '{}', now()
       FROM unnest($2::bigint[]) p`,
      [ids.unit.group, [ids.person.admin, ids.person.head]],
    );
    await db.query(
      `INSERT INTO sheet_import (organisation_id, person_id, kind, state, file_name, format, preamble, headings, head_line, mapping, row_count, created_at)
       VALUES ($1, $2, 'UNITS', 'MAPPING', 'a.csv', '{}', '[]', '{}', 1, '{}', 0, now())`,
      [ids.unit.group, ids.person.admin],
    );
    const asked = '{ unreadNotifications notifications { totalCount } sheetImports { items { id } } }';
    const { data: own, errors } = await world.ask('admin', asked);
    expect(errors).toEqual([]);
    expect(own).toMatchObject({ unreadNotifications: 1, notifications: { totalCount: 1 } });
    expect(own.sheetImports.items).toHaveLength(1);
    await look(ids.person.head);
    expect((await world.ask('admin', asked)).data).toEqual({
      unreadNotifications: 0,
      notifications: { totalCount: 0 },
      sheetImports: { items: [] },
    });
    await db.query('DELETE FROM sheet_import');
  });
});

describe('what is taken home', () => {
  test('holds what both see, and is on record with both names', async () => {
    await ticketIn('REGISTERED');
    await giveAdmin('UNITS', 'ticket.read', 'ticket.export');
    const path = '/export/audit?format=csv';
    const entries = async (who: PersonKey): Promise<string[]> => {
      const { data } = await world.ask(who, '{ auditLog(first: 100) { nodes { id } } }');
      return data.auditLog.nodes.map(({ id }: { id: string }) => id);
    };
    const [mine, theirs] = [await entries('admin'), await entries('head')];
    const both = mine.filter((id) => theirs.includes(id));
    expect(both.length).toBeGreaterThan(0);
    expect((await take('head', '/export/tickets?format=csv')).payload).toContain('宽带');
    await look(ids.person.head);
    const { payload } = await take('admin', path);
    const taken = [...payload.matchAll(/,(?:是|否|Yes|No),(?:是|否|Yes|No),(\d+),/gi)].map(
      ([, id = '']) => id,
    );
    // Without what came after: that was looked, and the export of tickets.
    expect(taken.filter((id) => [...mine, ...theirs].includes(id)).sort()).toEqual(both.toSorted());
    // The head sees the tickets, the administrator only those of another unit.
    expect((await take('admin', '/export/tickets?format=csv')).payload).not.toContain('宽带');
    const rows = (await db.query(
      `SELECT action, person_id::text AS person, after->>'seenAs' AS "seenAs" FROM audit
       WHERE action = 'exportAudit' ORDER BY id DESC LIMIT 1`,
    )) as object[];
    expect(rows[0]).toMatchObject({ person: ids.person.admin, seenAs: ids.person.head });
  });

  test('a review goes home as far as both see it', async () => {
    const id = await opened('branch');
    const path = `/export/access-reviews/${id}?format=csv`;
    const [mine, theirs] = [await lines('admin', path), await lines('head', path)];
    expect(theirs.length).toBeLessThan(mine.length);
    await look(ids.person.head);
    expect(await lines('admin', path)).toEqual(theirs);
    await db.query('UPDATE session SET viewed_person_id = $1 WHERE viewed_person_id IS NOT NULL', [
      ids.person.agent,
    ]);
    expect((await take('admin', path)).statusCode).toBe(404);
  });
});

describe('what is told as it happens', () => {
  test('is told of what both see, and of no notification', async () => {
    await giveAdmin('ALL', 'ticket.read');
    await look(ids.person.countyHandler);
    const [looking, lead] = [await open('admin'), await open('lead')];
    const unseen = await ticketIn('REGISTERED');
    await told(lead, unseen);
    const seen = await ticketIn('CLASSIFIED');
    await must('intake', 'dispatchTicket', { ticketId: seen, unitId: ids.unit.county });
    // A change that this stream is told of comes after all that were before it.
    await told(looking, seen);
    const tickets = looking.events.filter(({ data }) => data?.resource === 'Ticket');
    expect(new Set(tickets.flatMap(({ data }) => data.ids))).toEqual(new Set([seen]));
    expect(looking.events.map(({ event }) => event)).not.toContain('notification');
    expect(looking.text()).not.toContain(`"${unseen}"`);
  });

  test('nobody says that they write what they only look at', async () => {
    await look(ids.person.hr);
    const answer = await app.inject({
      method: 'POST',
      url: '/events/editing/1',
      headers: { cookie: cookie('admin'), origin: publicUrl, 'content-type': 'application/json' },
      payload: { window: 'a-window-of-mine' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error).toBe('FORBIDDEN');
  });
});
