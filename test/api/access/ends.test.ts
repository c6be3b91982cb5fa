import { beforeEach, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

/** Until when somebody may do something is the earliest of all ends, and it is said what ends it. */
const world = await makeWorld();
const { db, ids } = world;

interface Told {
  readonly allowed?: boolean;
  readonly reason?: string;
  readonly endsOn: string | null;
  readonly endsBecause: string | null;
  readonly changes: readonly string[];
}

const explain = async (input: object, who: PersonKey = 'hrHead', language = 'en'): Promise<Told> => {
  const { data, errors } = await world.ask(
    who,
    `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason endsOn endsBecause changes } }`,
    { input },
    language,
  );
  expect(errors).toEqual([]);
  return data.explainAccess;
};
const listed = async (input: object, who: PersonKey = 'hrHead'): Promise<Map<string, Told>> => {
  const { data, errors } = await world.ask(
    who,
    `query ($input: AccessQuestionInput!) { whoCan(input: $input, first: 100) { nodes { personId source endsOn endsBecause changes } } }`,
    { input },
    'en',
  );
  expect(errors).toEqual([]);
  return new Map(data.whoCan.nodes.map((node: Told & { personId: string }) => [node.personId, node]));
};
interface Line {
  readonly ability: string;
  readonly sourceKind: string;
  readonly endsOn: string | null;
  readonly endsBecause: string | null;
  readonly goesOn: string | null;
}
const linesOf = async (person: PersonKey, who: PersonKey = 'hrHead'): Promise<Line[]> => {
  const { data, errors } = await world.ask(
    who,
    'query ($id: ID!) { personAccess(personId: $id) { lines { ability sourceKind endsOn endsBecause goesOn } } }',
    { id: ids.person[person] },
    'en',
  );
  expect(errors).toEqual([]);
  return data.personAccess.lines;
};

const certify = (
  expiresOn: string | null,
  { who = 'agent', from = '2026-01-01' }: { who?: PersonKey; from?: string } = {},
) =>
  db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     SELECT organisation_id, id, '投诉处理员证书', $3, $2, 'RECORDED', id, now() FROM person WHERE id = $1`,
    [ids.person[who], expiresOn, from],
  );
const asksFor = (jobDescriptionId: string) =>
  db.query(
    `INSERT INTO qualification (job_description_id, seq, kind, strictness, text) VALUES ($1, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书')`,
    [jobDescriptionId],
  );

beforeEach(async () => {
  await db.query(
    `DELETE FROM personal_grant; DELETE FROM certificate; DELETE FROM certificate_rule; DELETE FROM qualification;
     DELETE FROM authority; DELETE FROM job_description; DELETE FROM assignment WHERE kind = 'ACTING';
     UPDATE assignment SET ends_on = NULL`,
  );
});

const urging = { ability: 'ticket.urge', unitId: ids.unit.callbacks, personId: ids.person.agent };
const certified = async (to: string | null = null): Promise<void> => {
  await asksFor(
    await addVersion(db, {
      positionId: ids.position.agent,
      from: '2026-01-01',
      to,
      lines: [{ ability: 'ticket.urge', scope: 'ALL', condition: 'CERTIFIED' }],
    }),
  );
};

test('what asks for a certificate ends with it: in the explanation, in the list of who can and on the page of the person', async () => {
  await certified();
  await certify('2026-03-20');
  const told = { endsOn: '2026-03-21', endsBecause: expect.stringContaining('expired on 2026-03-20') };
  expect(await explain(urging)).toMatchObject({ allowed: true, changes: [], ...told });
  const { endsBecause } = await explain(urging, 'hrHead', 'zh-CN');
  expect(endsBecause).toMatch(/^届时.+证书已于 2026-03-20 到期/);
  const { personId, ...question } = urging;
  expect((await listed(question)).get(personId)).toMatchObject({ changes: [], ...told });
  const lines = await linesOf('agent');
  expect(lines.filter(({ sourceKind }) => sourceKind === 'AUTHORITY')).toEqual([
    { ability: 'ticket.urge', sourceKind: 'AUTHORITY', goesOn: null, ...told },
  ]);
  expect(await explain({ ...urging, at: '2026-03-20' })).toMatchObject({ allowed: true, ...told });
  expect(await explain({ ...urging, at: '2026-03-21' })).toMatchObject({
    allowed: false,
    reason: 'WITHHELD',
  });
});

test('a certificate that another one follows ends nothing; one that is over before ends it no later', async () => {
  await certified();
  await certify('2026-03-20');
  await certify('2026-06-30', { from: '2026-03-21' });
  expect(await explain(urging)).toMatchObject({ allowed: true, endsOn: '2026-07-01' });
  await certify(null, { from: '2026-06-01' });
  expect(await explain(urging)).toMatchObject({ allowed: true, endsOn: null, endsBecause: null });
  await db.query(`DELETE FROM certificate WHERE issued_on > '2026-01-01'`);
  await certify('2026-06-30', { from: '2026-03-22' });
  expect(await explain(urging)).toMatchObject({ allowed: true, endsOn: '2026-03-21' });
});

test('of several ends the earliest is told, with what ends it', async () => {
  await certified('2026-04-01');
  await certify('2026-05-10');
  expect(await explain(urging)).toMatchObject({
    endsOn: '2026-04-01',
    endsBecause: 'version 1 of the job description is in force no longer',
  });
  await db.query(`UPDATE assignment SET ends_on = '2026-03-28' WHERE person_id = $1`, [ids.person.agent]);
  expect(await explain(urging)).toMatchObject({
    endsOn: '2026-03-28',
    endsBecause: expect.stringMatching(/^the post .* is held no longer$/),
  });
  await db.query(`UPDATE certificate SET expires_on = '2026-03-15'`);
  expect(await explain(urging)).toMatchObject({
    endsOn: '2026-03-16',
    endsBecause: expect.stringContaining('expired on 2026-03-15'),
  });
});

test('where no work is given without the certificate, a deputy has what comes with the post up to its last day; what was given in person goes on', async () => {
  await asksFor(
    await addVersion(db, {
      positionId: ids.position.agent,
      from: '2026-01-01',
      lines: [{ ability: 'ticket.urge', scope: 'ALL', isDelegable: true }],
    }),
  );
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-05-01', $4)`,
    [ids.unit.group, ids.person.countyHandler, ids.position.agent, ids.person.agent],
  );
  await db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT a.organisation_id, a.person_id, a.id, 'ticket.reroute', 'ALL', '代班', '2026-03-01', '2026-04-15', a.person_id, now()
     FROM assignment a WHERE a.kind = 'ACTING'`,
  );
  await certify('2026-03-20', { who: 'countyHandler' });
  const asked = { ...urging, personId: ids.person.countyHandler };
  expect(await explain(asked)).toMatchObject({
    endsOn: '2026-05-01',
    endsBecause: expect.stringContaining('standing in for 陈话务'),
  });
  await db.query(`INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, 'BLOCK')`, [
    ids.unit.group,
  ]);
  expect(await explain(asked)).toMatchObject({
    endsOn: '2026-03-21',
    endsBecause: expect.stringContaining('expired on 2026-03-20'),
  });
  expect(await explain({ ...asked, ability: 'ticket.reroute' })).toMatchObject({
    endsOn: '2026-04-15',
    endsBecause: 'it was given in person up to then',
  });
});

const limited = async (
  ...seats: readonly [from: string, to: string | null, seats: number][]
): Promise<void> => {
  for (const [at, [from, to, most]] of seats.entries())
    await addVersion(db, {
      positionId: ids.position.agent,
      version: at + 1,
      from,
      to,
      lines: [{ ability: 'headcount.decide', scope: 'ALL', seats: most, text: `编制权限 ${most}` }],
    });
};
const deciding = { ability: 'headcount.decide', unitId: ids.unit.callbacks, personId: ids.person.agent };

test('a later version that only lowers the limit is a change and no end, as long as what is asked for stays within it', async () => {
  await limited(['2026-01-01', '2026-04-01', 5], ['2026-04-01', null, 2]);
  const change = expect.stringMatching(
    /^Until the end of 2026-03-31 up to 5 seats, from 2026-04-01 on up to 2 seats\. Authority line 1 .* of version 2/,
  );
  for (const asked of [{}, { seats: 2 }])
    expect(await explain({ ...deciding, ...asked })).toMatchObject({
      allowed: true,
      endsOn: null,
      endsBecause: null,
      changes: [change],
    });
  expect((await explain({ ...deciding, seats: 2 }, 'hrHead', 'zh-CN')).changes).toEqual([
    expect.stringContaining('至 2026-03-31（含当日）最多 5 个编制，自 2026-04-01 起最多 2 个编制'),
  ]);
  expect(await explain({ ...deciding, seats: 3 })).toMatchObject({
    allowed: true,
    endsOn: '2026-04-01',
    endsBecause: expect.stringMatching(
      /version 2 of the job description takes the place of version 1; Its limit is 2 seats, and 3 are asked for: beyond/,
    ),
    changes: [],
  });
  expect(await explain({ ...deciding, seats: 3, at: '2026-04-01' })).toMatchObject({
    allowed: false,
    reason: 'OVER_LIMIT',
  });
  const { personId, ...question } = deciding;
  expect((await listed({ ...question, seats: 2 })).get(personId)).toMatchObject({
    endsOn: null,
    changes: [change],
  });
  expect((await listed({ ...question, seats: 3 })).get(personId)).toMatchObject({
    endsOn: '2026-04-01',
    changes: [],
  });
  const line = (await linesOf('agent')).find(({ sourceKind }) => sourceKind === 'AUTHORITY');
  expect(line).toMatchObject({ endsOn: '2026-04-01', goesOn: change });
});

test('several changes are told in their order, and the end after them', async () => {
  await limited(
    ['2026-01-01', '2026-04-01', 5],
    ['2026-04-01', '2026-05-01', 3],
    ['2026-05-01', '2026-06-01', 3],
  );
  const { endsOn, changes } = await explain({ ...deciding, seats: 3 });
  expect(endsOn).toBe('2026-06-01');
  expect(changes).toEqual([
    expect.stringMatching(/^Until the end of 2026-03-31 up to 5 seats, from 2026-04-01 on up to 3 seats/),
    expect.stringMatching(/^From 2026-05-01 on by this instead: .* of version 3/),
  ]);
});

test('of a version that the asker may not read neither line nor limit is told, before or after the change', async () => {
  await limited(['2026-01-01', '2026-04-01', 5], ['2026-04-01', '2026-05-01', 2]);
  // Somebody who may ask why, and reads no job descriptions.
  await db.query(
    `DELETE FROM role_grant WHERE ability LIKE 'job.%' AND role_id IN (SELECT id FROM role WHERE code = 'ADM')`,
  );
  const seen = await explain({ ...deciding, seats: 2 }, 'admin');
  expect(seen).toEqual({ allowed: true, reason: 'ALLOWED', endsOn: null, endsBecause: null, changes: [] });
  const { personId, ...question } = deciding;
  const inList = (await listed({ ...question, seats: 2 }, 'admin')).get(personId);
  expect(inList?.endsOn).toBe('2026-05-01');
  const lines = (await linesOf('agent', 'admin')).filter(({ sourceKind }) => sourceKind === 'AUTHORITY');
  expect(lines.map(({ endsOn }) => endsOn)).toEqual(['2026-04-01']);
  for (const told of [inList, ...lines])
    expect(JSON.stringify(told)).not.toMatch(/seats|编制|version \d|Authority line/);
  // Of oneself everything is told.
  expect((await explain({ ...deciding, seats: 2, personId: null }, 'agent')).changes).toHaveLength(1);
});
