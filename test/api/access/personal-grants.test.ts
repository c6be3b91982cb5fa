import { beforeEach, expect, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { hashToken } from '../../../api/access/token.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const [other] = await nodesOn(db, 1);

const assignmentOf = async (who: PersonKey): Promise<string> => {
  const [row] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    ids.person[who],
  ])) as { id: string }[];
  return row?.id ?? '';
};

const agent = await assignmentOf('agent');

const GIVE = `mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) {
  grant { id ability scope units { id name } seatLimit reason startsOn lastDay givenBy standing mayRevoke positionTitle } warnings } }`;
const REVOKE = `mutation ($input: RevokePersonalGrantInput!) { revokePersonalGrant(input: $input) {
  grant { id standing revokedBy revokeReason mayRevoke } } }`;
const CHANGE = `mutation ($input: ChangePersonalGrantEndInput!) { changePersonalGrantEnd(input: $input) {
  grant { id standing startsOn lastDay } } }`;
const PREVIEW = `query ($input: GivePersonalGrantInput!) { previewPersonalGrant(input: $input) {
  changes { ability kind before { scope source } after { scope source } } conflicts { effect text } refusal { code message } } }`;
const LIST =
  'query ($personId: ID!) { personalGrants(personId: $personId) { id ability standing mayRevoke } }';

const usual = {
  assignmentId: agent,
  ability: 'ticket.urge',
  scope: 'UNIT',
  reason: '春节期间协助督办',
  lastDay: '2026-03-31',
};
const give = (more: object = {}, who: PersonKey = 'admin') =>
  world.ask(who, GIVE, { input: { ...usual, ...more } });

/** What a person may do, as another node finds it at this moment. */
const abilitiesOf = async (who: PersonKey): Promise<string[]> => {
  const known = await loadActor(other!, { tokenHash: hashToken(world.tokenOf(who)), now: clock.now() });
  return known?.actor.grants.map(({ ability, scope }) => `${ability} ${scope}`) ?? [];
};

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('TRUNCATE personal_grant');
});

test('what is given in person holds at once on every node, says where it comes from, and is gone when taken back', async () => {
  expect(await abilitiesOf('agent')).not.toContain('ticket.urge UNIT');
  const { data } = await give();
  expect(data.givePersonalGrant).toMatchObject({
    grant: { ability: 'ticket.urge', standing: 'PRESENT', startsOn: '2026-03-02', mayRevoke: true },
    warnings: [],
  });
  expect(await abilitiesOf('agent')).toContain('ticket.urge UNIT');
  const why = await world.ask(
    'agent',
    'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed steps { text } } }',
    { input: { ability: 'ticket.urge', unitId: ids.unit.centre } },
    'zh-CN',
  );
  expect(why.data.explainAccess.allowed).toBe(true);
  expect(why.data.explainAccess.steps[0].text).toContain('春节期间协助督办');

  const { data: taken } = await world.ask('admin', REVOKE, {
    input: { personId: ids.person.agent, grantId: data.givePersonalGrant.grant.id, reason: '值班结束' },
  });
  expect(taken.revokePersonalGrant.grant).toMatchObject({
    standing: 'REVOKED',
    revokeReason: '值班结束',
    mayRevoke: false,
  });
  expect(await abilitiesOf('agent')).not.toContain('ticket.urge UNIT');
});

test('it begins and ends with its days at midnight, without anything running', async () => {
  await give({ startsOn: '2026-03-05', lastDay: '2026-03-06' });
  const days = [
    ['2026-03-04T23:59:59+08:00', false],
    ['2026-03-05T00:00:00+08:00', true],
    ['2026-03-06T23:59:59+08:00', true],
    ['2026-03-07T00:00:00+08:00', false],
  ] as const;
  for (const [instant, holds] of days) {
    clock.set(instant);
    await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
    const held = await abilitiesOf('agent');
    expect([instant, held.includes('ticket.urge UNIT')]).toEqual([instant, holds]);
  }
});

test('it ends with the assignment on which it hangs', async () => {
  await give();
  await db.query(`UPDATE assignment SET ends_on = '2026-03-10' WHERE id = $1`, [agent]);
  clock.set('2026-03-10T00:00:00+08:00');
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
  expect(await abilitiesOf('agent')).not.toContain('ticket.urge UNIT');
  await db.query('UPDATE assignment SET ends_on = NULL WHERE id = $1', [agent]);
});

test('units can be named, each without those below it, and are of the own organisation and open', async () => {
  const { data } = await give({ scope: 'UNITS', unitIds: [ids.unit.complaints] });
  expect(data.givePersonalGrant.grant.units).toEqual([{ id: ids.unit.complaints, name: expect.any(String) }]);
  expect(await give({ scope: 'UNITS', unitIds: [ids.unit.bankCentre] })).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.unitIds.0'],
  });
  await db.query(`UPDATE org_unit SET closed_on = '2026-03-01' WHERE id = $1`, [ids.unit.complaints]);
  const closed = await give({ scope: 'UNITS', unitIds: [ids.unit.complaints], ability: 'ticket.read' });
  await db.query('UPDATE org_unit SET closed_on = NULL WHERE id = $1', [ids.unit.complaints]);
  expect(closed).toMatchObject({ codes: ['INVALID'], fields: ['input.unitIds.0'] });
  expect(closed.errors[0]?.message).toContain('closed from 2026-03-01');
});

test.each([
  ['an end before its beginning', { startsOn: '2026-03-20', lastDay: '2026-03-19' }, 'input.lastDay'],
  ['a beginning in the past', { startsOn: '2026-03-01' }, 'input.startsOn'],
  ['more than 366 days', { lastDay: '2027-03-03' }, 'input.lastDay'],
  ['no reason', { reason: '  ' }, 'input.reason'],
  ['a word that is no ability', { ability: 'ticket.fly' }, 'input.ability'],
  ['accounts of one unit alone', { ability: 'account.manage', scope: 'UNIT' }, 'input.scope'],
  ['accounts of a unit and below', { ability: 'account.manage', scope: 'SUBTREE' }, 'input.scope'],
  ['seats of an ability that has none', { seatLimit: 2 }, 'input.seatLimit'],
  ['money of an ability that has none', { moneyLimitMinor: '50000' }, 'input.moneyLimitMinor'],
  [
    'money that is no number',
    { ability: 'compensation.approve', moneyLimitMinor: '5.00' },
    'input.moneyLimitMinor',
  ],
  ['UNITS without units', { scope: 'UNITS' }, 'input.unitIds'],
  ['units without UNITS', { unitIds: [ids.unit.complaints] }, 'input.unitIds'],
] as [string, object, string][])(
  '%s is refused at its field, and nothing is written',
  async (_, more, field) => {
    expect(await give(more)).toMatchObject({ codes: ['INVALID'], fields: [field] });
    expect(await db.query('SELECT FROM personal_grant')).toEqual([]);
  },
);

test('the last of 366 days is allowed', async () => {
  expect((await give({ lastDay: '2027-03-02' })).errors).toEqual([]);
});

test('nothing is given with an assignment that has ended, or longer than it lasts', async () => {
  await db.query(`UPDATE assignment SET ends_on = '2026-03-01' WHERE id = $1`, [agent]);
  expect(await give()).toMatchObject({ codes: ['INVALID'], fields: ['input.assignmentId'] });
  await db.query(`UPDATE assignment SET ends_on = '2026-03-20' WHERE id = $1`, [agent]);
  expect(await give()).toMatchObject({ codes: ['INVALID'], fields: ['input.lastDay'] });
  await db.query('UPDATE assignment SET ends_on = NULL WHERE id = $1', [agent]);
});

test('the same is not given twice for the same days, and can be given again afterwards', async () => {
  await give();
  expect(await give({ lastDay: '2026-04-30' })).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.ability'],
  });
  expect((await give({ startsOn: '2026-04-01', lastDay: '2026-04-30' })).errors).toEqual([]);
});

test('a second one for other units is refused in words that say that other units do not matter', async () => {
  const named = { scope: 'UNITS', unitIds: [ids.unit.centre] };
  expect((await give(named)).errors).toEqual([]);
  const { errors } = await give({ ...named, unitIds: [ids.unit.complaints] });
  expect(errors.map(({ message }) => message).join()).toContain('whichever units are named');
});

test('nobody gives to themselves, and nobody gives who does not administer grants', async () => {
  expect(await give({ assignmentId: await assignmentOf('admin') })).toMatchObject({ codes: ['FORBIDDEN'] });
  expect(await give({}, 'hr')).toMatchObject({ codes: ['FORBIDDEN'] });
  expect(await give({ assignmentId: await assignmentOf('bankHead') })).toMatchObject({
    codes: ['NOT_FOUND'],
  });
});

test('nobody gives administration that they do not have, nor what no role foresees so widely', async () => {
  expect((await give({ ability: 'org.edit', scope: 'ALL' })).errors).toEqual([]);
  expect(await give({ ability: 'job.approve', scope: 'ALL' })).toMatchObject({
    codes: ['FORBIDDEN'],
    fields: ['input.ability'],
  });
  expect(await give({ ability: 'customer.identity', scope: 'ALL' })).toMatchObject({
    codes: ['FORBIDDEN'],
    fields: ['input.scope'],
  });
});

test('whoever gives for a time gives until then, and no longer', async () => {
  expect(
    (
      await give({
        assignmentId: await assignmentOf('supervisor'),
        ability: 'access.manage',
        scope: 'SUBTREE',
        lastDay: '2026-03-31',
      })
    ).errors,
  ).toEqual([]);
  const passedOn = (lastDay: string) =>
    world.ask('supervisor', GIVE, { input: { ...usual, ability: 'ticket.urge', scope: 'UNIT', lastDay } });
  expect(await passedOn('2026-04-01')).toMatchObject({ codes: ['INVALID'], fields: ['input.lastDay'] });
  expect((await passedOn('2026-03-31')).errors).toEqual([]);
});

test('what a separation would withhold is not given, and what should not come together is said', async () => {
  expect(
    (await give({ ability: 'account.manage', scope: 'ALL' })).data.givePersonalGrant.warnings[0],
  ).toContain('sees no customer');
  expect(await abilitiesOf('agent')).not.toContain('customer.identity OWN');
  expect(await give({ ability: 'customer.identity', scope: 'UNIT' })).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.ability'],
  });
});

test('whoever has it and whoever may ask why sees it, and nobody else', async () => {
  await give();
  const personId = ids.person.agent;
  const seen = async (who: PersonKey) => (await world.ask(who, LIST, { personId })).data?.personalGrants;
  expect(await seen('agent')).toMatchObject([{ ability: 'ticket.urge', mayRevoke: false }]);
  expect(await seen('admin')).toMatchObject([{ ability: 'ticket.urge', mayRevoke: true }]);
  expect((await world.ask('handler', LIST, { personId })).codes).toEqual(['FORBIDDEN']);
  expect((await world.ask('bankHead', LIST, { personId })).codes).toEqual(['NOT_FOUND']);
});

test('who gave what to whom and why is audited, and the person is told', async () => {
  await give();
  const [row] = (await db.query(
    `SELECT entity, entity_id::text, after FROM audit WHERE action = 'givePersonalGrant' ORDER BY id DESC LIMIT 1`,
  )) as object[];
  expect(row).toMatchObject({
    entity: 'Person',
    entity_id: ids.person.agent,
    after: { ability: 'ticket.urge', scope: 'UNIT', reason: '春节期间协助督办', endsOn: '2026-04-01' },
  });
  const { data } = await world.ask('agent', '{ notifications(first: 5) { nodes { title } } }');
  expect(data.notifications.nodes[0].title).toContain('春节期间协助督办');
});

test('what has ended is not taken back', async () => {
  const { data } = await give();
  const input = { personId: ids.person.agent, grantId: data.givePersonalGrant.grant.id, reason: '值班结束' };
  expect((await world.ask('admin', REVOKE, { input: { ...input, reason: ' ' } })).fields).toEqual([
    'input.reason',
  ]);
  await world.ask('admin', REVOKE, { input });
  expect((await world.ask('admin', REVOKE, { input })).codes).toEqual(['INVALID_STATE']);
  expect((await world.ask('admin', REVOKE, { input: { ...input, grantId: '999999' } })).codes).toEqual([
    'NOT_FOUND',
  ]);
});

const changeEnd = (grantId: string, lastDay: string, more: object = {}, who: PersonKey = 'admin') =>
  world.ask(who, CHANGE, {
    input: { personId: ids.person.agent, grantId, lastDay, reason: '春节延长', ...more },
  });

test('its end is moved: from then on the new one counts, and who did it and why is on record', async () => {
  const { data } = await give();
  const { id } = data.givePersonalGrant.grant;
  expect((await changeEnd(id, '2026-04-20')).data.changePersonalGrantEnd.grant).toMatchObject({
    standing: 'PRESENT',
    startsOn: '2026-03-02',
    lastDay: '2026-04-20',
  });
  expect((await changeEnd(id, '2026-03-02')).errors).toEqual([]);
  clock.set('2026-03-03T00:00:00+08:00');
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
  expect(await abilitiesOf('agent')).not.toContain('ticket.urge UNIT');
  expect((await changeEnd(id, '2026-04-20')).codes).toEqual(['INVALID_STATE']);
  const [row] = (await db.query(
    `SELECT before, after FROM audit WHERE action = 'changePersonalGrantEnd' ORDER BY id DESC LIMIT 1`,
  )) as object[];
  expect(row).toMatchObject({
    before: { endsOn: '2026-04-21' },
    after: { endsOn: '2026-03-03', reason: '春节延长' },
  });
});

test.each([
  ['yesterday', '2026-03-01', {}, 'input.lastDay'],
  ['the day that it has', '2026-03-31', {}, 'input.lastDay'],
  ['more than 366 days from today', '2027-03-03', {}, 'input.lastDay'],
  ['no reason', '2026-04-30', { reason: '' }, 'input.reason'],
] as const)('an end of %s is refused at its field', async (_, lastDay, more, field) => {
  const { data } = await give();
  expect(await changeEnd(data.givePersonalGrant.grant.id, lastDay, more)).toMatchObject({
    codes: ['INVALID'],
    fields: [field],
  });
});

test('nobody makes their own longer, nor what they could not give, nor over another of the same', async () => {
  const { data } = await give({ ability: 'access.manage', scope: 'ALL' });
  const { id } = data.givePersonalGrant.grant;
  expect((await changeEnd(id, '2026-04-30', {}, 'agent')).codes).toEqual(['FORBIDDEN']);
  await db.query(`UPDATE personal_grant SET ability = 'job.approve' WHERE id = $1`, [id]);
  expect(await changeEnd(id, '2026-04-30')).toMatchObject({
    codes: ['FORBIDDEN'],
    fields: ['input.lastDay'],
  });
  expect((await changeEnd(id, '2026-03-20')).errors).toEqual([]);

  const first = (await give()).data.givePersonalGrant.grant.id;
  await give({ startsOn: '2026-04-01', lastDay: '2026-04-30' });
  expect(await changeEnd(first, '2026-04-01')).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.lastDay'],
  });
});

const preview = async (more: object = {}) =>
  (await world.ask('admin', PREVIEW, { input: { ...usual, ...more } })).data.previewPersonalGrant;

test('what it changes is told before, and is what then happens; nothing is written by asking', async () => {
  const foreseen = await preview({ ability: 'account.manage', scope: 'ALL' });
  expect(await db.query('SELECT FROM personal_grant')).toEqual([]);
  expect(foreseen).toMatchObject({ refusal: null, conflicts: [{ effect: 'DENIED' }] });
  const before = new Set((await abilitiesOf('agent')).map((words) => words.split(' ')[0] ?? ''));
  const { data } = await give({ ability: 'account.manage', scope: 'ALL' });
  expect(foreseen.conflicts.map(({ text }: { text: string }) => text)).toEqual(
    data.givePersonalGrant.warnings,
  );
  const after = new Set((await abilitiesOf('agent')).map((words) => words.split(' ')[0] ?? ''));
  const told = (kind: string): string[] =>
    foreseen.changes
      .filter((change: { kind: string }) => change.kind === kind)
      .map(({ ability }: { ability: string }) => ability);
  expect(told('GAINED')).toEqual([...after].filter((ability) => !before.has(ability)).toSorted());
  expect(told('LOST')).toEqual([...before].filter((ability) => !after.has(ability)).toSorted());
  expect(told('LOST')).toContain('customer.identity');
});

test('what one has as far already changes nothing, and what would be refused is told with its reason', async () => {
  expect(await preview({ ability: 'ticket.register', scope: 'OWN' })).toEqual({
    changes: [],
    conflicts: [],
    refusal: null,
  });
  expect((await preview({ lastDay: '2026-03-01' })).refusal).toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('lies before the first day'),
  });
  expect((await preview({ ability: 'job.approve', scope: 'ALL' })).refusal).toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('what the same separation withholds already is not given a second time either', async () => {
  await give({ ability: 'account.manage', scope: 'ALL' });
  expect(await abilitiesOf('agent')).not.toContain('customer.identity OWN');
  expect(await give({ ability: 'customer.reveal', scope: 'UNIT' })).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.ability'],
  });
});
