import { expect, test } from 'vitest';
import { Params } from '../../../api/core/filter.ts';
import { isCalled, spellNames } from '../../../api/core/search/names.ts';
import { spelt } from '../../../api/core/search/spelling.rules.ts';
import { demoWorld } from '../demo/demo-world.ts';

const { db } = await demoWorld();

const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await db.query(sql, values)) as Row[];

/** All names as the tables themselves have them. */
const expected = `
  SELECT 'person' AS source, p.id AS record_id, p.organisation_id, n.text FROM person p, unnest(array[name, employee_no]) n (text)
  UNION SELECT 'org_unit', u.id, u.organisation_id, n.text FROM org_unit u, unnest(name || aliases) n (text)
  UNION SELECT 'position', p.id, p.organisation_id, n.text FROM position p, unnest(title || aliases || (code ->> 'value')) n (text)`;

const differences = () =>
  rows(`WITH expected AS (SELECT * FROM (${expected}) e WHERE text <> ''),
        kept AS (SELECT source, record_id, organisation_id, text FROM search_name)
    (SELECT 'missing' AS what, * FROM (SELECT * FROM expected EXCEPT SELECT * FROM kept) m)
    UNION ALL (SELECT 'left over', * FROM (SELECT * FROM kept EXCEPT SELECT * FROM expected) l)`);

const misspelt = async (): Promise<string[]> => {
  const names = await rows<{ text: string; spellings: string | null }>(
    'SELECT text, spellings::text FROM search_name',
  );
  const right = await rows<{ spellings: string }>(
    'SELECT s.spellings::tsvector::text AS spellings FROM unnest($1::text[]) WITH ORDINALITY s (spellings, place) ORDER BY place',
    [names.map(({ text }) => spelt(text))],
  );
  return names.flatMap(({ text, spellings }, at) => (spellings === right[at]?.spellings ? [] : [text]));
};

test('after the demo was copied in, every name of every table is there and spelt', async () => {
  expect((await rows('SELECT FROM search_name')).length).toBeGreaterThan(100);
  expect(await differences()).toEqual([]);
  expect(await misspelt()).toEqual([]);
});

test('whoever renames, adds or deletes, the names follow, and what is new is spelt', async () => {
  await db.query(`UPDATE person SET name = name || '新', revision = revision + 1 WHERE id % 3 = 0`);
  await db.query(`UPDATE org_unit SET aliases = array_append(aliases, '别名' || id) WHERE id % 2 = 0`);
  await db.query(`UPDATE position SET title = title, sort = sort + 1`);
  await db.query(`INSERT INTO person (organisation_id, name, employee_no)
    SELECT organisation_id, '单' || n, 'X-' || n FROM org_unit, generate_series(1, 1200) n WHERE parent_id IS NULL`);
  await db.query(`DELETE FROM person WHERE employee_no = 'X-7'`);
  expect(await differences()).toEqual([]);
  expect(await spellNames(db.manager)).toBeGreaterThan(2_000);
  expect(await spellNames(db.manager)).toBe(0);
  expect(await differences()).toEqual([]);
  expect(await misspelt()).toEqual([]);
});

test('a change that leaves the name alone leaves its spelling alone', async () => {
  await db.query(`UPDATE person SET revision = revision + 1`);
  expect(await rows('SELECT FROM search_name WHERE spellings IS NULL')).toEqual([]);
});

test('names that are being spelt on one node are left alone by another', async () => {
  await db.query(`UPDATE person SET name = name || '乙' WHERE id IN (SELECT min(id) FROM person)`);
  await db.transaction(async (other) => {
    await other.query('SELECT FROM search_name WHERE spellings IS NULL FOR UPDATE');
    expect(await spellNames(db.manager)).toBe(0);
  });
  expect(await spellNames(db.manager)).toBe(1 + 1);
});

test('a beginning is looked up by an index among thousands of people', async () => {
  for (let batch = 0; batch < 4; batch += 1)
    await db.query(
      `INSERT INTO person (organisation_id, name, employee_no)
       SELECT (SELECT min(organisation_id) FROM person), '张' || chr(19968 + n % 2000) || chr(20000 + n % 97), 'B-' || n
       FROM generate_series($1::int, $1::int + 1999) n`,
      [batch * 2_000],
    );
  await spellNames(db.manager);
  await db.query('ANALYZE search_name');
  const params = new Params();
  const plan = await rows(
    `EXPLAIN SELECT record_id FROM search_name n WHERE n.source = 'person' AND ${isCalled('n', 'zhangy', params)}`,
    params.values,
  );
  expect(JSON.stringify(plan)).toContain('search_name_spellings_idx');
});
