import { beforeEach, expect, test } from 'vitest';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

const LIST = `query ($filter: SeparationConflictFilter, $first: Int, $after: String) {
  separationConflicts(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    rules { code effect text one other people }
    nodes { id personId personName rule effect since
      one { ability source sourceKind roleId positionTitle since isWithheld }
      other { ability source sourceKind roleId jobDescriptionId version grantId standsInFor since endsOn isWithheld } } } }`;

const listed = async (who: PersonKey, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await world.ask(who, LIST, variables);
  expect(errors).toEqual([]);
  return data.separationConflicts;
};
const named = ({ nodes }: { nodes: { personName: string; rule: string }[] }): string[] =>
  nodes.map(({ personName, rule }) => `${personName} ${rule}`);

const giveInPerson = (who: PersonKey, ability: string, scope = 'UNIT') =>
  db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, $2, $3, '临时', '2026-02-20', '2026-04-01', person_id, now() FROM assignment WHERE person_id = $1 AND kind = 'PRIMARY'`,
    [ids.person[who], ability, scope],
  );
const holdToo = (
  who: PersonKey,
  position: PositionKey,
  kind = 'CONCURRENT',
  principal: PersonKey | null = null,
) =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     SELECT organisation_id, $1, id, $3, '2026-02-10', '2026-05-01', $4 FROM position WHERE id = $2`,
    [ids.person[who], ids.position[position], kind, principal && ids.person[principal]],
  );

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM personal_grant; DELETE FROM job_description');
  await db.query(`DELETE FROM assignment WHERE kind <> 'PRIMARY'`);
});

test('what comes together is told with both sources and since when; what a separation withholds is marked', async () => {
  await giveInPerson('admin', 'customer.reveal', 'ALL');
  const { nodes } = await listed('admin', { filter: { rule: 'ADMINISTRATION_CUSTOMERS' } });
  expect(nodes).toMatchObject([
    {
      personName: '赵管理',
      effect: 'DENIED',
      since: '2026-02-20',
      other: [{ isWithheld: true, sourceKind: 'PERSONAL', endsOn: '2026-04-01' }],
    },
  ]);
  expect(nodes[0].one.map(({ ability }: { ability: string }) => ability).toSorted()).toEqual([
    'access.manage',
    'account.manage',
  ]);
  expect(nodes[0].one[0]).toMatchObject({
    isWithheld: false,
    positionTitle: '系统管理员',
    sourceKind: 'ROLE',
  });
  expect(nodes[0].one[0].roleId).not.toBeNull();
});

test('by two posts, a line and a cover it is the same conflict, each with what gives it', async () => {
  await addVersion(db, {
    positionId: ids.position.caller,
    from: '2026-01-15',
    lines: [{ ability: 'ticket.review', scope: 'UNIT' }],
  });
  await holdToo('caller', 'handler', 'ACTING', 'otherHandler');
  const { nodes } = await listed('admin', { filter: { rule: 'REPLY_VERIFY', q: '冯' } });
  expect(nodes).toMatchObject([
    {
      personName: '冯回访',
      effect: 'GUARDED',
      since: '2026-02-10',
      one: [{ ability: 'ticket.handle' }],
    },
  ]);
  expect(nodes[0].other).toContainEqual(
    expect.objectContaining({ ability: 'ticket.review', sourceKind: 'AUTHORITY', isWithheld: false }),
  );
  expect(nodes[0].one[0].source).toContain('王处理');
});

test('a line of a job description that the asker may not read is not quoted', async () => {
  await addVersion(db, {
    positionId: ids.position.caller,
    from: '2026-01-15',
    lines: [{ ability: 'ticket.review', scope: 'UNIT', text: '审核回复的秘密条款' }],
  });
  await holdToo('caller', 'handler');
  await db.query(
    `DELETE FROM role_grant WHERE ability = 'job.read' AND role_id IN (SELECT id FROM role WHERE code = 'ADM' AND organisation_id = $1)`,
    [ids.unit.group],
  );
  const { nodes } = await listed('admin', { filter: { rule: 'REPLY_VERIFY', q: '冯' } });
  const [{ source, jobDescriptionId, version }] = nodes[0].other.filter(
    ({ sourceKind }: { sourceKind: string }) => sourceKind === 'AUTHORITY',
  );
  expect({ source, jobDescriptionId, version }).toEqual({
    source: 'A job description that you may not read',
    jobDescriptionId: null,
    version: null,
  });
  const { nodes: own } = await listed('caller');
  expect(own[0].other.map(({ source: words }: { source: string }) => words).join()).toContain(
    '审核回复的秘密条款',
  );
});

test('one sees those whom one may ask about and oneself, in the list and in every count', async () => {
  await holdToo('caller', 'handler');
  await giveInPerson('caller', 'ticket.review');
  await giveInPerson('countyHandler', 'ticket.review');
  const all = await listed('admin', { filter: { rule: 'REPLY_VERIFY' } });
  expect(named(all)).toEqual(expect.arrayContaining(['冯回访 REPLY_VERIFY', '蒋处理 REPLY_VERIFY']));
  const ofCentre = await listed('head', { filter: { rule: 'REPLY_VERIFY' } });
  expect(named(ofCentre)).toContain('冯回访 REPLY_VERIFY');
  expect(named(ofCentre)).not.toContain('蒋处理 REPLY_VERIFY');
  expect(ofCentre.totalCount).toBe(ofCentre.nodes.length);
  expect(ofCentre.rules.find(({ code }: { code: string }) => code === 'REPLY_VERIFY').people).toBe(
    ofCentre.totalCount,
  );
  expect(named(await listed('countyHandler')).filter((each) => !each.startsWith('蒋处理'))).toEqual([]);
  expect(named(await listed('bankHandler'))).toEqual(['韩专员 REPLY_VERIFY']);
});

test('it is narrowed by rule, unit and name, and told page by page without a gap or a repetition', async () => {
  for (const who of ['caller', 'intake', 'agent', 'countyHandler'] as const) {
    await giveInPerson(who, 'ticket.handle');
    await giveInPerson(who, 'ticket.review');
  }
  const all = await listed('admin', { first: 50 });
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listed>> = await listed('admin', { first: 2, after });
    expect(page.totalCount).toBe(all.totalCount);
    paged.push(...page.nodes.map(({ id }: { id: string }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(paged).toEqual(all.nodes.map(({ id }: { id: string }) => id));
  expect(paged).toHaveLength(all.totalCount);
  const county = await listed('admin', { filter: { unitId: ids.unit.county, rule: 'REPLY_VERIFY' } });
  expect(named(county)).toEqual(['蒋处理 REPLY_VERIFY']);
  expect(named(await listed('admin', { filter: { q: 'chenhuawu' } }))).toContain('陈话务 REPLY_VERIFY');
  expect((await world.ask('admin', LIST, { filter: { unitId: ids.unit.bank } })).codes).toEqual([
    'NOT_FOUND',
  ]);
  expect((await world.ask('admin', LIST, { filter: { rule: 'NO_RULE' } })).fields).toEqual(['filter.rule']);
  expect((await world.ask('admin', LIST, { after: 'x' })).fields).toEqual(['after']);
});

test('every rule is told in words, also where it meets nobody', async () => {
  const { rules } = await listed('admin');
  expect(rules.map(({ code }: { code: string }) => code)).toContain('EXAM_AWARD');
  expect(
    rules.every(
      ({ text, one, other }: { text: string; one: string[]; other: string[] }) =>
        text && one.length && other.length,
    ),
  ).toBe(true);
});

test('a page of many takes as many statements as a page of few', async () => {
  const lines = [
    { ability: 'ticket.review', scope: 'UNIT' },
    { ability: 'ticket.handle', scope: 'UNIT' },
  ];
  await addVersion(db, { positionId: ids.position.caller, from: '2026-01-15', lines });
  await giveInPerson('caller', 'ticket.review');
  const few = await countStatements(() => listed('admin', { filter: { q: '冯' } }));
  for (const position of ['handler', 'agent', 'intake', 'complaintLead'] as const)
    await addVersion(db, { positionId: ids.position[position], from: '2026-01-15', lines });
  const many = await countStatements(() => listed('admin', { first: 50 }));
  expect(many).toBe(few);
});
