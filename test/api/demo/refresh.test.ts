import type { DataSource } from 'typeorm';
import { afterAll, expect, test } from 'vitest';
import { demoCommand } from '../../../api/demo/command.ts';
import { connectTo, createDatabase, type TestDatabase } from '../../support/database.ts';
import { demoDatabase, demoTold } from '../../support/demo.ts';

// The demo is told twice here.

const weeksLater = new Date('2026-12-18T01:20:00Z');

/** A connected database that is gone after the file. */
const opened = async ({ url, drop }: TestDatabase): Promise<DataSource> => {
  const source = await connectTo(url, 3);
  afterAll(async () => {
    await source.destroy();
    await drop();
  });
  return source;
};
const db = await opened(await demoDatabase());
const fresh = await opened(await demoDatabase());
const bare = await opened(await createDatabase());

const run = async (
  now: Date,
  args: string[] = [],
  source: DataSource = db,
  mode: 'auto' | 'off' = 'auto',
) => {
  const lines: string[] = [];
  await demoCommand(source, args, { mode, now, say: (line) => lines.push(line) });
  return lines.join('\n');
};
const one = async <T>(sql: string, source: DataSource = db): Promise<T> =>
  ((await source.query(sql)) as { it: T }[])[0]?.it as T;
const entry = (action: string, isChange = true): Promise<unknown> =>
  db.query(
    `INSERT INTO audit (at, account_id, person_id, action, entity, entity_id, request_id, is_change)
     SELECT $1, id, person_id, $2, 'Ticket', '1', 'test', $3 FROM account ORDER BY id LIMIT 1`,
    [weeksLater, action, isChange],
  );
/** How many rows each table holds. */
const counts = async (source: DataSource): Promise<Record<string, number>> => {
  const tables = (await source.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit', 'audit_unsealed', 'snapshot_version') ORDER BY 1`,
  )) as { name: string }[];
  const pairs: [string, number][] = [];
  for (const { name } of tables)
    pairs.push([name, await one<number>(`SELECT count(*)::int AS it FROM "${name}"`, source)]);
  return Object.fromEntries(pairs);
};

test('a refresh is refused where there is no demo, or this is none', async () => {
  await expect(run(weeksLater, ['--refresh'], bare)).rejects.toThrow('does not hold the demo');
  await expect(run(weeksLater, [], bare, 'off')).rejects.toThrow('DEMO is "off"');
  await expect(run(weeksLater, ['--fresh'], bare)).rejects.toThrow('--refresh');
  await expect(run(weeksLater, ['--force'], bare)).rejects.toThrow('--refresh');
  expect(await one('SELECT count(*)::int AS it FROM org_unit', bare)).toBe(0);
});

test('without options a filled database is left alone, with a word on its day', async () => {
  const before = await counts(db);
  expect(await run(weeksLater)).toContain('2026-11-20');
  expect(await counts(db)).toEqual(before);
});

test('where people only looked, a refresh moves the demo to today', async () => {
  await entry('signIn');
  await entry('lookUpCustomer', false);
  const tree = await one<string>(`SELECT version AS it FROM snapshot_version WHERE name = 'tree'`);
  expect(await run(weeksLater, ['--refresh'])).toContain('2026-12-18');
  expect(await one<Date>('SELECT max(at) AS it FROM ticket_event')).toSatisfy(
    (last: Date) => last <= weeksLater && weeksLater.getTime() - last.getTime() < 86_400_000,
  );
  expect(await one<Date>('SELECT min(registered_at) AS it FROM ticket')).toSatisfy(
    (first: Date) => weeksLater.getTime() - first.getTime() < 91 * 86_400_000,
  );
  expect(await one<Date>('SELECT max(ended_at) AS it FROM call_record')).toSatisfy(
    (last: Date) => last <= weeksLater,
  );
  // Every node that keeps the tree in memory reads it again.
  expect(
    BigInt(await one<string>(`SELECT version AS it FROM snapshot_version WHERE name = 'tree'`)),
  ).toBeGreaterThan(BigInt(tree));
});

test('what people entered is not lost without a word: the refresh says what, and needs to be told', async () => {
  await entry('signIn');
  await entry('registerTicket');
  await entry('submitReply');
  await entry('submitReply');
  const before = await counts(db);
  await expect(run(weeksLater, ['--refresh'])).rejects.toThrow(
    /3 changes \(registerTicket 1, submitReply 2; the last on 2026-12-18\).*--refresh --force/,
  );
  expect(await counts(db)).toEqual(before);
});

test('told so, it gives the entries up, records that it did, and is the demo of a fresh database of that moment', async () => {
  await db.query(
    `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
     SELECT id, '\\x00', $1, $1, $1, 'x', 'x' FROM account LIMIT 1`,
    [weeksLater],
  );
  expect(await run(demoTold, ['--refresh', '--force'])).toContain('giving up 3 changes');
  expect(await one(`SELECT jsonb_agg(jsonb_build_array(action, before, after)) AS it FROM audit`)).toEqual([
    ['refreshDemo', { lost: { registerTicket: 1, submitReply: 2 } }, { today: '2026-11-20' }],
  ]);
  expect(await counts(db)).toEqual(await counts(fresh));
  for (const sequence of ['ticket_number', 'ticket_event_id_seq', 'job_event_id_seq'])
    expect([sequence, await one(`SELECT last_value AS it FROM ${sequence}`)]).toEqual([
      sequence,
      await one(`SELECT last_value AS it FROM ${sequence}`, fresh),
    ]);
  const told = `SELECT md5(string_agg(number || content || state, ',' ORDER BY id)) AS it FROM ticket`;
  expect(await one(told)).toBe(await one(told, fresh));
});

test('a database with an organisation or an account of its own is no demo, not even by force', async () => {
  await db.query(
    `INSERT INTO org_unit (organisation_id, kind, name) VALUES (currval(pg_get_serial_sequence('org_unit', 'id')), 'GROUP', '自家公司')`,
  );
  await expect(run(weeksLater, ['--refresh', '--force'])).rejects.toThrow('自家公司');
  await fresh.query(`UPDATE account SET email = 'boss@example.org' WHERE email = 'agent@remit.demo'`);
  await expect(run(weeksLater, ['--refresh', '--force'], fresh)).rejects.toThrow('boss@example.org');
  await fresh.query(`DELETE FROM account WHERE email LIKE '%@remit.demo'`);
  await expect(run(weeksLater, [], fresh)).rejects.toThrow('of its own');
});
