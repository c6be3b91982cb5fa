import { describe, expect, test } from 'vitest';
import { sealAudit } from '../../../api/audit/chain/seal.ts';
import { verifyAudit } from '../../../api/audit/chain/verify.ts';
import { AuditEntry } from '../../../api/audit/audit-entry.entity.ts';
import { resourceOf, subjectOf, type OwnResource } from '../../../api/core/resource.ts';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

const world = await makeWorld();
const { db, ids, clock } = world;
const category = await addCategory(world, ids.unit.group, 'NET');
const story = storyOf(world, category);

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly actionName: string;
  readonly entityId: string | null;
  readonly changes: readonly {
    field: string;
    name: string;
    before: string | null;
    after: string | null;
    isHidden: boolean;
    isChange: boolean;
  }[];
}

const shown = `id at action actionName entity kindName entityId recordName isChange byToken personId person { name }
  assignment { position { title } } seal { hash at } changes { field name before after isHidden isChange }`;

const log = async (who: PersonKey, filter: object = {}, language = 'en'): Promise<Entry[]> => {
  const { data, errors } = await world.ask(
    who,
    `query ($filter: AuditFilter) { auditLog(filter: $filter, first: 50) { nodes { ${shown} } totalCount } }`,
    { filter },
    language,
  );
  expect(errors).toEqual([]);
  expect(data.auditLog.totalCount).toBe(data.auditLog.nodes.length);
  return data.auditLog.nodes;
};

const actions = async (who: PersonKey, filter: object = {}): Promise<string[]> =>
  (await log(who, filter)).map(({ action }) => action);

// A ticket that goes from the complaints team to the county and is closed; a person who is taken on; a look-up.
const ticket = { id: await story.ticketIn('REPLY_SUBMITTED'), number: '20260302-000001' };
clock.pass(60 * 24);
await story.must('lead', 'approveReply', { ticketId: ticket.id });
await story.must('caller', 'recordCallback', { ticketId: ticket.id, outcome: 'SATISFIED' });
await story.must('handler', 'closeTicket', { ticketId: ticket.id, closingSummary: '何顾客的线路已更换' });
await world.ask('intake', '{ customerByPhone(phone: "19900000001") { id } }');
const { data: taken } = await world.ask(
  'hr',
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }',
  { input: { name: '新人', bornOn: '1999-01-01', gender: 'FEMALE', employeeNo: 'E-9' } },
);
const newcomer: string = taken.createPerson.person.id;

describe('who reads the log', () => {
  test('the administrator and the head of HR read that of the organisation, the newest first', async () => {
    for (const who of ['admin', 'hrHead'] as const)
      expect(await actions(who)).toEqual([
        'createPerson',
        'lookUpCustomer',
        'closeTicket',
        'recordCallback',
        'approveReply',
        'submitReply',
        'startTicket',
        'signTicket',
        'dispatchTicket',
        'classifyTicket',
        'registerTicket',
      ]);
  });

  test('a head reads what their people did and what was done to their records, and nothing else', async () => {
    expect(await actions('head')).not.toContain('createPerson');
    expect(await actions('head')).toContain('registerTicket');
    expect(await actions('countyHead')).toEqual([]);
  });

  test('nobody else reads anything of it, and no other organisation', async () => {
    for (const who of ['hr', 'lead', 'handler', 'agent', 'bankHead'] as const)
      expect(await log(who)).toEqual([]);
    const [first] = await log('admin');
    for (const who of ['hr', 'countyHead', 'bankHead'] as const)
      expect((await world.ask(who, `{ auditEntry(id: "${first?.id}") { id } }`)).data).toEqual({
        auditEntry: null,
      });
    expect((await world.ask(null, '{ auditLog { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('what the row filter lets through is what the policy allows, row by row, for everybody', async () => {
    const rows = await db.manager.find(AuditEntry);
    const resource = resourceOf(AuditEntry) as OwnResource<AuditEntry>;
    for (const who of Object.keys(people) as PersonKey[]) {
      const { policy } = await world.contextOf(who);
      const allowed = rows
        .filter((row) => row.organisationId !== null && policy?.can('audit.read', subjectOf(resource, row)))
        .map(({ id }) => id);
      expect([who, (await log(who)).map(({ id }) => id).sort()]).toEqual([who, allowed.sort()]);
    }
  });
});

describe('what is asked for', () => {
  test.each([
    ['a day', { from: '2026-03-03', to: '2026-03-03' }, 5],
    ['the days before', { to: '2026-03-02' }, 6],
    ['what one person did', { personId: ids.person.lead }, 1],
    ['one command', { actions: ['signTicket'] }, 1],
    ['several commands', { actions: ['signTicket', 'startTicket'] }, 2],
    ['a kind of record', { entities: ['Ticket'] }, 9],
    ['kinds of records', { entities: ['Person', 'Customer'] }, 2],
    ['one record', { entities: ['Ticket'], entityId: ticket.id }, 9],
    ['only what changed something', { isChange: true }, 10],
    ['only what was looked up', { isChange: false }, 1],
    ['what programs did', { byToken: true }, 0],
    ['what people did themselves', { byToken: false }, 11],
    ['what concerns a unit and those below', { subtreeOf: ids.unit.relations }, 10],
    ['what concerns another unit', { subtreeOf: ids.unit.personnel }, 1],
    ['all of it', { entities: ['Ticket'], personId: ids.person.handler, from: '2026-03-03' }, 1],
    ['nothing that is there', { actions: ['noSuchThing'] }, 0],
  ])('%s', async (_, filter, count) => {
    expect(await log('admin', filter)).toHaveLength(count);
  });

  test.each([
    [{ from: '2026-02-30' }, 'INVALID'],
    [{ from: '2026-03-03', to: '2026-03-02' }, 'INVALID'],
    [{ personId: 'x' }, 'INVALID'],
    [{ entityId: '-1' }, 'INVALID'],
    [{ actions: Array.from({ length: 51 }, () => 'a') }, 'INVALID'],
  ])('%j is refused', async (filter, code) => {
    const { codes } = await world.ask(
      'admin',
      'query ($filter: AuditFilter) { auditLog(filter: $filter) { nodes { id } } }',
      { filter },
    );
    expect(codes).toEqual([code]);
  });

  test('pages follow each other without a gap, also where many were written in one instant', async () => {
    const whole = (await log('admin')).map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await world.ask(
        'admin',
        'query ($after: String) { auditLog(first: 3, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      paged.push(...data.auditLog.nodes.map(({ id }: { id: string }) => id));
      if (!data.auditLog.pageInfo.hasNextPage) break;
      after = data.auditLog.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
  });
});

describe('what an entry tells', () => {
  const one = async (who: PersonKey, action: string, language = 'en') =>
    (await log(who, { actions: [action] }, language))[0];

  test('who did what under which post, and which fields were what before and after', async () => {
    expect(await one('head', 'classifyTicket')).toMatchObject({
      actionName: 'Classified',
      kindName: 'Ticket',
      recordName: ticket.number,
      person: { name: '褚接待' },
      assignment: { position: { title: '投诉接待员' } },
      isChange: true,
      byToken: false,
      changes: [
        {
          field: 'state',
          name: 'State',
          before: 'Registered',
          after: 'Classified',
          isHidden: false,
          isChange: true,
        },
        { field: 'priority', before: null, after: 'High' },
        { field: 'severity', before: null, after: 'Serious' },
        { field: 'categoryId', name: 'Category', before: null, after: 'NET' },
      ].map((change) => expect.objectContaining(change)),
    });
  });

  test('in Chinese as well', async () => {
    const entry = await one('head', 'signTicket', 'zh-CN');
    expect(entry).toMatchObject({ actionName: '签收', kindName: '工单' });
    expect(entry?.changes).toContainEqual({
      field: 'state',
      name: '状态',
      before: '已派单',
      after: '已签收',
      isHidden: false,
      isChange: true,
    });
    expect(entry?.changes).toContainEqual(
      expect.objectContaining({ name: '承办人', before: null, after: '郑处理' }),
    );
    expect(entry?.changes).toContainEqual(
      expect.objectContaining({ name: '签收时间', before: null, after: '2026-03-02 09:00:00' }),
    );
  });

  test('whoever may not read tickets learns that the closing was explained, and not how', async () => {
    const ofSummary = expect.objectContaining({
      field: 'closingSummary',
      isHidden: true,
      before: null,
      after: null,
    });
    expect((await one('admin', 'closeTicket'))?.changes).toContainEqual(ofSummary);
    expect((await one('head', 'closeTicket'))?.changes).toContainEqual(
      expect.objectContaining({ field: 'closingSummary', isHidden: false, after: '何顾客的线路已更换' }),
    );
  });

  test('the number that was looked up is for those who may know customers, and never whole', async () => {
    expect(JSON.stringify(await log('admin'))).not.toContain('199');
    expect((await one('head', 'lookUpCustomer'))?.changes).toContainEqual(
      expect.objectContaining({ field: 'phone', isHidden: true, after: null }),
    );
    await world.ask('bankHead', '{ customerByPhone(phone: "19900000001") { id } }');
    expect((await one('bankHead', 'lookUpCustomer'))?.changes).toContainEqual(
      expect.objectContaining({ field: 'phone', isHidden: false, after: '199****0001' }),
    );
  });

  test('the name of a record is shown to those who may see the record', async () => {
    expect(await one('admin', 'signTicket')).toMatchObject({ recordName: null, entityId: ticket.id });
    expect(await one('admin', 'createPerson')).toMatchObject({ recordName: '新人', entityId: newcomer });
  });

  test('personal facts are not in the log for anybody', async () => {
    const text = JSON.stringify([await log('admin'), await log('hrHead')]);
    expect(text).not.toContain('1999');
    expect(text).not.toContain('FEMALE');
    expect(text).toContain('Changed (not kept in the log)');
  });

  test('a field that no room has declared is shown to nobody', async () => {
    await db.query(
      `INSERT INTO audit (at, organisation_id, action, entity, entity_id, after, request_id)
       VALUES ($2, $1, 'odd', 'Ticket', '1', '{"customerName":"何顾客"}', 'r'), ($2, $1, 'odd', 'Odd', '1', '{"x":"何顾客"}', 'r')`,
      [ids.unit.group, clock.now()],
    );
    const odd = await log('hrHead', { actions: ['odd'] });
    expect(odd.map(({ actionName, changes }) => [actionName, changes[0]?.isHidden])).toEqual([
      ['odd', true],
      ['odd', true],
    ]);
    expect(JSON.stringify(odd)).not.toContain('何');
  });
});

describe('the chain', () => {
  const status = (who: PersonKey, language?: string) =>
    world.ask(who, '{ auditChain { sealedAt head waiting lastCheck { at fault } } }', {}, language);

  test('whoever reads the whole log sees how far it is sealed and when it was last proved', async () => {
    const { data } = await status('admin');
    expect(data.auditChain).toMatchObject({ sealedAt: null, head: null, lastCheck: null });
    expect(data.auditChain.waiting).toBeGreaterThan(10);
    await sealAudit(db, clock);
    const { head } = await verifyAudit(db, clock);
    expect((await status('admin')).data.auditChain).toEqual({
      sealedAt: clock.now().toISOString(),
      head: head?.hash,
      waiting: 0,
      lastCheck: { at: clock.now().toISOString(), fault: null },
    });
    const [newest] = await log('admin');
    expect(newest).toMatchObject({ seal: { at: clock.now().toISOString() } });
  });

  test('a fault that was found is said in words, without its place in the chain of all organisations', async () => {
    await db.query('ALTER TABLE audit DISABLE TRIGGER USER');
    await db.query(`UPDATE audit SET after = '{}' WHERE action = 'signTicket'`);
    await db.query('ALTER TABLE audit ENABLE TRIGGER USER');
    await verifyAudit(db, clock);
    const { data } = await status('admin', 'zh-CN');
    expect(data.auditChain.lastCheck.fault).toContain('与封存时不一致');
  });

  test('whoever reads a part of it is not told', async () => {
    expect((await status('head')).codes).toEqual(['FORBIDDEN']);
    expect((await status('agent')).codes).toEqual(['FORBIDDEN']);
  });
});

test('the kinds and commands for choosing are told to readers of the log only', async () => {
  const { data } = await world.ask(
    'head',
    '{ auditKinds { entity name actions { action name } } }',
    {},
    'zh-CN',
  );
  expect(data.auditKinds).toContainEqual(
    expect.objectContaining({
      entity: 'Ticket',
      name: '工单',
      actions: expect.arrayContaining([{ action: 'signTicket', name: '签收' }]),
    }),
  );
  expect((await world.ask('agent', '{ auditKinds { entity } }')).codes).toEqual(['FORBIDDEN']);
});

test('which report is anonymous is not said by the names of fields whose values are hidden', async () => {
  const known = await story.must('intake', 'registerTicket', { ...story.contact, kind: 'REPORT' });
  const unknown = await story.must('intake', 'registerTicket', {
    ...story.contact,
    kind: 'REPORT',
    content: '营业厅私自收费',
    isAnonymous: true,
  });
  const entries = await log('admin', { actions: ['registerTicket'] });
  const fields = (id: string) =>
    entries.find(({ entityId }) => entityId === id)?.changes.map(({ field, isHidden }) => [field, isHidden]);
  expect(fields(unknown.id)).toEqual(fields(known.id));
  expect(fields(unknown.id)).toContainEqual(['isAnonymous', true]);
});
