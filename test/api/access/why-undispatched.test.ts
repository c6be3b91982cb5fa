import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, ids } = world;

interface Told {
  readonly allowed: boolean;
  readonly reason: string;
  readonly steps: readonly { kind: string; passed: boolean; text: string }[];
  readonly askInstead: readonly unknown[];
  readonly whoGives: readonly { personName: string; positionTitle: string; by: string }[];
}

const ask = (who: PersonKey, input: object, language = 'zh-CN') =>
  world.ask(
    who,
    `query ($input: ExplainAccessInput!) { explainAccess(input: $input) {
      allowed reason steps { kind passed text } askInstead { personName } whoGives { personName positionTitle by } } }`,
    { input },
    language,
  );

const explain = async (who: PersonKey, input: object, language?: string): Promise<Told> => {
  const { data, codes } = await ask(who, input, language);
  expect(codes).toEqual([]);
  return data.explainAccess;
};

const add = async (state: string): Promise<string> => {
  const [row] = (await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, registered_by_id,
       contact_at, registered_at, unit_ids, person_ids)
     SELECT organisation_id, 'U' || nextval('ticket_number'), 'COMPLAINT', $1, 'PHONE', 'COUNTY', '宽带断网', id, $3,
       '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', array[id], array[$3::bigint]
     FROM org_unit WHERE id = $2 RETURNING id::text`,
    [state, ids.unit.complaints, ids.person.intake],
  )) as { id: string }[];
  return row?.id ?? '';
};

const ticketId = await add('CLASSIFIED');
const lead = { personName: '吴主办', positionTitle: '投诉主办', by: 'PLACE' };

for (const ability of ['ticket.sign', 'ticket.handle'])
  test(`${ability} of a ticket that lies with no place is told to wait for its dispatch, and who may dispatch it`, async () => {
    const told = await explain('handler', { ability, ticketId });
    expect(told).toMatchObject({ allowed: false, reason: 'STATE', askInstead: [] });
    expect(told.steps.map(({ kind, passed }) => [kind, passed])).toEqual([
      ['GRANT', true],
      ['SCOPE', false],
      ['STATE', false],
    ]);
    expect(told.steps[1]?.text).toContain('目前还不在任何部门或人员手里');
    expect(told.steps[2]?.text).toContain('还没有派到处理部门');
    expect(JSON.stringify(told)).not.toContain('整个组织');
    expect(told.whoGives[0]).toEqual(lead);
    expect(told.whoGives.every(({ by }) => by === 'PLACE')).toBe(true);

    const inEnglish = JSON.stringify(await explain('handler', { ability, ticketId }, 'en'));
    expect(inEnglish).toContain('has not been dispatched to a place yet');
    expect(inEnglish).not.toContain('whole organisation');
  });

test('whoever could dispatch it is told so of themselves; the command says that it is not the time for it', async () => {
  const told = await explain('lead', { ability: 'ticket.sign', ticketId });
  expect(told.reason).toBe('STATE');
  expect(told.whoGives).toContainEqual(lead);
  const done = await world.ask(
    'lead',
    'mutation ($input: SignTicketInput!) { signTicket(input: $input) { __typename } }',
    { input: { ticketId } },
  );
  expect(done.codes).toEqual(['INVALID_STATE']);
});

test('before it is classified those are named who may dispatch it then', async () => {
  const early = await add('REGISTERED');
  expect((await explain('handler', { ability: 'ticket.sign', ticketId: early })).whoGives[0]).toEqual(lead);
});

test('whoever has no such right is told that alone, and of nobody who gives it over the organisation', async () => {
  const told = await explain('intake', { ability: 'ticket.sign', ticketId });
  expect(told).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
  expect(told.whoGives.map(({ by }) => by)).not.toContain('RIGHTS');
  expect(told.whoGives).toContainEqual(lead);
});

test('whoever does not see the ticket learns nothing of it; administration is told what explains it', async () => {
  const absent = await ask('countyHandler', { ability: 'ticket.sign', ticketId: '999999' });
  const hidden = await ask('countyHandler', { ability: 'ticket.sign', ticketId });
  expect(hidden.codes).toEqual(['NOT_FOUND']);
  expect(hidden.errors).toEqual(absent.errors);
  const told = await explain('admin', {
    ability: 'ticket.sign',
    ticketId,
    personId: ids.person.countyHandler,
  });
  expect(told).toMatchObject({ allowed: false, reason: 'OUT_OF_SCOPE', askInstead: [] });
  expect(JSON.stringify(told)).not.toContain('整个组织');
  expect(told.whoGives).toContainEqual(lead);
});

test('once it is dispatched, those at its place are whom to ask', async () => {
  await db.query(
    `UPDATE ticket SET state = 'DISPATCHED', handling_unit_id = $2, unit_ids = unit_ids || $2::bigint WHERE id = $1`,
    [ticketId, ids.unit.county],
  );
  const told = await explain('lead', { ability: 'ticket.sign', ticketId });
  expect(told).toMatchObject({ reason: 'OUT_OF_SCOPE', whoGives: [] });
  expect(told.askInstead).toContainEqual({ personName: '蒋处理' });
});
