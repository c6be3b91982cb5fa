import { afterAll, expect, inject, test } from 'vitest';
import { makeDataSource } from '../../../api/data-source.ts';
import { picturesFor } from '../../../api/org/picture/picture.ts';
import type { SignedIn } from '../../../api/core/context.ts';
import { countStatements } from '../../support/statements.ts';
import { withDatabase } from '../../support/test-server.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

const [{ name } = { name: '' }] = (await db.query('SELECT current_database() AS name')) as { name: string }[];
const other = await makeDataSource(withDatabase(inject('serverUrl'), name), { poolSize: 2 }).initialize();
afterAll(() => other.destroy());

const fields = `items { id parentId name kind openedOn closedOn
  positions { id title isLead openedOn closedOn headcountPlan headcount vacancies holders { id kind person { id name } } } } total`;

const tree = async (who: Parameters<typeof world.ask>[0] = 'handler') =>
  (await world.ask(who, `{ orgTree { ${fields} } }`)).data?.orgTree;

/** The picture as another node, with a memory of its own, gives it to somebody. */
const onOtherNode = async () =>
  picturesFor({ ...(await world.contextOf('handler')), db: other, memo: new Map() } as SignedIn);

const holdersOf = (
  units: readonly {
    positions: readonly { id: string; holders: readonly { person: { name: string } }[] }[];
  }[],
) =>
  units
    .flatMap(({ positions }) => positions)
    .find(({ id }) => id === ids.position.handler)
    ?.holders.map(({ person }) => person.name);

test('the tree shows exactly what the read path shows of units, posts and holders', async () => {
  const read = await world.ask('handler', `{ orgUnits { ${fields} } }`);
  expect(read.errors).toEqual([]);
  expect(await tree()).toEqual(read.data.orgUnits);
  // The same again, now out of the kept answer.
  expect(await tree()).toEqual(read.data.orgUnits);
});

test('nobody sees another organisation, and whoever holds no post sees nothing', async () => {
  const own = await tree('handler');
  const others = await tree('bankHead');
  const idsOf = (found: { items: { id: string }[] }): string[] => found.items.map(({ id }) => id);
  expect(idsOf(own)).not.toContain(ids.unit.bank);
  expect(idsOf(others)).toContain(ids.unit.bank);
  expect(idsOf(others).some((id) => idsOf(own).includes(id))).toBe(false);
  await db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1', [
    ids.person.intake,
    '2026-03-01',
  ]);
  expect(await tree('intake')).toEqual({ items: [], total: 0 });
});

test('somebody who is not signed in is refused', async () => {
  expect((await world.ask(null, `{ orgTree { total } }`)).codes).toEqual(['UNAUTHENTICATED']);
});

test('a known tree costs the session and one look at the versions', async () => {
  await tree();
  const ask = () => world.ask('handler', `{ orgTree { ${fields} } }`);
  expect(await countStatements(ask)).toBe(2);
});

const changes: Readonly<
  Record<string, { sql: string; values: unknown[]; shows: (text: string) => boolean }>
> = {
  'a unit that is renamed': {
    sql: 'UPDATE org_unit SET name = $2 WHERE id = $1',
    values: [ids.unit.county, '越城新区'],
    shows: (text) => text.includes('越城新区'),
  },
  'a post that is renamed': {
    sql: 'UPDATE position SET title = $2 WHERE id = $1',
    values: [ids.position.handler, '高级处理员'],
    shows: (text) => text.includes('高级处理员'),
  },
  'a person who is renamed': {
    sql: 'UPDATE person SET name = $2 WHERE id = $1',
    values: [ids.person.handler, '改名人'],
    shows: (text) => text.includes('改名人'),
  },
  'an assignment that ends': {
    sql: `UPDATE assignment SET ends_on = '2026-03-02' WHERE person_id = $1 AND $2 <> ''`,
    values: [ids.person.handler, 'now'],
    shows: (text) => !text.includes('改名人'),
  },
};

for (const [what, { sql, values, shows }] of Object.entries(changes))
  test(`${what} counts at once on this node and on another`, async () => {
    await Promise.all([tree(), onOtherNode()]);
    await db.query(sql, values);
    expect(shows(JSON.stringify(await onOtherNode()))).toBe(true);
    expect(shows(JSON.stringify(await tree()))).toBe(true);
  });

test('a change in one organisation leaves the picture of another in memory', async () => {
  await tree('bankHead');
  await db.query('UPDATE org_unit SET sort = sort WHERE id = $1', [ids.unit.county]);
  const ask = () => world.ask('bankHead', `{ orgTree { ${fields} } }`);
  // The unit tree of all organisations is loaded again, the picture is not.
  await world.ask('handler', '{ viewer { abilities } }');
  expect(await countStatements(ask)).toBe(2);
});

test('holders begin and end on their day, without anything running', async () => {
  await db.query(`UPDATE assignment SET ends_on = NULL WHERE person_id = $1`, [ids.person.handler]);
  await db.query(`UPDATE assignment SET ends_on = '2026-03-03' WHERE person_id = $1`, [ids.person.handler]);
  clock.set('2026-03-02T23:59:00+08:00');
  expect(holdersOf((await tree('lead')).items)).toContain('改名人');
  clock.set('2026-03-03T00:00:00+08:00');
  expect(holdersOf((await tree('lead')).items)).not.toContain('改名人');
});
