import { describe, expect, it, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit, person, position } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const { must, take, ticketIn } = storyOf(world, category);

const giveRole = (key: PositionKey, role: string) =>
  world.db.query(
    `UPDATE position_role SET role_id = (SELECT id FROM role WHERE code = $2 AND organisation_id = $3) WHERE position_id = $1`,
    [position[key], role, unit.group],
  );
// The county has a shift leader and nobody else who signs.
await giveRole('countyHandler', 'SHF');

const query = 'query ($id: ID!) { dispatchTargets(ticketId: $id) { total items { unitId people { id } } } }';
const offered = async (who: PersonKey, id: string) => {
  const { data, codes } = await world.ask(who, query, { id });
  return { codes, items: data?.dispatchTargets?.items as { unitId: string; people: { id: string }[] }[] };
};
const unitsFor = async (id: string): Promise<string[]> =>
  (await offered('lead', id)).items.map(({ unitId }) => unitId).sort();

const sent = (id: string, unitId: string, personId: string | null = null) =>
  take('lead', 'dispatchTicket', { ticketId: id, unitId, personId });

describe('where a ticket can be sent', () => {
  it('what is offered is what is accepted, for units and for people, whatever the level', async () => {
    for (const level of ['COUNTY', 'PROVINCE']) {
      const id = await ticketIn('CLASSIFIED', { level });
      const { items } = await offered('lead', id);
      const wanted = items.flatMap(({ unitId, people }) => [
        `${unitId}`,
        ...people.map((each) => `${unitId}/${each.id}`),
      ]);
      const accepted: string[] = [];
      for (const unitId of Object.values(unit)) {
        if ((await sent(await ticketIn('CLASSIFIED', { level }), unitId)).codes.length === 0)
          accepted.push(unitId);
        for (const each of Object.values(person)) {
          const answer = await sent(id, unitId, each);
          if (answer.codes.length > 0) continue;
          accepted.push(`${unitId}/${each}`);
          await world.db.query(
            `UPDATE ticket SET state = 'CLASSIFIED', handling_unit_id = NULL, handler_id = NULL WHERE id = $1`,
            [id],
          );
          await world.db.query('UPDATE dispatch_leg SET ended_at = now() WHERE ticket_id = $1', [id]);
        }
      }
      expect([level, accepted.sort()]).toEqual([level, wanted.sort()]);
    }
  });

  it.each(['dispatchTicket', 'rerouteTicket'] as const)(
    '%s to a unit where nobody signs is refused on the unit',
    async (name) => {
      const id = await ticketIn(name === 'dispatchTicket' ? 'CLASSIFIED' : 'HANDLING');
      const { codes, fields, errors } = await take('lead', name, {
        ticketId: id,
        unitId: unit.callbacks,
        ...(name === 'rerouteTicket' && { reason: '转办' }),
      });
      expect([codes, fields]).toEqual([['INVALID'], ['input.unitId']]);
      expect(errors[0]?.message).toContain('nobody who can sign');
    },
  );

  it('a ticket from the province goes to no shift leader’s team; the supervisor’s unit is named (F075)', async () => {
    const county = await ticketIn('CLASSIFIED');
    const province = await ticketIn('CLASSIFIED', { level: 'PROVINCE' });
    expect(await unitsFor(county)).toContain(unit.county);
    expect(await unitsFor(province)).toEqual([unit.centre, unit.complaints].sort());
    for (const personId of [null, person.countyHandler]) {
      const { codes, fields, errors } = await sent(province, unit.county, personId);
      expect([codes, fields]).toEqual([['INVALID'], ['input.unitId']]);
      expect(errors[0]?.message).toContain('客服中心');
      expect(errors[0]?.message).toContain('周主管');
    }
    await must('lead', 'dispatchTicket', { ticketId: province, unitId: unit.complaints });
    const { fields } = await take('lead', 'rerouteTicket', {
      ticketId: province,
      unitId: unit.county,
      reason: '属地处理',
    });
    expect(fields).toEqual(['input.unitId']);
    await must('lead', 'dispatchTicket', { ticketId: county, unitId: unit.county });
  });

  it('a person who cannot sign is refused by name', async () => {
    const { codes, fields } = await sent(await ticketIn('CLASSIFIED'), unit.centre, person.agent);
    expect([codes, fields]).toEqual([['INVALID'], ['input.personId']]);
  });

  it('a unit that is closed is neither offered nor found', async () => {
    const id = await ticketIn('CLASSIFIED');
    await world.db.query(`UPDATE org_unit SET closed_on = '2026-01-01' WHERE id = $1`, [unit.county]);
    expect(await unitsFor(id)).not.toContain(unit.county);
    expect((await sent(id, unit.county)).codes).toEqual(['NOT_FOUND']);
    await world.db.query('UPDATE org_unit SET closed_on = NULL WHERE id = $1', [unit.county]);
  });
});

test('where it can be sent is told to whoever may send it, and to nobody else', async () => {
  const id = await ticketIn('HANDLING');
  for (const who of ['lead', 'intake', 'handler', 'supervisor'] as const)
    expect([who, (await offered(who, id)).codes]).toEqual([who, []]);
  for (const who of ['otherHandler', 'head'] as const)
    expect([who, (await offered(who, id)).codes]).toEqual([who, ['FORBIDDEN']]);
  const unseen = await world.ask('bankHead', query, { id });
  expect([unseen.codes, unseen.data.dispatchTargets]).toEqual([[], null]);
});
