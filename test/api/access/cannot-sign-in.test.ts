import { beforeEach, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

/** Rights come from posts; that somebody cannot sign in to use them is said beside, to whoever manages accounts (decision 71). */
const world = await makeWorld();
const { db, ids } = world;

const asked = async (
  who: PersonKey,
  document: string,
  variables: Record<string, unknown>,
  language = 'en',
) => {
  const { data, errors } = await world.ask(who, document, variables, language);
  expect(errors).toEqual([]);
  return data;
};
const question = { ability: 'ticket.dispatch', unitId: ids.unit.complaints };
const explain = async (who: PersonKey, input: object, language?: string) =>
  (
    await asked(
      who,
      `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason cannotSignIn
        askInstead { personId cannotSignIn } whoGives { personId by cannotSignIn } } }`,
      { input: { ...question, ...input } },
      language,
    )
  ).explainAccess;
interface One {
  readonly personId: string;
  readonly cannotSignIn: string | null;
}
const whoCan = async (who: PersonKey): Promise<One[]> =>
  (
    await asked(
      who,
      'query ($input: AccessQuestionInput!) { whoCan(input: $input, first: 100) { nodes { personId cannotSignIn } } }',
      { input: question },
    )
  ).whoCan.nodes;
const access = async (who: PersonKey, id: string) =>
  (
    await asked(who, 'query ($id: ID!) { personAccess(personId: $id) { cannotSignIn lines { ability } } }', {
      id,
    })
  ).personAccess;

/** What keeps somebody from signing in, as the tables say it. */
const bars = {
  'there is no account': (id: string) =>
    db.query('UPDATE account SET person_id = $2, is_active = false WHERE person_id = $1', [id, nobody]),
  'the invitation has not been used': (id: string) =>
    db.query('UPDATE account SET password_hash = NULL WHERE person_id = $1', [id]),
  'the account is closed': (id: string) =>
    db.query('UPDATE account SET is_active = false WHERE person_id = $1', [id]),
} as const;
const [{ id: nobody }] = (await db.query(
  `INSERT INTO person (organisation_id, name, employee_no, born_on) SELECT organisation_id, '无账号', 'N-1', '1990-05-01' FROM person WHERE id = $1 RETURNING id::text`,
  [ids.person.admin],
)) as [{ id: string }];
const accounts = (await db.query('SELECT id::text, person_id::text AS "personId" FROM account')) as {
  id: string;
  personId: string;
}[];

beforeEach(async () => {
  for (const { id, personId } of accounts)
    await db.query(
      `UPDATE account SET person_id = $2, is_active = true, password_hash = 'none' WHERE id = $1`,
      [id, personId],
    );
});

describe.each(Object.entries(bars))('where %s', (words, bar) => {
  const told = `cannot sign in now: ${words}`;

  test('the decision stays what the rights are, and whoever manages the account is told beside it', async () => {
    const input = { personId: ids.person.lead };
    const before = await explain('admin', input);
    expect(before).toMatchObject({ allowed: true, cannotSignIn: null });
    await bar(ids.person.lead);
    expect(await explain('admin', input)).toEqual({ ...before, cannotSignIn: told });
    expect((await explain('admin', input, 'zh-CN')).cannotSignIn).toMatch(/^现在无法登录：/);
    // May ask why, and has nothing to do with accounts.
    expect(await explain('head', input)).toMatchObject({ allowed: true, cannotSignIn: null });
    expect((await access('admin', ids.person.lead)).cannotSignIn).toBe(told);
    const seenByHead = await access('head', ids.person.lead);
    expect(seenByHead.cannotSignIn).toBeNull();
    expect(seenByHead.lines.length).toBeGreaterThan(0);
  });

  test('the list of who can stays in its order for everybody, and only whoever manages accounts reads why', async () => {
    const [byAdmin, byHead] = [await whoCan('admin'), await whoCan('head')];
    expect(byHead.map(({ personId }) => personId)).toContain(ids.person.lead);
    await bar(ids.person.lead);
    expect(await whoCan('admin')).toEqual(
      byAdmin.map((one) => ({ ...one, cannotSignIn: one.personId === ids.person.lead ? told : null })),
    );
    expect(await whoCan('head')).toEqual(byHead);
  });

  test('those are named to be asked who can sign in; where none can, those who hold the right, and why only to whom that concerns', async () => {
    const named = async (who: PersonKey): Promise<One[]> => (await explain(who, {})).askInstead;
    const first = (await named('agent'))[0]!;
    await bar(first.personId);
    const [next] = await named('agent');
    expect(next?.personId).not.toBe(first.personId);
    // Nobody who may can sign in: they are named all the same.
    for (const { personId } of await whoCan('admin'))
      await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [personId]);
    const left = await named('agent');
    expect(left[0]).toEqual({ personId: first.personId, cannotSignIn: null });
  });
});

test('those who could give a right are named by the same order', async () => {
  const givers = async (): Promise<(One & { by: string })[]> =>
    (await explain('agent', { ability: 'audit.read', unitId: null })).whoGives;
  const [first] = await givers();
  expect(first).toMatchObject({ cannotSignIn: null });
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     VALUES ($1, $2, $3, 'CONCURRENT', '2026-01-01')`,
    [ids.unit.group, ids.person.caller, ids.position.administrator],
  );
  await bars['the account is closed'](first!.personId);
  const [next] = (await givers()).filter(({ by }) => by === first!.by);
  expect(next?.personId).not.toBe(first!.personId);
});
