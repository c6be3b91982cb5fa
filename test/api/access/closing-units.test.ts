import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, ids } = world;

test('where a named unit closes before it ends, that is said before it is given, when it is, and wherever it is told', async () => {
  const closing = /^投诉组 is closed from 2026-03-09, before this ends/;
  await db.query(`UPDATE org_unit SET closed_on = '2026-03-09' WHERE id = $1`, [ids.unit.complaints]);
  const [assignment] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    ids.person.agent,
  ])) as { id: string }[];
  const input = {
    assignmentId: assignment?.id,
    ability: 'ticket.reroute',
    scope: 'UNITS',
    unitIds: [ids.unit.complaints, ids.unit.callbacks],
    startsOn: '2026-03-02',
    reason: '两个小组合并期间',
  };
  const preview = async (lastDay: string) => {
    const { data } = await world.ask(
      'admin',
      'query ($input: GivePersonalGrantInput!) { previewPersonalGrant(input: $input) { warnings refusal { message } } }',
      { input: { ...input, lastDay } },
      'en',
    );
    return data.previewPersonalGrant;
  };
  // its last day is the last on which the unit is open
  expect(await preview('2026-03-08')).toEqual({ warnings: [], refusal: null });
  expect(await preview('2026-03-09')).toEqual({
    warnings: [expect.stringMatching(closing)],
    refusal: null,
  });
  const { data } = await world.ask(
    'admin',
    `mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { warnings grant { id units { name closedOn } } } }`,
    { input: { ...input, lastDay: '2026-03-08' } },
    'en',
  );
  const { grant, warnings } = data.givePersonalGrant;
  expect(warnings).toEqual([]);
  expect(grant.units).toEqual(
    expect.arrayContaining([
      { name: '投诉组', closedOn: '2026-03-09' },
      { name: '回访组', closedOn: null },
    ]),
  );
  const lines = async (): Promise<string[]> => {
    const answer = await world.ask(
      'admin',
      'query ($id: ID!) { personAccess(personId: $id) { lines { ability closing } } }',
      { id: ids.person.agent },
      'en',
    );
    return answer.data.personAccess.lines.flatMap((line: { closing: string[] }) => line.closing);
  };
  expect(await lines()).toEqual([]);
  const { data: longer } = await world.ask(
    'admin',
    'mutation ($input: ChangePersonalGrantEndInput!) { changePersonalGrantEnd(input: $input) { warnings } }',
    { input: { personId: ids.person.agent, grantId: grant.id, lastDay: '2026-03-20', reason: '合并推迟' } },
    'en',
  );
  expect(longer.changePersonalGrantEnd.warnings).toEqual([expect.stringMatching(closing)]);
  expect(await lines()).toEqual([expect.stringMatching(closing)]);
});
