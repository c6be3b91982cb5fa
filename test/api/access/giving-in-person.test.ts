import { expect, test } from 'vitest';
import { nothingGiven } from './personal-fixture.ts';

const { db, ids, agent, assignmentOf, give, preview, abilitiesOf } = await nothingGiven();

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
  ['qualifications by units', { ability: 'person.record', scope: 'SUBTREE' }, 'input.scope'],
  ['recording by units', { ability: 'person.recordEdit', scope: 'UNIT' }, 'input.scope'],
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
  const passedOn = (lastDay: string) => give({ lastDay }, 'supervisor');
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

test('what the same separation withholds already is not given a second time either', async () => {
  await give({ ability: 'account.manage', scope: 'ALL' });
  expect(await abilitiesOf('agent')).not.toContain('customer.identity OWN');
  expect(await give({ ability: 'customer.reveal', scope: 'UNIT' })).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.ability'],
  });
});
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
