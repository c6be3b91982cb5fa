import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { askingSeatsIn, on } from './asking-seats.ts';

const world = await makeWorld();
const { ask, db, ids } = world;
const { refused, raised } = await askingSeatsIn(world);

test('a request for seats is still seen by who raised it when they hold another post, and changed no more', async () => {
  const request = await raised(2);
  const moved = (positionId: string) =>
    db.query('UPDATE assignment SET position_id = $2 WHERE person_id = $1', [ids.person.agent, positionId]);
  const seen = async (who: 'agent' | 'countyHandler') => {
    const { data } = await ask(
      who,
      `query ($id: ID!) { headcountRequest(id: $id) { id steps history { sheetRow } }
         headcountRequests { totalCount } mine: headcountRequests(filter: { mine: true }) { nodes { id } } }`,
      { id: request.id },
    );
    return data;
  };
  await moved(ids.position.countyHandler);
  try {
    const own = await seen('agent');
    expect(own.headcountRequest).toMatchObject({ id: request.id, steps: [] });
    expect(own.headcountRequest.history).toHaveLength(1);
    expect([own.headcountRequests.totalCount, own.mine.nodes]).toEqual([1, [{ id: request.id }]]);
    expect((await refused('agent', 'withdraw', on(request))).codes).toEqual(['FORBIDDEN']);
    const other = await seen('countyHandler');
    expect([other.headcountRequest, other.headcountRequests.totalCount]).toEqual([null, 0]);
  } finally {
    await moved(ids.position.agent);
  }
});
