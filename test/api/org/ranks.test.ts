import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();

const add = (name: string, level: number, who: Parameters<typeof ask>[0] = 'hr') =>
  ask(
    who,
    'mutation ($input: AddRankInput!) { addRank(input: $input) { rank { id level name revision } } }',
    { input: { organisationId: ids.unit.group, name, level } },
  );
const made = async (name: string, level: number): Promise<string> => {
  const { data, errors } = await add(name, level);
  expect(errors).toEqual([]);
  return data.addRank.rank.id;
};
const revisionOf = async (table: string, id: string): Promise<number> =>
  (await db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id]))[0].revision;
const give = async (positionId: string, rankId: string | null) =>
  ask(
    'hr',
    'mutation ($input: EditPositionInput!) { editPosition(input: $input) { position { rank { name } } } }',
    { input: { id: positionId, revision: await revisionOf('position', positionId), rankId } },
  );
const compare = async (one: string, other: string, who: Parameters<typeof ask>[0] = 'agent') =>
  ask(
    who,
    `{ compareRanks(positionId: "${one}", otherId: "${other}") { standing rank { name } otherRank { name } } }`,
  );

const manager = await made('总部部门经理', 3);
const deputy = await made('客服中心副总经理', 3);
const officer = await made('主办', 6);

test('a centre’s deputy and a department’s manager of one level are equal, though one reports to the other (F007)', async () => {
  await give(ids.position.relationsHead, manager);
  await give(ids.position.supervisor, deputy);
  const { data } = await compare(ids.position.supervisor, ids.position.relationsHead);
  expect(data.compareRanks).toEqual({
    standing: 'EQUAL',
    rank: { name: '客服中心副总经理' },
    otherRank: { name: '总部部门经理' },
  });
});

test('a superior of a lower rank than the post below it stands lower: the reporting line says nothing', async () => {
  await give(ids.position.complaintLead, officer);
  await give(ids.position.handler, manager);
  expect((await compare(ids.position.complaintLead, ids.position.handler)).data.compareRanks.standing).toBe(
    'LOWER',
  );
});

test('a rank that is not known is not the lowest', async () => {
  await give(ids.position.handler, null);
  const { data } = await compare(ids.position.handler, ids.position.complaintLead);
  expect(data.compareRanks).toEqual({ standing: 'UNKNOWN', rank: null, otherRank: { name: '主办' } });
});

test('the ladder is read from the highest level down, by members alone', async () => {
  const names = async (who: Parameters<typeof ask>[0]): Promise<string[]> =>
    (await ask(who, '{ ranks { items { name level } } }')).data.ranks.items.map(
      ({ name }: { name: string }) => name,
    );
  expect(await names('agent')).toEqual(['总部部门经理', '客服中心副总经理', '主办']);
  expect(await names('bankHead')).toEqual([]);
  expect((await compare(ids.position.handler, ids.position.agent, 'bankHead')).codes).toEqual(['NOT_FOUND']);
});

test('no two ranks are called alike, and a level lies between 1 and 99', async () => {
  const twice = await add('主办', 7);
  expect([twice.codes, twice.fields]).toEqual([['INVALID'], ['input.name']]);
  expect((await add('特级', 0)).fields).toEqual(['input.level']);
});

test('who does not edit the whole organisation keeps no ladder', async () => {
  expect((await add('顾问', 5, 'agent')).codes).toEqual(['FORBIDDEN']);
  expect((await add('顾问', 5, 'bankHead')).codes).toEqual(['NOT_FOUND']);
});

test('a rank that posts have stays on the ladder, and says which posts', async () => {
  const remove = async (id: string) =>
    ask('hr', 'mutation ($input: RemoveRankInput!) { removeRank(input: $input) { rank { id } } }', {
      input: { id, revision: await revisionOf('rank', id) },
    });
  const held = await remove(officer);
  expect(held.codes).toEqual(['INVALID_STATE']);
  expect(held.errors[0]?.message).toContain('投诉主办');
  const unused = await made('试用级', 9);
  expect((await remove(unused)).errors).toEqual([]);
});

test('a rank of another organisation is not given', async () => {
  const [{ id }] = await db.query(
    `INSERT INTO rank (organisation_id, level, name) VALUES ($1, 1, '行长') RETURNING id::text`,
    [ids.unit.bank],
  );
  expect((await give(ids.position.handler, id)).codes).toEqual(['NOT_FOUND']);
});
