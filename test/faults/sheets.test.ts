import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sessionCookie } from '../../api/access/token.ts';
import { makeDataSource } from '../../api/data-source.ts';
import { startEmbedded } from '../../api/database/embedded.ts';
import { hrAlone } from '../support/hr-alone.ts';
import { startNode, type Node } from '../support/topology.ts';

const PEOPLE = 20_000;

const dir = mkdtempSync(join(tmpdir(), 'remit-sheets-'));
chmodSync(dir, 0o755);
const server = await startEmbedded(dir, { database: 'sheets' });
const db = await makeDataSource(server.url, { poolSize: 2 }).initialize();
await db.runMigrations({ transaction: 'each' });
const cookie = `${sessionCookie('http://localhost').name}=${await hrAlone(db)}`;
const nodes: Node[] = [];
const start = async (): Promise<Node> => {
  const node = await startNode({ DATABASE_URL: server.url, DEMO: 'off', PUBLIC_URL: 'http://localhost' });
  nodes.push(node);
  return node;
};
afterAll(async () => {
  for (const node of nodes) await node.kill();
  await db.destroy();
  await server.stop('at-once');
  rmSync(dir, { recursive: true, force: true });
});

const headers = { cookie, 'accept-language': 'en' };

const ask = async ({ url }: Node, query: string, input: object) => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
};

/** Sends a sheet of people whose numbers begin with a letter. Answers its id. */
const bring = async ({ url }: Node, letter: string): Promise<string> => {
  const rows = Array.from(
    { length: PEOPLE },
    (_, at) => `${letter}${at},某${letter}${at},男,1990-05-01,本科`,
  );
  const form = new FormData();
  form.set('kind', 'PEOPLE');
  form.set('file', new Blob([['工号,姓名,性别,出生日期,学历', ...rows].join('\n')]), 'people.csv');
  const answer = await fetch(`${url}/import/sheets`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
};

const begin = (node: Node, id: string) =>
  ask(node, 'mutation ($input: ImportSheetInput!) { importSheet(input: $input) { sheetImport { state } } }', {
    id,
    rows: 'ALL',
  });

/** What the API says of a sheet. */
const look = async (node: Node, id: string) => {
  const { url } = node;
  const query = `{ sheetImport(id: "${id}") { state setback rowsDone counts { create error } } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: { sheetImport: { state: string; setback: string | null } } }).data
    .sheetImport;
};

/** The lock that the rows in the middle of a sheet wait for. */
const MIDDLE = 10_000;
await db.query(
  `CREATE FUNCTION wait_in_the_middle() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN PERFORM pg_advisory_xact_lock(${MIDDLE}); RETURN NEW; END $$`,
);
await db.query(
  `CREATE TRIGGER middle BEFORE INSERT ON person FOR EACH ROW WHEN (NEW.employee_no LIKE '_${MIDDLE}')
   EXECUTE FUNCTION wait_in_the_middle()`,
);

/** Begins to write a sheet, and does something while it is half-way. */
const midWrite = async (node: Node, id: string, something: () => Promise<unknown>): Promise<void> => {
  const holder = db.createQueryRunner();
  try {
    await holder.query(`SELECT pg_advisory_lock(${MIDDLE})`);
    await begin(node, id);
    const doneOf = async () =>
      (await db.query('SELECT rows_done AS done FROM sheet_import WHERE id = $1', [id]))[0].done;
    await expect.poll(doneOf, { interval: 10 }).toBeGreaterThan(0);
    await something();
  } finally {
    await holder.query(`SELECT pg_advisory_unlock(${MIDDLE})`);
    await holder.release();
  }
};

const settled = (node: Node, id: string) =>
  expect.poll(async () => (await look(node, id)).state, { interval: 200 });

const written = async (letter: string): Promise<number[]> => {
  const [{ people, audited, named }] = await db.query(
    `SELECT (SELECT count(*)::int FROM person WHERE employee_no LIKE $1) AS people,
       (SELECT count(*)::int FROM audit WHERE action = 'importPerson' AND after ->> 'employeeNo' LIKE $1) AS audited,
       (SELECT count(*)::int FROM search_name WHERE text LIKE '某' || $1) AS named`,
    [`${letter}%`],
  );
  return [people, audited, named];
};

test('a server that is killed while it writes a sheet leaves nothing half-written; the import says so and is run anew', async () => {
  const first = await start();
  const id = await bring(first, 'K');
  await midWrite(first, id, () => first.kill());
  expect(await written('K')).toEqual([0, 0, 0]);

  const second = await start();
  expect(await look(second, id)).toMatchObject({ state: 'IMPORTING' });
  // A minute passes in which nothing is heard of it.
  await db.query(`UPDATE sheet_import SET beat_at = beat_at - interval '2 minutes' WHERE id = $1`, [id]);
  await settled(second, id).toBe('CHECKED');
  expect(await look(second, id)).toMatchObject({
    setback: expect.stringMatching(/interrupted.*nothing was written/),
    counts: { create: PEOPLE, error: 0 },
  });
  await begin(second, id);
  await settled(second, id).toBe('DONE');
  expect(await written('K')).toEqual([PEOPLE, PEOPLE, PEOPLE]);
});

test('an import that is stopped in the middle of its writing writes nothing, says so and is run anew', async () => {
  const node = await start();
  const id = await bring(node, 'S');
  await midWrite(node, id, () =>
    ask(
      node,
      'mutation ($input: SheetInput!) { stopSheetImport(input: $input) { sheetImport { isStopping } } }',
      { id },
    ),
  );
  await settled(node, id).toBe('CHECKED');
  expect(await look(node, id)).toMatchObject({
    setback: expect.stringMatching(/stopped; nothing was written/),
  });
  expect(await written('S')).toEqual([0, 0, 0]);
  await begin(node, id);
  await settled(node, id).toBe('DONE');
  expect(await written('S')).toEqual([PEOPLE, PEOPLE, PEOPLE]);
});
