import { expect, test } from 'vitest';
import { JointPolicy, lookingAs, policyOf } from '../../../api/core/policy.ts';
import { Params, seenBy } from '../../../api/core/filter.ts';
import { resourceOf } from '../../../api/core/resource.ts';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, ids, clock } = world;
const everybody = Object.keys(people) as PersonKey[];

const start = (who: PersonKey, personId: string, reason = '核实主任看到的内容') =>
  world.ask(who, 'mutation ($input: StartSeeingAsInput!) { startSeeingAs(input: $input) { ok } }', {
    input: { personId, reason },
  });
const end = (who: PersonKey) => world.ask(who, 'mutation { endSeeingAs(input: {}) { ok } }');
const seen = async (who: PersonKey) => {
  const { data } = await world.ask(
    who,
    '{ viewer { abilities seesAs { personId personName until } person { id } } }',
  );
  return data.viewer;
};

const addTicket = async (unit: string, person: string): Promise<void> => {
  await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, customer_name, customer_phone, origin_unit_id,
       registered_by_id, contact_at, registered_at, unit_ids, person_ids)
     SELECT organisation_id, 'S' || nextval('ticket_number'), 'COMPLAINT', 'REGISTERED', 'PHONE', 'COUNTY', '宽带断网', '何顾客', '13800001234',
       id, $2, '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', array[id], array[$2::bigint] FROM org_unit WHERE id = $1`,
    [unit, person],
  );
};
for (const unit of ['complaints', 'centre', 'county', 'callbacks', 'bankCentre'] as const)
  for (const who of ['intake', 'agent', 'handler'] as const) await addTicket(ids.unit[unit], ids.person[who]);

const rowsOf = async (entity: unknown, policy: Parameters<typeof seenBy>[1]): Promise<string[]> => {
  const params = new Params();
  const sql = seenBy(db, policy, entity)('t', params);
  const { tableName } = db.getMetadata(entity as never);
  const rows = (await db.query(
    `SELECT t.ctid::text AS id FROM ${tableName} t WHERE ${sql} ORDER BY t.ctid`,
    params.values,
  )) as {
    id: string;
  }[];
  return rows.map(({ id }) => id);
};

const declared = db.entityMetadatas.filter(({ target }) => {
  try {
    return (
      typeof target === 'function' && Boolean(resourceOf(target)) && resourceOf(target).kind !== 'public'
    );
  } catch {
    return false;
  }
});

test('looking as another person shows the rows that both see, of every kind of record', async () => {
  const actors = await Promise.all(everybody.map(async (who) => (await world.contextOf(who)).actor!));
  for (const mine of actors)
    for (const theirs of actors.filter((_, at) => at % 3 === Number(mine.personId) % 3)) {
      const joint = policyOf(lookingAs(mine, theirs, new Date()));
      expect(joint).toBeInstanceOf(JointPolicy);
      for (const { target } of declared) {
        const both = await rowsOf(target, policyOf(theirs));
        const own = new Set(await rowsOf(target, policyOf(mine)));
        expect(await rowsOf(target, joint)).toEqual(both.filter((id) => own.has(id)));
      }
    }
}, 120_000);

test('it begins with a reason, is read-only and on record, and ends when asked', async () => {
  expect((await start('head', ids.person.handler)).codes).toEqual(['FORBIDDEN']);
  expect((await start('admin', ids.person.bankHead)).codes).toEqual(['NOT_FOUND']);
  expect((await start('admin', ids.person.admin)).fields).toEqual(['input.personId']);
  expect((await start('admin', ids.person.head, '看看')).fields).toEqual(['input.reason']);
  expect((await start('admin', ids.person.head)).codes).toEqual([]);
  const view = await seen('admin');
  expect(view.seesAs).toMatchObject({ personId: ids.person.head, personName: '李主任' });
  expect(view.abilities).not.toContain('account.manage');
  const change = await world.ask(
    'admin',
    'mutation { setLocale(input: { locale: "en" }) { viewer { abilities } } }',
  );
  expect(change.codes).toEqual(['FORBIDDEN']);
  expect((await start('admin', ids.person.lead)).codes).toEqual(['FORBIDDEN']);
  expect((await end('admin')).codes).toEqual([]);
  expect((await seen('admin')).seesAs).toBeNull();
  expect((await end('admin')).codes).toEqual(['INVALID_STATE']);
  const log = (await db.query(
    `SELECT action, after FROM audit WHERE action IN ('startSeeingAs', 'endSeeingAs') ORDER BY id`,
  )) as { action: string; after: Record<string, unknown> }[];
  expect(log.map(({ action, after }) => [action, after['reason'] ?? after['because']])).toEqual([
    ['startSeeingAs', '核实主任看到的内容'],
    ['endSeeingAs', 'ASKED'],
  ]);
});

test('it ends by itself after a while, and when either loses the right', async () => {
  await start('admin', ids.person.head);
  clock.pass(29);
  expect((await seen('admin')).seesAs).not.toBeNull();
  clock.pass(2);
  expect((await seen('admin')).seesAs).toBeNull();
  await start('admin', ids.person.caller);
  await db.query(`UPDATE assignment SET ends_on = '2026-03-01' WHERE person_id = $1`, [ids.person.caller]);
  expect((await seen('admin')).seesAs).toBeNull();
  const log = (await db.query(`SELECT after FROM audit WHERE action = 'endSeeingAs' ORDER BY id`)) as {
    after: { because: string };
  }[];
  expect(log.slice(-2).map(({ after }) => after.because)).toEqual(['TIME', 'RIGHT']);
});
