import { expect, test } from 'vitest';
import type { PoolClient } from 'pg';
import { query } from '../../../api/core/sql.ts';
import { testDatabase } from '../../support/database.ts';

const db = await testDatabase({ poolSize: 2 });

const ask = (text: string) => ({ text, rowMode: 'array' as const });

test('statements that are sent at once within a transaction are asked one after the other', async () => {
  const { answers, most } = await db.transaction(async (manager) => {
    const client = (await manager.queryRunner?.connect()) as PoolClient;
    const send = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    let [asking, busiest] = [0, 0];
    Object.assign(client, {
      query: async (...given: unknown[]) => {
        asking += 1;
        busiest = Math.max(busiest, asking);
        try {
          return await send(...given);
        } finally {
          asking -= 1;
        }
      },
    });
    try {
      const rows = await Promise.all(
        [1, 2, 3, 4].map((one) => query({ db, manager }, ask(`SELECT ${one}::int`))),
      );
      return { answers: rows.flat(2), most: busiest };
    } finally {
      Reflect.deleteProperty(client, 'query');
    }
  });
  expect(answers).toEqual([1, 2, 3, 4]);
  expect(most).toBe(1);
});

test('one that fails is told of by itself, and those behind it by the transaction that has failed', async () => {
  const outcomes = await db.transaction(async (manager) => {
    const asked = ['SELECT 1', 'SELECT 1 / 0', 'SELECT 2'].map((text) => query({ db, manager }, ask(text)));
    const settled = await Promise.allSettled(asked);
    await manager.query('ROLLBACK AND CHAIN');
    return settled.map((one) =>
      one.status === 'fulfilled' ? one.value[0]?.[0] : (one.reason as { code: string }).code,
    );
  });
  expect(outcomes).toEqual([1, '22012', '25P02']);
});
