import { expect, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { viewedBy } from '../../../api/access/seeing-as/seeing-as.ts';
import { hashToken } from '../../../api/access/token.ts';
import { audit } from '../../../api/core/audit.ts';
import type { Transacted } from '../../../api/core/command.ts';
import { nodesOn } from '../../support/nodes.ts';
import { JointPolicy, lookingAs } from '../../../api/core/looking-as.ts';
import { policyOf } from '../../../api/core/policy.ts';
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
    '{ viewer { abilities views { abilities } seesAs { personId personName until } person { id } } }',
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
});

test('whoever administers rights and may not ask why is told which of the two abilities is lacking', async () => {
  await db.query(
    `INSERT INTO role_grant (role_id, ability, scope) SELECT role_id, 'access.manage', 'ALL' FROM position_role WHERE position_id = $1`,
    [ids.position.agent],
  );
  const { codes, errors } = await start('agent', ids.person.handler);
  expect([codes, errors[0]?.extensions?.['ability']]).toEqual([['FORBIDDEN'], 'access.read']);
  await db.query(
    `DELETE FROM role_grant WHERE ability = 'access.manage' AND role_id IN
    (SELECT role_id FROM position_role WHERE position_id = $1)`,
    [ids.position.agent],
  );
});

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
  // The log tells it of the person as whom somebody looked, by name.
  const { data } = await world.ask(
    'hrHead',
    '{ auditLog(filter: { actions: ["startSeeingAs", "endSeeingAs"] }) { nodes { actionName kindName entityId recordName changes { name after } } } }',
    {},
    'zh-CN',
  );
  const viewed = { kindName: '人员', entityId: ids.person.head, recordName: '李主任' };
  expect(data.auditLog.nodes).toEqual([
    { actionName: '结束以此人视角查看', ...viewed, changes: [{ name: '结束原因', after: '本人结束' }] },
    {
      actionName: '开始以此人视角查看',
      ...viewed,
      changes: [
        { name: '最晚到', after: expect.stringMatching(/^2026-03-02 /) },
        { name: '理由', after: '核实主任看到的内容' },
      ],
    },
  ]);
});

test('each view tells what it may, so that a screen opens to two who may see it by different abilities', async () => {
  const own = (await seen('admin')).views;
  expect(own).toHaveLength(1);
  expect((await start('admin', ids.person.hrHead)).codes).toEqual([]);
  const { views, abilities } = await seen('admin');
  expect(views).toEqual([own[0], (await seen('hrHead')).views[0]]);
  // A request for seats: the administrator sees it as who keeps the organisation, the other as who decides.
  expect(views[0].abilities).toContain('org.edit');
  expect(views[1].abilities).toContain('headcount.decide');
  expect(abilities).not.toContain('headcount.decide');
  await end('admin');
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

const [node] = await nodesOn(db, 1);

/** As whom the administrator looks, as another node finds it at this moment. */
const seenElsewhere = async (): Promise<string | null> => {
  const now = clock.now();
  const known = await loadActor(node!, { tokenHash: hashToken(world.tokenOf('admin')), now });
  if (!known?.view) return null;
  const actor = await viewedBy(node!, known.actor, { sessionId: known.sessionId, ...known.view }, now);
  return actor.seesAs?.personId ?? null;
};

test('what begins and ends on one node does so on every other, and so does a right that is taken away', async () => {
  await start('admin', ids.person.head);
  expect(await seenElsewhere()).toBe(ids.person.head);
  await end('admin');
  expect(await seenElsewhere()).toBeNull();

  await start('admin', ids.person.head);
  expect(await seenElsewhere()).toBe(ids.person.head);
  const [taken] = (await db.query(
    `DELETE FROM role_grant WHERE ability = 'access.manage' AND role_id IN (SELECT id FROM role WHERE code = 'ADM' AND organisation_id = $1)
     RETURNING role_id, scope`,
    [ids.unit.group],
  )) as [{ role_id: string; scope: string }[], number];
  expect(await seenElsewhere()).toBeNull();
  expect((await seen('admin')).seesAs).toBeNull();
  for (const { role_id: role, scope } of taken)
    await db.query(`INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'access.manage', $2)`, [
      role,
      scope,
    ]);
});

test('nothing is offered meanwhile that would then be refused', async () => {
  const asked = 'query ($id: ID!) { person(id: $id) { mayEdit } }';
  await db.query(
    `UPDATE session SET viewed_person_id = $2, viewed_until = $3 WHERE account_id = (SELECT id FROM account WHERE person_id = $1)`,
    [ids.person.admin, ids.person.hr, new Date(clock.now().getTime() + 600_000)],
  );
  const { data } = await world.ask('admin', asked, { id: ids.person.agent });
  expect(data.person.mayEdit).toBe(false);
  await end('admin');
  const { data: after } = await world.ask('admin', asked, { id: ids.person.agent });
  expect(after.person.mayEdit).toBe(true);
});

test('one’s own rights are not told of while one looks with two pairs of eyes', async () => {
  const asked = `{ personAccess(personId: "${ids.person.admin}") { lines { ability } } }`;
  expect((await world.ask('admin', asked)).codes).toEqual([]);
  await start('admin', ids.person.handler);
  expect((await world.ask('admin', asked)).codes).toEqual(['FORBIDDEN']);
  expect(
    (await world.ask('admin', `{ personalGrants(personId: "${ids.person.admin}") { id } }`)).codes,
  ).toEqual(['FORBIDDEN']);
  await end('admin');
});

test('what is taken home meanwhile is on record with both names', async () => {
  await start('admin', ids.person.head);
  const ctx = await world.contextOf('admin');
  await db.transaction((manager) =>
    audit({ ...ctx, manager } as Transacted, {
      action: 'exportPositions',
      entity: 'Position',
      entityId: null,
      organisationId: ids.unit.group,
      isChange: false,
    }),
  );
  await end('admin');
  const [row] = (await db.query(
    `SELECT person_id::text AS person, after FROM audit WHERE action = 'exportPositions' ORDER BY id DESC LIMIT 1`,
  )) as object[];
  expect(row).toEqual({ person: ids.person.admin, after: { seenAs: ids.person.head } });
});
