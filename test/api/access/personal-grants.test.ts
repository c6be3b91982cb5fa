import { expect, test } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { nothingGiven } from './personal-fixture.ts';

const { world, db, clock, ids, agent, give, changeEnd, revoke, abilitiesOf } = await nothingGiven();

const LIST =
  'query ($personId: ID!) { personalGrants(personId: $personId) { id ability standing mayRevoke } }';

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

  const { data: taken } = await revoke({
    personId: ids.person.agent,
    grantId: data.givePersonalGrant.grant.id,
    reason: '值班结束',
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
  expect((await revoke({ ...input, reason: ' ' })).fields).toEqual(['input.reason']);
  await revoke(input);
  const again = await revoke(input);
  expect([again.codes, again.fields]).toEqual([['INVALID_STATE'], ['input.grantId']]);
  expect((await revoke({ ...input, grantId: '999999' })).codes).toEqual(['NOT_FOUND']);
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
