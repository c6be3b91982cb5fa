import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { connections, send, type Target } from './load.ts';
import type { Workload } from './workload.ts';
import { shotsOf } from './workloads.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** Instants to the millisecond however they are written; cursors are each side's own; the order of the tree is not compared. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return instant.test(value) ? Date.parse(value) : value;
  if (Array.isArray(value)) {
    const list = value.map(plain);
    const isTree = list.some((entry) => entry !== null && typeof entry === 'object' && 'parentId' in entry);
    return isTree
      ? list.sort((left, right) => Number((left as { id: string }).id) - Number((right as { id: string }).id))
      : list;
  }
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'endCursor')
        .map(([name, entry]) => [name, plain(entry)]),
    );
  return value;
};

/** What registering writes, without what must differ: ids, numbers, moments, keys. */
const writtenBy = async (db: DataSource, answer: string): Promise<unknown> => {
  const { data } = JSON.parse(answer) as { data: { row: { ticket: { id: string; number: string } } } };
  const { id, number } = data.row.ticket;
  assert.match(number, /^\d{8}-\d{6,}$/);
  const [row] = (await db.query(
    `SELECT to_jsonb(t) - '{id,number,customer_id,customer_phone,contact_at,registered_at,origin_unit_id,registered_by_id,unit_ids,person_ids}'::text[] AS ticket,
       (SELECT jsonb_agg(to_jsonb(e) - '{id,ticket_id,actor_id,assignment_id,at}'::text[]) FROM ticket_event e WHERE e.ticket_id = t.id) AS events,
       (SELECT jsonb_agg(jsonb_build_object('action', a.action, 'entity', a.entity, 'after', a.after - '{number,originUnitId}'::text[]))
        FROM audit a WHERE a.entity = 'Ticket' AND a.entity_id = t.id::text) AS audit,
       (SELECT jsonb_agg(k.command) FROM idempotency k JOIN account c ON c.id = k.account_id
        WHERE k.result = to_jsonb(t.id::text) AND c.person_id = t.registered_by_id) AS keys,
       (SELECT count(*)::int FROM customer c WHERE c.id = t.customer_id AND c.phone = t.customer_phone) AS customers
     FROM ticket t WHERE t.id = $1`,
    [id],
  )) as unknown[];
  return row;
};

/** What two answer of one moment: where the first would answer differently after the second, a deadline has passed. */
const atOneMoment = async (
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<readonly [unknown, unknown]> => {
  for (let before = await one(); ;) {
    const between = await other();
    const after = await one();
    if (isDeepStrictEqual(before, after)) return [before, between];
    before = after;
  }
};

/**
 * Checks that product and limit answer alike, field by field, for people of every reach; of registering, that both write
 * the same rows.
 * @throws AssertionError where they differ
 */
export const checkAgreement = async (
  db: DataSource,
  workloads: readonly Workload[],
  { product, limit }: { readonly product: Target; readonly limit: Target },
  /** So many requests of each workload are compared. */
  compared = 24,
): Promise<void> => {
  const agent = connections(2);
  try {
    for (const workload of workloads) {
      if (!workload.limit) continue;
      const [ours, theirs] = [shotsOf(workload, false), shotsOf(workload, true)];
      for (let at = 0; at < Math.min(compared, workload.questions.length); at += 1) {
        const [asked, same] = [ours(), theirs()];
        const read = async (target: Target, shot: typeof asked): Promise<unknown> =>
          plain(JSON.parse(await send(agent, target, shot)));
        const [one, other] = workload.fresh
          ? [
              await writtenBy(db, await send(agent, product, asked)),
              await writtenBy(db, await send(agent, limit, same)),
            ]
          : await atOneMoment(
              () => read(product, asked),
              () => read(limit, same),
            );
        assert.deepEqual(one, other, `Product and limit differ in “${workload.title}”, request ${at + 1}.`);
      }
    }
  } finally {
    agent.destroy();
  }
};
