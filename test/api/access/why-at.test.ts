import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, ids } = world;

const document = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) {
  allowed reason endsOn note steps { kind passed text } askInstead { personName } } }`;
const explain = (input: object, language = 'en') => world.ask('head', document, { input }, language);

const given = async (startsOn: string, endsOn: string, ability = 'ticket.classify'): Promise<void> => {
  await db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, $2, 'UNIT', '春节期间协助', $3, $4, person_id, now() FROM assignment WHERE person_id = $1`,
    [ids.person.agent, ability, startsOn, endsOn],
  );
};

test('a grant that ends tomorrow is told with its end, holds today, and is gone when asked about tomorrow', async () => {
  await given('2026-02-20', '2026-03-03');
  const input = { ability: 'ticket.classify', unitId: ids.unit.centre, personId: ids.person.agent };
  const today = await explain(input);
  expect(today.data.explainAccess).toMatchObject({ allowed: true, endsOn: '2026-03-03', note: null });
  expect(today.data.explainAccess.steps[0].text).toContain('until the end of 2026-03-02');
  const tomorrow = await explain({ ...input, at: '2026-03-03' });
  expect(tomorrow.data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT', endsOn: null });
  const lately = await explain({ ...input, at: '2026-02-20' });
  expect(lately.data.explainAccess.allowed).toBe(true);
  const before = await explain({ ...input, at: '2026-02-19' });
  expect(before.data.explainAccess.allowed).toBe(false);
});

test('a grant that begins next week is told of next week, and not before', async () => {
  await given('2026-03-09', '2026-03-20', 'ticket.reroute');
  const input = { ability: 'ticket.reroute', unitId: ids.unit.centre, personId: ids.person.agent };
  expect((await explain(input)).data.explainAccess.allowed).toBe(false);
  const then = await explain({ ...input, at: '2026-03-09' });
  expect(then.data.explainAccess).toMatchObject({ allowed: true, endsOn: '2026-03-20' });
  expect(then.data.explainAccess.note).toContain('By what is recorded now');
});

test('of the past it is told by the posts of then', async () => {
  // Until the end of January the agent was a complaint officer; the present post began in February.
  await db.query(`UPDATE assignment SET starts_on = '2026-02-01' WHERE person_id = $1`, [ids.person.agent]);
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
     SELECT organisation_id, id, $2, 'PRIMARY', '2020-01-01', '2026-02-01' FROM person WHERE id = $1`,
    [ids.person.agent, ids.position.complaintLead],
  );
  const input = { ability: 'ticket.dispatch', unitId: ids.unit.complaints, personId: ids.person.agent };
  const now = await explain(input);
  expect(now.data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
  const then = await explain({ ...input, at: '2026-01-31' }, 'zh-CN');
  expect(then.data.explainAccess).toMatchObject({ allowed: true, endsOn: '2026-02-01' });
  expect(then.data.explainAccess.steps[0].text).toContain('岗位“投诉主办”');
  const after = await explain({ ...input, at: '2026-02-01' });
  expect(after.data.explainAccess.allowed).toBe(false);
  const holders = await world.ask(
    'head',
    'query ($input: AccessQuestionInput!) { whoCan(input: $input) { nodes { personName } } }',
    { input: { ability: 'ticket.dispatch', unitId: ids.unit.complaints, at: '2026-01-31' } },
  );
  expect(JSON.stringify(holders.data)).toContain('陈话务');
});

test('everything that somebody may do is told of a day from 1900 to 2199, and of no other', async () => {
  const all = (at: string) =>
    world.ask(
      'head',
      'query ($personId: ID!, $at: Date) { personAccess(personId: $personId, at: $at) { lines { ability } } }',
      { personId: ids.person.agent, at },
      'en',
    );
  for (const at of ['1899-12-31', '2200-01-01'])
    expect((await all(at)).errors[0]).toMatchObject({
      message: expect.stringContaining('between 1900 and 2199'),
      extensions: { code: 'INVALID', fields: [{ path: 'at', code: 'FORMAT' }] },
    });
  for (const at of ['1900-01-01', '2199-12-31']) expect((await all(at)).errors).toEqual([]);
});
