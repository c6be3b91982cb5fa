import { expect, test } from 'vitest';
import { policyOf } from '../../../api/core/policy.ts';
import { makeWorld } from '../../support/world.ts';

const { ask, contextOf, db, ids } = await makeWorld();

const born = 'query ($id: ID!) { person(id: $id) { name bornOn } }';
const bornOn = async (): Promise<string | null> =>
  (await ask('hr', born, { id: ids.person.handler })).data.person.bornOn;

/** So often that the text of its record is kept. */
const often = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
  for (let time = 0; time < 3; time += 1) await question();
  return question();
};

test('a field that was shown again and again is hidden with the next request after its ability is taken away', async () => {
  expect(await often(bornOn)).toBe('1990-05-01');
  const taken = (await db.query(
    `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND g.ability = 'person.identity' RETURNING g.role_id, g.scope`,
  )) as [{ role_id: string; scope: string }[], number];
  expect(await bornOn()).toBeNull();
  expect(await often(bornOn)).toBeNull();
  for (const { role_id, scope } of taken[0])
    await db.query(`INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'person.identity', $2)`, [
      role_id,
      scope,
    ]);
  expect(await bornOn()).toBe('1990-05-01');
});

test('what one person is shown again and again is hidden from another who asks the same', async () => {
  await often(bornOn);
  const { data } = await often(() => ask('lead', born, { id: ids.person.handler }));
  expect(data.person).toEqual({ name: expect.any(String), bornOn: null });
});

test('the places of a list asked for in one order again and again are not those of another order', async () => {
  for (const at of [1, 2, 3, 4]) {
    const input = {
      kind: 'COMPLAINT',
      channel: 'PHONE',
      content: '宽带无法上网',
      customerName: '何先生',
      customerPhone: `1380000000${at}`,
    };
    const register =
      'mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id } } }';
    expect((await ask('intake', register, { input })).errors).toEqual([]);
  }
  const page = `query ($sort: TicketSort, $after: String) { tickets(first: 2, sort: $sort, after: $after) {
    nodes { number } pageInfo { endCursor } } }`;
  for (const sort of ['NUMBER_ASC', 'NUMBER_DESC', 'NUMBER_ASC']) {
    const { data } = await often(() => ask('intake', page, { sort }));
    const { data: next } = await ask('intake', page, { sort, after: data.tickets.pageInfo.endCursor });
    const numbers = [...data.tickets.nodes, ...next.tickets.nodes].map(({ number }) => number);
    const sorted = numbers.toSorted((one: string, other: string) => (one < other ? -1 : 1));
    expect(new Set(numbers).size).toBe(4);
    expect(numbers).toEqual(sort === 'NUMBER_ASC' ? sorted : sorted.toReversed());
  }
});

test('the policy of a person is the same until the units, a grant or the person changes', async () => {
  const policy = async () => policyOf((await contextOf('hr')).actor!);
  const changes = [
    `UPDATE org_unit SET name = name || '一' WHERE id = $1`,
    `UPDATE role SET name_en = name_en || ' too' WHERE organisation_id = $1`,
    `UPDATE account SET locale = 'en' WHERE person_id IN (SELECT id FROM person WHERE organisation_id = $1)`,
  ];
  for (const change of changes) {
    const before = await policy();
    expect(await policy()).toBe(before);
    await db.query(change, [ids.unit.group]);
    expect([change, await policy()]).not.toEqual([change, before]);
  }
});
