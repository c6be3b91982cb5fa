import { expect, test } from 'vitest';
import { askToAcknowledge } from '../../../api/jobs/jobs.schedule.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveFor } from './pieces.ts';

const world = await makeWorld();
const { ask, db, clock, ids } = world;
const approved = approveFor(world);
const positionId = ids.position.handler;

const standing = `{ items { personName since at } total open awaitsYou }`;
const acknowledge = (who: PersonKey, id: string) =>
  ask(
    who,
    `mutation ($input: AcknowledgeJobDescriptionInput!) { row: acknowledgeJobDescription(input: $input) { acknowledgements ${standing} } }`,
    { input: { id } },
  );
const standingFor = async (who: PersonKey, id: string) =>
  (await ask(who, `query ($id: ID!) { row: jobAcknowledgements(jobDescriptionId: $id) ${standing} }`, { id }))
    .data.row;
const openFor = async (who: PersonKey): Promise<string[]> =>
  (
    await ask(who, '{ jobDescriptions(filter: { toAcknowledge: true }) { nodes { id } } }')
  ).data.jobDescriptions.nodes.map(({ id }: { id: string }) => id);
const toldOf = async (who: PersonKey): Promise<string[]> => {
  await askToAcknowledge(db, clock);
  const { data } = await ask(who, '{ notifications(first: 50) { nodes { kind record { id } } } }', {}, 'en');
  return data.notifications.nodes
    .filter(({ kind }: { kind: string }) => kind === 'JOB_TO_ACKNOWLEDGE')
    .map(({ record }: { record: { id: string } }) => record.id);
};

const first = await approved(positionId, '2026-03-01');
const second = await approved(positionId, '2026-03-10');

test('each holder acknowledges each version for themselves, once; the first time stands', async () => {
  expect(await openFor('handler')).toEqual([first.id]);
  expect(await standingFor('hr', first.id)).toMatchObject({ total: 2, open: 2, awaitsYou: false });
  const { data, errors } = await acknowledge('handler', first.id);
  expect(errors).toEqual([]);
  expect(data.row.acknowledgements).toMatchObject({ total: 1, open: 0, awaitsYou: false });
  expect(await openFor('handler')).toEqual([]);
  expect(await openFor('otherHandler')).toEqual([first.id]);
  const seen = await standingFor('hr', first.id);
  expect(seen).toMatchObject({ total: 2, open: 1 });
  expect(seen.items[1].at).toBe('2026-03-02T01:00:00.000Z');
  clock.pass(60);
  await acknowledge('handler', first.id);
  expect((await standingFor('hr', first.id)).items[1].at).toBe('2026-03-02T01:00:00.000Z');
  const audited = await db.query(`SELECT FROM audit WHERE action = 'acknowledgeJobDescription'`);
  expect(audited).toHaveLength(1);
});

test('a version that is to come is not acknowledged yet; from its first day it is asked for again', async () => {
  expect((await acknowledge('handler', second.id)).codes).toEqual(['INVALID_STATE']);
  clock.set('2026-03-10T08:00:00+08:00');
  expect(await openFor('handler')).toEqual([second.id]);
  expect((await acknowledge('handler', first.id)).codes).toEqual(['INVALID_STATE']);
  // of the one that is over, those who had read it
  expect(await standingFor('hr', first.id)).toMatchObject({ total: 1, open: 0 });
});

test('holders are told on the day on which it takes effect, once, and not when they have read it', async () => {
  clock.set('2026-03-05T09:00:00+08:00');
  expect(await toldOf('otherHandler')).toEqual([first.id]);
  clock.set('2026-03-10T00:05:00+08:00');
  expect(await toldOf('otherHandler')).toEqual([second.id, first.id]);
  expect(await toldOf('otherHandler')).toEqual([second.id, first.id]);
  // who had read the first one was asked for the second alone
  expect(await toldOf('handler')).toEqual([second.id]);
});

test('who begins later is asked when they begin', async () => {
  clock.set('2026-05-01T09:00:00+08:00');
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2026-05-02')`,
    [ids.unit.group, ids.person.agent, positionId],
  );
  expect(await openFor('agent')).toEqual([]);
  clock.set('2026-05-02T09:00:00+08:00');
  expect(await openFor('agent')).toEqual([second.id]);
  expect(await toldOf('agent')).toEqual([second.id]);
  expect((await acknowledge('agent', second.id)).data.row.acknowledgements.awaitsYou).toBe(false);
});

test('only the holder acknowledges; others see the state as far as they see the post', async () => {
  expect((await acknowledge('hr', second.id)).codes).toEqual(['FORBIDDEN']);
  expect((await acknowledge('caller', second.id)).codes).toEqual(['NOT_FOUND']);
  expect(await standingFor('caller', second.id)).toBeNull();
  expect(await standingFor('otherHandler', second.id)).toMatchObject({ total: 1, open: 1, awaitsYou: true });
});
