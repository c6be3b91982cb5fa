import { expect, test } from 'vitest';
import { makeWorld, type Answer } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { countStatements } from '../../support/statements.ts';
import { addCategory, storyOf } from '../tickets/story.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, ids } = world;
const { unit, person, position } = ids;
const { ticketIn, must } = storyOf(world, await addCategory(world, unit.group, 'network'));
const ticketId = await ticketIn('HANDLING', {
  content: '邻居张三偷用了我的宽带',
  customerName: '何顾客',
  customerIdNumber: '11010519491231002X',
});
const numberOf = async (id: string): Promise<string> => {
  const [row] = (await db.query('SELECT number FROM ticket WHERE id = $1', [id])) as { number: string }[];
  return row?.number ?? '';
};
const number = await numberOf(ticketId);

const about = 'record { kind id name state isSeen parts { part name unitId personId positionId } }';
const document = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) {
  allowed reason steps { kind passed text } ${about} askInstead { personName } } }`;
const people = `query ($input: AccessQuestionInput!) { whoCan(input: $input, first: 100) { totalCount nodes { personName source } ${about} } }`;

const explain = (who: PersonKey, input: object, language = 'zh-CN'): Promise<Answer> =>
  world.ask(who, document, { input }, language);
const whoCan = (who: PersonKey, input: object, language = 'zh-CN'): Promise<Answer> =>
  world.ask(who, people, { input }, language);

test('an administrator, who sees no ticket, is told by its number why somebody may see it', async () => {
  const seen = await world.ask('admin', `{ ticket(id: "${ticketId}") { id } }`);
  expect(seen.data.ticket).toBeNull();
  const asked = { recordKind: 'Ticket', recordNumber: number, personId: person.lead };
  const { data } = await explain('admin', asked);
  expect(data.explainAccess).toMatchObject({ allowed: true, reason: 'ALLOWED' });
  expect(data.explainAccess.steps.map(({ text }: { text: string }) => text)).toEqual([
    expect.stringContaining('岗位“投诉主办”承担角色“投诉主办”'),
    expect.stringContaining('集团公司 › 绍兴分公司 › 客户关系部 › 客服中心 › 投诉组'),
  ]);
  const english = await explain('admin', { ...asked, personId: person.countyHandler }, 'en');
  expect(english.data.explainAccess).toMatchObject({ allowed: false, reason: 'OUT_OF_SCOPE' });
  expect(english.data.explainAccess.askInstead.length).toBeGreaterThan(0);
});

test('it is told what the ticket is and who has which part in it, and nothing of what stands in it', async () => {
  const { data } = await explain('admin', {
    recordKind: 'Ticket',
    recordNumber: number,
    personId: person.lead,
  });
  expect(data.explainAccess.record).toEqual({
    kind: 'Ticket',
    id: ticketId,
    name: `工单 ${number}`,
    state: '处理中',
    isSeen: false,
    parts: [
      {
        part: '受理部门',
        name: '集团公司 › 绍兴分公司 › 客户关系部 › 客服中心 › 投诉组',
        unitId: unit.complaints,
        personId: null,
        positionId: null,
      },
      { part: '登记人', name: '褚接待', unitId: null, personId: person.intake, positionId: null },
      { part: '承办人', name: '郑处理', unitId: null, personId: person.handler, positionId: null },
    ],
  });
  const everything = JSON.stringify([
    data,
    (await explain('admin', { ability: 'ticket.handle', ticketId, personId: person.handler })).data,
    (await whoCan('admin', { recordKind: 'Ticket', recordNumber: number })).data,
  ]);
  for (const content of ['11010519', '何顾客', '19900000001', '199 0000 0001', '邻居', '张三'])
    expect(everything).not.toContain(content);
});

test('and who can see it, or do something to it', async () => {
  const { data, errors } = await whoCan('admin', { recordKind: 'Ticket', recordNumber: number });
  expect(errors).toEqual([]);
  const names = data.whoCan.nodes.map(({ personName }: { personName: string }) => personName);
  expect(names).toEqual(expect.arrayContaining(['吴主办', '周主管', '李主任', '郑处理', '褚接待']));
  expect(names).not.toContain('蒋处理');
  expect(data.whoCan.record).toMatchObject({ id: ticketId, isSeen: false });
  const closing = await whoCan('admin', { ability: 'ticket.reroute', ticketId });
  expect(closing.data.whoCan.nodes[0].personName).toBe('吴主办');
});

test('whoever could not find a ticket is told so, whatever else stands against the verb', async () => {
  const inCounty = await ticketIn('REGISTERED');
  await db.query(
    'UPDATE ticket SET origin_unit_id = $2, unit_ids = array[$2::bigint], person_ids = $3 WHERE id = $1',
    [inCounty, unit.county, [person.countyHandler]],
  );
  // The right to review reaches the county, but nothing shows a ticket there, and it is not the time for a review.
  await db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on,
       given_by_id, given_at)
     SELECT organisation_id, person_id, id, 'ticket.review', 'UNITS', array[$2::bigint], '专项支援', '2026-03-01', '2026-03-09', person_id,
       '2026-03-01T00:00:00Z' FROM assignment WHERE person_id = $1`,
    [person.handler, unit.county],
  );
  const asked = { ability: 'ticket.review', ticketId: inCounty, personId: person.handler };
  const { data } = await explain('admin', asked);
  expect(data.explainAccess).toMatchObject({ allowed: false, reason: 'OUT_OF_SCOPE' });
  expect(data.explainAccess.steps.map(({ text }: { text: string }) => text)).toContain(
    '要先能查看它，才能办理，而它查看不到',
  );
});

test('a number may be typed as people type it', async () => {
  for (const typed of [number.replace('-', ''), ` ${number} `, number.replace('-', '—')]) {
    const { data } = await whoCan('admin', { recordKind: 'Ticket', recordNumber: typed });
    expect([typed, data.whoCan.record.id]).toEqual([typed, ticketId]);
  }
});

test('whoever administers no unit of a record and does not see it is answered as if there were none, with as many statements', async () => {
  const foreign = await must('bankHead', 'registerTicket', {
    kind: 'COMPLAINT',
    channel: 'PHONE',
    content: '盗刷',
    customerName: '曹顾客',
    customerPhone: '19900000009',
  });
  const inCounty = await ticketIn('REGISTERED');
  await db.query(
    'UPDATE ticket SET origin_unit_id = $2, unit_ids = array[$2::bigint], person_ids = $3 WHERE id = $1',
    [inCounty, unit.county, [person.countyHandler]],
  );
  const strangers: readonly (readonly [PersonKey, string])[] = [
    ['agent', ticketId],
    ['hr', ticketId],
    ['countyHead', ticketId],
    ['countyHandler', ticketId],
    ['head', inCounty],
    ['bankHead', ticketId],
    ['bankHandler', ticketId],
    ['admin', foreign.id],
  ];
  for (const [who, hidden] of strangers)
    for (const language of ['zh-CN', 'en'])
      for (const ask of [explain, whoCan]) {
        const answered = async (recordId: string) => {
          let answer: Answer | undefined;
          const statements = await countStatements(async () => {
            answer = await ask(who, { recordKind: 'Ticket', recordId }, language);
          });
          return { codes: answer?.codes, errors: answer?.errors, data: answer?.data, of: statements };
        };
        await answered('424242');
        const unseen = await answered(hidden);
        expect([who, unseen.codes]).toEqual([who, ['NOT_FOUND']]);
        expect(unseen).toEqual(await answered('424242'));
      }
  const byNumber = (recordNumber: string) => explain('admin', { recordKind: 'Ticket', recordNumber });
  expect((await byNumber(await numberOf(foreign.id))).errors).toEqual(
    (await byNumber('20260302-999999')).errors,
  );
});

test('that something is one’s own is no administration of it', async () => {
  // A role that lets its holders ask about what is theirs alone.
  const [role] = (await db.query(
    `INSERT INTO role (organisation_id, code, name_zh, name_en) VALUES ($1, 'OWN_WHY', '自查', 'Own') RETURNING id::text`,
    [unit.group],
  )) as { id: string }[];
  await db.query(`INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'access.read', 'OWN')`, [
    role?.id,
  ]);
  await db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2)', [
    position.personnelOfficer,
    role?.id,
  ]);
  await db.query('UPDATE ticket SET person_ids = person_ids || $2::bigint WHERE id = $1', [
    ticketId,
    person.hr,
  ]);
  const { codes } = await explain('hr', { ticketId });
  expect(codes).toEqual(['NOT_FOUND']);
  await db.query('DELETE FROM position_role WHERE role_id = $1', [role?.id]);
});

test('of a draft job description it is told who may approve it, and not what is missing or goes too far in it', async () => {
  const text = '可以批准本部门的保密支出';
  const draft = await addVersion(db, {
    positionId: position.supervisor,
    from: '2026-04-01',
    state: 'REVIEWED',
    lines: [{ ability: 'account.manage', scope: 'ALL', text }],
  });
  await db.query(
    `UPDATE job_description SET effective_from = null, author_ids = array[$2::bigint], writer_id = $2 WHERE id = $1`,
    [draft, person.hr],
  );
  const seen = await world.ask('admin', `{ jobDescription(id: "${draft}") { id } }`);
  expect(seen.data.jobDescription).toBeNull();
  const input = { ability: 'job.approve', jobDescriptionId: draft, personId: person.hrHead };
  // The line gives what the head of HR does not have: told to those who read the draft, and not to the administrator.
  const own = await explain('hrHead', { ...input, step: 'APPROVE' });
  expect(JSON.stringify(own.data)).toContain('权限第 1 条');
  for (const step of ['APPROVE', 'RETURN']) {
    const { data } = await explain('admin', { ...input, step });
    expect(data.explainAccess.record).toMatchObject({ name: `职位说明书 ${draft}`, state: '待批准' });
    const told = JSON.stringify(data);
    for (const content of [text, '权限第 1 条', '开通、停用账号']) expect(told).not.toContain(content);
  }
  const withheld = await explain('admin', { ...input, step: 'APPROVE' });
  expect(withheld.data.explainAccess).toMatchObject({ allowed: false, reason: 'SEPARATION' });
  expect(withheld.data.explainAccess.steps.at(-1).text).toContain('您无权查看其内容');
});

test('a number of a kind that has none, and a number beside an id, are refused at their field', async () => {
  const none = await explain('admin', { recordKind: 'Course', recordNumber: 'K1' });
  expect([none.codes, none.fields]).toEqual([['INVALID'], ['input.recordNumber']]);
  const both = await explain('admin', { recordKind: 'Ticket', recordNumber: number, recordId: ticketId });
  expect([both.codes, both.fields]).toEqual([['INVALID'], ['input.recordNumber']]);
});
