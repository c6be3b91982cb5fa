import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, ids } = world;

const document = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason steps { kind passed text } } }`;
const explain = (who: PersonKey | null, input: object) => world.ask(who, document, { input });

const addTicket = async (unit: string, person: string): Promise<string> => {
  const [row] = (await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, registered_by_id,
       contact_at, registered_at, unit_ids, person_ids)
     SELECT organisation_id, 'N' || nextval('ticket_number'), 'COMPLAINT', 'REGISTERED', 'PHONE', 'COUNTY', '宽带断网', id, $2,
       '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', array[id], array[$2::bigint]
     FROM org_unit WHERE id = $1 RETURNING id`,
    [unit, person],
  )) as { id: string }[];
  return row?.id ?? '';
};

test('without a record it tells whether somebody has the ability at all, and all that gives it', async () => {
  const { data } = await explain('lead', { ability: 'ticket.dispatch' });
  expect(data.explainAccess).toMatchObject({ allowed: true, reason: 'ALLOWED' });
  expect(data.explainAccess.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['GRANT', 'SCOPE']);
  expect(data.explainAccess.steps[0].text).toContain('投诉主办');
  const none = await explain('agent', { ability: 'ticket.dispatch' });
  expect(none.data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
});

test('one’s own and the whole organisation are explained without a unit', async () => {
  const own = await explain('agent', { ability: 'ticket.register' });
  expect(own.data.explainAccess.steps[1].text).toBe('It reaches what is one’s own: it fits');
  const all = await explain('hr', { ability: 'job.write' });
  expect(all.data.explainAccess.steps[1].text).toBe('It reaches the whole organisation: it fits');
});

test('a unit that an ability does not reach is out of scope, with each grant that was looked at (F138)', async () => {
  const { data } = await explain('lead', { ability: 'ticket.dispatch', unitId: ids.unit.callbacks });
  expect(data.explainAccess).toMatchObject({ allowed: false, reason: 'OUT_OF_SCOPE' });
  expect(data.explainAccess.steps.at(-1)).toMatchObject({ kind: 'SCOPE', passed: false });
});

test('a ticket is explained by the rule that guards its steps', async () => {
  const ticketId = await addTicket(ids.unit.complaints, ids.person.intake);
  const lead = await explain('lead', { ability: 'ticket.classify', ticketId });
  expect(lead.data.explainAccess.allowed).toBe(true);
  // The intake officer registered it and yet does not handle it.
  const intake = await explain('intake', { ability: 'ticket.handle', ticketId });
  expect(intake.data.explainAccess.allowed).toBe(false);
});

test('a record that the asker may not see is not found, in the same words as one that is not there', async () => {
  const foreign = await addTicket(ids.unit.bankCentre, ids.person.bankHandler);
  const job = await addVersion(db, { positionId: ids.position.bankHead, from: '2026-01-01', lines: [] });
  for (const [field, hidden] of [
    ['ticketId', foreign],
    ['jobDescriptionId', job],
    ['unitId', ids.unit.bankCentre],
    ['personId', ids.person.bankHandler],
  ] as const) {
    const unseen = await explain('head', { ability: 'ticket.review', [field]: hidden });
    const absent = await explain('head', { ability: 'ticket.review', [field]: '999999' });
    expect(unseen.codes).toEqual(['NOT_FOUND']);
    expect(unseen.fields).toEqual([`input.${field}`]);
    expect(unseen.errors[0]?.message).toBe(absent.errors[0]?.message);
    expect(unseen.errors[0]?.extensions).toEqual(absent.errors[0]?.extensions);
  }
});

test('why others may do something is told to those who have access.read over them', async () => {
  const input = { ability: 'ticket.dispatch', unitId: ids.unit.complaints, personId: ids.person.lead };
  const answers: Record<string, unknown> = {};
  for (const who of ['admin', 'hrHead', 'head', 'hr', 'supervisor', 'countyHead', 'handler'] as const) {
    const { data, codes } = await explain(who, input);
    answers[who] = data?.explainAccess.allowed ?? codes[0];
  }
  expect(answers).toEqual({
    admin: true,
    hrHead: true,
    head: true,
    hr: 'FORBIDDEN',
    supervisor: 'FORBIDDEN',
    countyHead: 'FORBIDDEN',
    handler: 'FORBIDDEN',
  });
  expect((await explain('lead', input)).data.explainAccess.allowed).toBe(true);
});

test('what somebody holds in another organisation is not told', async () => {
  const [held] = (await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     VALUES ($1, $2, $3, 'CONCURRENT', '2026-01-01') RETURNING id`,
    [ids.unit.bank, ids.person.agent, ids.position.bankHead],
  )) as { id: string }[];
  const { data } = await explain('admin', { ability: 'ticket.review', personId: ids.person.agent });
  expect(data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
  expect(JSON.stringify(data)).not.toContain('银行');
  await db.query('DELETE FROM assignment WHERE id = $1', [held?.id]);
});

test('bad questions are refused at their field', async () => {
  expect((await explain(null, { ability: 'ticket.read' })).codes).toEqual(['UNAUTHENTICATED']);
  const unknown = await explain('head', { ability: 'constructor' });
  expect([unknown.codes, unknown.fields]).toEqual([['INVALID'], ['input.ability']]);
  const two = await explain('head', { ability: 'ticket.read', ticketId: '1', unitId: '1' });
  expect([two.codes, two.fields]).toEqual([['INVALID'], ['input.unitId']]);
  const malformed = await explain('head', { ability: 'ticket.read', unitId: '1 or 1=1' });
  expect([malformed.codes, malformed.fields]).toEqual([['INVALID'], ['input.unitId']]);
});

test('what is asked of a unit is told of no post, outage or person that is one’s own, as the commands refuse it', async () => {
  const { supervisor: post } = ids.position;
  await addVersion(db, {
    positionId: post,
    from: '2026-03-02',
    lines: [
      { ability: 'org.edit', scope: 'OWN' },
      { ability: 'access.manage', scope: 'OWN' },
    ],
  });
  const [{ id: outage }] = (await db.query(
    `INSERT INTO fault_window (organisation_id, unit_id, starts_at, ends_at, cause, declared_by_id, declared_at)
     VALUES ($1, $2, '2026-03-01T01:00:00Z', '2026-03-01T02:00:00Z', '核心网中断', $3, '2026-03-01T01:00:00Z') RETURNING id::text`,
    [ids.unit.group, ids.unit.callbacks, ids.person.lead],
  )) as [{ id: string }];
  const reasonOf = async (who: PersonKey, input: object): Promise<string> =>
    (await explain(who, input)).data.explainAccess.reason;
  const own = { recordKind: 'Position', recordId: post };
  expect(await reasonOf('supervisor', { ability: 'org.edit', ...own })).toBe('OUT_OF_SCOPE');
  expect(await reasonOf('supervisor', { ability: 'access.manage', ...own })).toBe('OUT_OF_SCOPE');
  const itself = { recordKind: 'Person', recordId: ids.person.supervisor };
  expect(await reasonOf('supervisor', { ability: 'access.manage', ...itself })).toBe('SEPARATION');
  await addVersion(db, {
    positionId: ids.position.complaintLead,
    from: '2026-03-02',
    lines: [{ ability: 'outage.declare', scope: 'OWN' }],
  });
  const declared = { ability: 'outage.declare', recordKind: 'FaultWindow', recordId: outage };
  expect(await reasonOf('lead', declared)).toBe('OUT_OF_SCOPE');
});

test('registering is told to be one’s own business in a unit where one holds a post, and in no other', async () => {
  const at = async (unitId: string): Promise<string> =>
    (await explain('agent', { ability: 'ticket.register', unitId })).data.explainAccess.reason;
  expect([await at(ids.unit.centre), await at(ids.unit.county)]).toEqual(['ALLOWED', 'OUT_OF_SCOPE']);
});
