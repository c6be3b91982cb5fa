import { beforeEach, describe, expect, test } from 'vitest';
import { tellSecurity } from '../../../api/notifications/security.ts';
import { tell } from '../../../api/notifications/tell.ts';
import { recordOverdue } from '../../../api/tickets/sweeper.ts';
import { tellDueSoon } from '../../../api/tickets/tickets.schedule.ts';
import { nodesOn } from '../../support/nodes.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const category = await addCategory(world, ids.unit.group, 'network');
const { must, ticketIn, contact } = storyOf(world, category);

beforeEach(async () => {
  await db.query('TRUNCATE notification, notification_choice');
  clock.set('2026-03-02T09:00:00+08:00');
});

const keyOf = new Map(Object.entries(ids.person).map(([key, id]) => [String(id), key as PersonKey]));
/** Who was told what, in the order in which it was written. */
const told = async (kind?: string): Promise<[string, string][]> => {
  const rows = (await db.query(
    'SELECT kind, person_id::text FROM notification WHERE $1::text IS NULL OR kind = $1 ORDER BY id',
    [kind ?? null],
  )) as { kind: string; person_id: string }[];
  return rows.map((row) => [row.kind, keyOf.get(row.person_id) ?? '?']);
};
const toldOf = async (kind: string): Promise<string[]> => (await told(kind)).map(([, who]) => who).sort();

const LIST = `query ($first: Int, $after: String, $unreadOnly: Boolean) {
  unreadNotifications
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind topic title createdAt readAt record { type id } } } }`;
const list = async (who: PersonKey, variables: Record<string, unknown> = {}, language = 'en') => {
  const { data, errors } = await world.ask(who, LIST, variables, language);
  expect(errors).toEqual([]);
  return data;
};
const mark = (who: PersonKey, id: string) =>
  world.ask(
    who,
    `mutation ($input: MarkNotificationReadInput!) { markNotificationRead(input: $input) {
       notification { id readAt } unreadNotifications } }`,
    { input: { id } },
  );

describe('a ticket tells', () => {
  test('whom it was sent to by name', async () => {
    const id = await ticketIn('CLASSIFIED');
    await must('intake', 'dispatchTicket', {
      ticketId: id,
      unitId: ids.unit.complaints,
      personId: ids.person.handler,
    });
    expect(await told()).toEqual([['TICKET_SENT_TO_YOU', 'handler']]);
  });

  test('everybody who may sign for the unit it was sent to, and nobody of other units', async () => {
    await ticketIn('DISPATCHED');
    const signers = await toldOf('TICKET_SENT_TO_UNIT');
    expect(signers).toEqual(expect.arrayContaining(['handler', 'otherHandler']));
    expect(signers).not.toContain('countyHandler');
    expect(signers).not.toContain('bankHandler');
    expect(signers).not.toContain('agent');
  });

  test('the nearest who may verify the reply, not its author', async () => {
    await ticketIn('REPLY_SUBMITTED');
    expect(await toldOf('TICKET_TO_VERIFY')).toEqual(['lead']);
  });

  test('the next nearest where the one who would verify wrote the reply', async () => {
    const ticketId = await ticketIn('CLASSIFIED');
    await must('intake', 'dispatchTicket', {
      ticketId,
      unitId: ids.unit.complaints,
      personId: ids.person.lead,
    });
    await must('lead', 'signTicket', { ticketId });
    await must('lead', 'startTicket', { ticketId });
    await must('lead', 'submitReply', { ticketId, text: '已修复' });
    expect(await toldOf('TICKET_TO_VERIFY')).toEqual(['supervisor']);
  });

  test('its handler when a reply is sent back, and nobody who did it', async () => {
    const ticketId = await ticketIn('REPLY_SUBMITTED');
    await must('lead', 'sendBackReply', { ticketId, reason: '未查证' });
    expect(await toldOf('TICKET_SENT_BACK')).toEqual(['handler']);
  });

  test('those who call back when it was answered, and its handler when the customer is not satisfied', async () => {
    const ticketId = await ticketIn('CUSTOMER_REPLIED');
    expect(await toldOf('TICKET_TO_CALL_BACK')).toEqual(['caller']);
    await must('caller', 'recordCallback', { ticketId, outcome: 'NOT_SATISFIED', opinion: '没解决' });
    expect(await toldOf('TICKET_UNSATISFIED')).toEqual(['handler']);
  });

  test('the nearest superior of an emergency within its registration (F105), and of another ticket nobody', async () => {
    await must('intake', 'registerTicket', contact);
    expect(await told()).toEqual([]);
    await must('intake', 'registerTicket', { ...contact, isEmergency: true });
    expect(await toldOf('TICKET_EMERGENCY')).toEqual(['lead']);
  });

  test('its people once that it is due soon, and them and a superior that it is overdue (F143)', async () => {
    const ticketId = await ticketIn('CLASSIFIED');
    await must('intake', 'dispatchTicket', {
      ticketId,
      unitId: ids.unit.complaints,
      personId: ids.person.handler,
      dueAt: '2026-03-02T18:00:00+08:00',
    });
    await tellDueSoon(db, clock);
    expect(await toldOf('TICKET_DUE_SOON')).toEqual([]);
    clock.set('2026-03-02T16:00:00+08:00');
    await Promise.all([tellDueSoon(db, clock), tellDueSoon(db, clock)]);
    await tellDueSoon(db, clock);
    expect(await toldOf('TICKET_DUE_SOON')).toEqual(['handler']);
    clock.set('2026-03-02T18:00:01+08:00');
    await Promise.all([1, 2, 3].map(() => recordOverdue(db, clock.now())));
    expect(await toldOf('TICKET_OVERDUE')).toEqual(['handler', 'lead']);
  });

  test('nothing where the step is refused', async () => {
    const ticketId = await ticketIn('CLASSIFIED');
    const { codes } = await world.ask(
      'intake',
      'mutation ($input: DispatchTicketInput!) { dispatchTicket(input: $input) { ticket { id } } }',
      { input: { ticketId, unitId: ids.unit.complaints, dueAt: '2020-01-01T00:00:00Z' } },
    );
    expect(codes).toEqual(['INVALID']);
    expect(await told()).toEqual([]);
  });
});

describe('what one was told', () => {
  const sent = async (): Promise<string> => {
    const ticketId = await ticketIn('CLASSIFIED');
    await must('intake', 'dispatchTicket', {
      ticketId,
      unitId: ids.unit.complaints,
      personId: ids.person.handler,
      dueAt: '2026-03-03T18:30:00+08:00',
    });
    return ticketId;
  };

  test('is a sentence in the reader’s language that leads to the record', async () => {
    const id = await sent();
    const [inEnglish] = (await list('handler')).notifications.nodes;
    expect(inEnglish).toMatchObject({
      kind: 'TICKET_SENT_TO_YOU',
      topic: 'TICKETS',
      readAt: null,
      record: { type: 'Ticket', id },
    });
    expect(inEnglish.title).toMatch(/^Ticket 20260302-\d+ was sent to you, due 3 Mar, 18:30\.$/);
    const [inChinese] = (await list('handler', {}, 'zh-CN')).notifications.nodes;
    expect(inChinese.title).toMatch(/^工单 20260302-\d+ 已派给您，期限 3月3日 18:30。$/);
  });

  test('is one’s own: nobody else lists, counts or marks it', async () => {
    await sent();
    const { notifications } = await list('handler');
    for (const who of Object.keys(people).filter((key) => key !== 'handler') as PersonKey[])
      expect(await list(who)).toMatchObject({ unreadNotifications: 0, notifications: { totalCount: 0 } });
    expect((await mark('lead', notifications.nodes[0].id)).codes).toEqual(['NOT_FOUND']);
    expect((await list('handler')).unreadNotifications).toBe(1);
  });

  test('shows no detail and leads nowhere once one may no longer see the record', async () => {
    const id = await sent();
    await db.query('UPDATE ticket SET unit_ids = $2, person_ids = $3, handler_id = NULL WHERE id = $1', [
      id,
      [ids.unit.county],
      [ids.person.countyHead],
    ]);
    const [{ title, record }] = (await list('handler')).notifications.nodes;
    expect({ title, record }).toEqual({ title: 'About something that you can no longer see.', record: null });
  });

  test('is read once: reading it again leaves the first moment', async () => {
    await sent();
    const [{ id }] = (await list('handler')).notifications.nodes;
    const first = (await mark('handler', id)).data.markNotificationRead;
    expect(first).toMatchObject({
      notification: { id, readAt: '2026-03-02T01:00:00.000Z' },
      unreadNotifications: 0,
    });
    clock.pass(5);
    expect((await mark('handler', id)).data.markNotificationRead).toEqual(first);
    expect((await list('handler', { unreadOnly: true })).notifications.nodes).toEqual([]);
  });

  test('is marked all at once up to what one saw: what came meanwhile stays new', async () => {
    await sent();
    const [seen] = (await list('handler')).notifications.nodes;
    await sent();
    const { data } = await world.ask(
      'handler',
      'mutation ($input: MarkAllNotificationsReadInput!) { markAllNotificationsRead(input: $input) { unreadNotifications } }',
      { input: { upToId: seen.id } },
    );
    expect(data.markAllNotificationsRead.unreadNotifications).toBe(1);
  });

  test('comes in pages, the newest first, each once', async () => {
    const notices = Array.from({ length: 7 }, (_, index) => ({
      kind: 'TOKEN_MADE',
      params: { name: `t${index}` },
      people: [ids.person.handler],
    }));
    for (const notice of notices) await tell(db.manager, [notice], clock.now());
    const first = (await list('handler', { first: 4 })).notifications;
    const second = (await list('handler', { first: 4, after: first.pageInfo.endCursor })).notifications;
    const titles = [...first.nodes, ...second.nodes].map(
      ({ title }: { title: string }) => /t\d/.exec(title)?.[0],
    );
    expect(titles).toEqual(['t6', 't5', 't4', 't3', 't2', 't1', 't0']);
  });

  test('is read by as many statements for twenty as for two, whatever records they are about', async () => {
    const notices = (await Promise.all(Array.from({ length: 4 }, () => ticketIn('REGISTERED')))).map(
      (recordId) => ({
        kind: 'TICKET_REOPENED',
        entity: 'Ticket',
        recordId,
        params: { number: recordId },
        people: [ids.person.handler],
      }),
    );
    await tell(db.manager, notices.slice(0, 2), clock.now());
    await list('handler');
    const few = await countStatements(() => list('handler'));
    for (let round = 0; round < 5; round += 1) await tell(db.manager, notices, clock.now());
    expect(await countStatements(() => list('handler'))).toBe(few);
  });

  test('counts up to a hundred', async () => {
    const notice = { kind: 'TOKEN_MADE', params: { name: 't' }, people: [ids.person.handler] };
    await tell(
      db.manager,
      Array.from({ length: 120 }, () => notice),
      clock.now(),
    );
    expect((await list('handler')).unreadNotifications).toBe(100);
  });
});

test('a kind that this version does not know is told without its facts', async () => {
  await tell(
    db.manager,
    [{ kind: 'OF_TOMORROW', params: { secret: '…' }, people: [ids.person.handler] }],
    clock.now(),
  );
  expect((await list('handler')).notifications.nodes).toMatchObject([
    { kind: 'OF_TOMORROW', title: 'There is something new.' },
  ]);
});

test('one’s safety is told without anybody’s doing, under one’s own organisation', async () => {
  await tellSecurity(db.manager, ids.person.bankHead, { kind: 'PASSWORD_CHANGED' }, clock.now());
  expect((await list('bankHead')).notifications.nodes).toMatchObject([{ topic: 'SECURITY', record: null }]);
  expect(await db.query('SELECT organisation_id::text AS id FROM notification')).toEqual([
    { id: String(ids.unit.bank) },
  ]);
});

test('many people are told by one statement, whatever their number', async () => {
  const [node] = await nodesOn(db, 1);
  let statements = 0;
  const counting = {
    query: (text: string, values?: unknown[]) => {
      statements += 1;
      return (node ?? db).query(text, values);
    },
  } as never;
  const everybody = Object.values(ids.person).map(String);
  await tell(
    counting,
    everybody.map((id) => ({ kind: 'PASSWORD_CHANGED', people: [id] })),
    clock.now(),
  );
  expect([statements, (await told()).length]).toEqual([1, everybody.length]);
  await tell(counting, [], clock.now());
  expect(statements).toBe(1);
});
