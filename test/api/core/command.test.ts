import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { command } from '../../../api/core/command.ts';
import { signedIn } from '../../../api/core/context.ts';
import { insertCommand, type NewRecord } from '../../../api/core/insert.ts';
import { notFound } from '../../../api/core/refusal.ts';
import { coreSchedule } from '../../../api/core/core.schedule.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();

const REGISTER = `mutation($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id number content } } }`;
const complaint = (content: string, idempotencyKey?: string) => ({
  input: {
    kind: 'COMPLAINT',
    channel: 'PHONE',
    content,
    customerName: '林某',
    customerPhone: '13900000002',
    ...(idempotencyKey && { idempotencyKey }),
  },
});
const count = async (content: string): Promise<number> => {
  const [{ n }] = (await world.db.query('SELECT count(*)::int n FROM ticket WHERE content = $1', [
    content,
  ])) as [{ n: number }];
  return n;
};

describe('a command under an idempotency key', () => {
  test('is done once, however often it is sent, and answers the same record', async () => {
    const key = randomUUID();
    const first = await world.ask('intake', REGISTER, complaint('无法上网', key));
    const second = await world.ask('intake', REGISTER, complaint('无法上网', key));
    expect(second.data.registerTicket.ticket).toEqual(first.data.registerTicket.ticket);
    expect(await count('无法上网')).toBe(1);
  });

  test('is the same key in large and in small letters', async () => {
    const key = randomUUID();
    await world.ask('intake', REGISTER, complaint('大小写', key.toUpperCase()));
    expect((await world.ask('intake', REGISTER, complaint('大小写', key))).codes).toEqual([]);
    expect(await count('大小写')).toBe(1);
  });

  test('is done once when twenty arrive at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.ask('intake', REGISTER, complaint('同时到达', key))),
    );
    expect(new Set(answers.map(({ data }) => data?.registerTicket.ticket.number)).size).toBe(1);
    expect(await count('同时到达')).toBe(1);
  });

  test('is refused where the key was used for another input (IDEMPOTENCY_MISMATCH)', async () => {
    const key = randomUUID();
    await world.ask('intake', REGISTER, complaint('第一件', key));
    const { codes, fields } = await world.ask('intake', REGISTER, complaint('第二件', key));
    expect(codes).toEqual(['IDEMPOTENCY_MISMATCH']);
    expect(fields).toEqual(['input.idempotencyKey']);
    expect(await count('第二件')).toBe(0);
  });

  test('belongs to the account: somebody else may use the same key', async () => {
    const key = randomUUID();
    await world.ask('intake', REGISTER, complaint('甲的', key));
    expect((await world.ask('agent', REGISTER, complaint('乙的', key))).codes).toEqual([]);
  });

  test('that was refused may be sent again under its key', async () => {
    const key = randomUUID();
    expect((await world.ask('intake', REGISTER, complaint('  ', key))).codes).toEqual(['INVALID']);
    expect((await world.ask('intake', REGISTER, complaint('改好了', key))).codes).toEqual([]);
  });

  test('is forgotten after seven days', async () => {
    await world.ask('intake', REGISTER, complaint('旧的', randomUUID()));
    world.clock.pass(7 * 24 * 60 + 1);
    for (const { run } of coreSchedule) await run(world.db, world.clock);
    expect(await world.db.query('SELECT * FROM idempotency')).toEqual([]);
  });
});

describe('a command that is one statement', () => {
  const oneCategory = (code: string): NewRecord => ({
    record: {
      table: 'category',
      values: { organisation_id: world.ids.unit.group, code, name_zh: code, name_en: code },
    },
    parts: [],
    entry: { action: 'test', entity: 'Category', organisationId: world.ids.unit.group },
  });
  const written = async (code: string): Promise<unknown> =>
    world.db.query(
      `SELECT (SELECT count(*)::int FROM category WHERE code = $1) AS records,
              (SELECT count(*)::int FROM audit a JOIN category c ON a.entity_id = c.id::text AND a.action = 'test'
               WHERE c.code = $1) AS audited`,
      [code],
    );

  test('is answered as the first time, though its check would refuse it by now', async () => {
    const context = signedIn(await world.contextOf('intake'));
    const call = { name: 'test', input: { code: 'once' }, key: randomUUID() };
    const answer = async (_: unknown, id: string) => id;
    const first = await insertCommand(context, call, async () => oneCategory('once'), answer);
    const second = await insertCommand(
      context,
      { ...call, key: call.key.toUpperCase() },
      async () => {
        throw notFound({ zh: '部门', en: 'unit' }, 'input.unitId');
      },
      answer,
    );
    expect(second).toBe(first);
    expect(await written('once')).toEqual([{ records: 1, audited: 1 }]);
  });

  test('is refused by its check where the key is new', async () => {
    const context = signedIn(await world.contextOf('intake'));
    const refused = insertCommand(
      context,
      { name: 'test', input: {}, key: randomUUID() },
      async () => {
        throw notFound({ zh: '部门', en: 'unit' }, 'input.unitId');
      },
      async () => 'never',
    );
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('leaves nothing behind where its key was used for something else', async () => {
    const context = signedIn(await world.contextOf('intake'));
    const key = randomUUID();
    await world.ask('intake', REGISTER, complaint('先用此键', key));
    const refused = insertCommand(
      context,
      { name: 'test', input: {}, key },
      async () => oneCategory('never'),
      async () => 'never',
    );
    await expect(refused).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await written('never')).toEqual([{ records: 0, audited: 0 }]);
  });
});

test('a command that fails half way leaves nothing behind', async () => {
  const context = signedIn(await world.contextOf('intake'));
  const before = (await world.db.query('SELECT count(*)::int n FROM customer')) as [{ n: number }];
  await expect(
    command(
      context,
      { name: 'test', input: {} },
      async (tx) => {
        await tx.manager.query(
          `INSERT INTO customer (organisation_id, name, phone, created_at) VALUES ($1, '甲', '13900009999', now())`,
          [world.ids.unit.group],
        );
        throw new Error('half way');
      },
      async () => 'never',
    ),
  ).rejects.toThrow('half way');
  expect(await world.db.query('SELECT count(*)::int n FROM customer')).toEqual(before);
});

test('a command that another one got in the way of is tried again', async () => {
  const context = signedIn(await world.contextOf('intake'));
  let attempts = 0;
  const answer = await command(
    context,
    { name: 'test', input: {} },
    async (tx) => {
      attempts += 1;
      if (attempts < 3) await tx.manager.query(`DO $$ BEGIN RAISE SQLSTATE '40001'; END $$`);
      return '1';
    },
    async (_, id) => id,
  );
  expect({ answer, attempts }).toEqual({ answer: '1', attempts: 3 });
});

test.each(['audit', 'ticket_event'])('rows of %s are never changed or deleted', async (table) => {
  await world.ask('intake', REGISTER, complaint('留痕'));
  await expect(world.db.query(`UPDATE ${table} SET at = now()`)).rejects.toThrow('append-only');
  await expect(world.db.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
});
