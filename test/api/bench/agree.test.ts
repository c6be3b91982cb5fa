import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from '../../../api/core/clock.ts';
import { makeServer } from '../../../api/server.ts';
import { checkAgreement } from '../../bench/agree.ts';
import { openSessions } from '../../bench/callers.ts';
import { fill } from '../../bench/data/fill.ts';
import { openReview } from '../../bench/data/review.ts';
import { serveLimit } from '../../bench/limit/server.ts';
import { connections, send } from '../../bench/load.ts';
import { shotsOf, workloadsFor } from '../../bench/workloads.ts';
import { testDatabase } from '../../support/database.ts';

// The benchmark compares two servers: it means nothing unless they do the same. Nothing is timed here.

const db = await testDatabase();
await fill(db, { tickets: 200, units: 40, described: 10 }, () => undefined);

const product = await makeServer({
  db,
  clock: systemClock,
  publicUrl: 'http://localhost',
  adminDir: '/nowhere',
  requests: null,
});
await product.listen({ host: '127.0.0.1', port: 0 });
const limit = await serveLimit(db.options.type === 'postgres' ? (db.options.url ?? '') : '');
afterAll(async () => {
  await product.close();
  await limit.close();
});

test('the benchmark’s two servers answer alike, and write the same rows', async () => {
  const workloads = await workloadsFor(db, await openSessions(db));
  expect(workloads.filter((workload) => workload.limit).length).toBeGreaterThan(3);
  const { port } = product.server.address() as AddressInfo;
  const both = { product: { port, path: '/graphql' }, limit: { port: limit.port, path: '/' } };
  await checkAgreement(db, workloads, both, 8);
});

test('every line of the benchmark is a request that the product answers', async () => {
  const callers = await openSessions(db);
  await openReview(db, callers);
  const { port } = product.server.address() as AddressInfo;
  const agent = connections(1);
  try {
    const silent: string[] = [];
    for (const workload of await workloadsFor(db, callers)) {
      const answer =
        workload.questions.length > 0 &&
        (await send(agent, { port, path: '/graphql' }, shotsOf(workload, false)()));
      if (!answer || !answer.includes('"data"')) silent.push(workload.name);
    }
    expect(silent).toEqual([]);
  } finally {
    agent.destroy();
  }
});

test('the data that it makes is what the tables allow: every ticket has a history that ends in its state', async () => {
  const [row] = (await db.query(
    `SELECT count(*)::int AS tickets,
       count(*) FILTER (WHERE state = (SELECT to_state FROM ticket_event e WHERE e.ticket_id = t.id ORDER BY id DESC LIMIT 1))::int AS told,
       count(*) FILTER (WHERE unit_ids @> ARRAY[origin_unit_id] AND person_ids @> ARRAY[registered_by_id])::int AS placed
     FROM ticket t`,
  )) as { tickets: number; told: number; placed: number }[];
  expect(row).toEqual({ tickets: row?.tickets, told: row?.tickets, placed: row?.tickets });
});
