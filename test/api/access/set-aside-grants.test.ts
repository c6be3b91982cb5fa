import { beforeEach, expect, test } from 'vitest';
import { reviewsIn, WITHDRAW } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';
import { assigningIn } from '../org/assigning.ts';

/** What was given in person with a post that a leaving set aside is reviewed meanwhile, and comes back as it was decided. */
const world = await makeWorld();
const { ask, db, ids } = world;
const { opened, itemOf, answer, give, clean } = await reviewsIn(world);
const { take, asRead } = assigningIn(world);

beforeEach(async () => {
  await clean();
  await db.query(`DELETE FROM assignment WHERE person_id = $1 AND starts_on > '2026-01-01'`, [
    ids.person.agent,
  ]);
});

/** A post from May on with something given in person, and a review of it that is open. */
const planned = async (): Promise<{ grantId: string; reviewId: string }> => {
  const given = { personId: ids.person.agent, positionId: ids.position.caller, kind: 'CONCURRENT' };
  const { data } = await take('hr', 'assign', { ...given, startsOn: '2026-05-01' });
  const grantId = await give('agent', { assignmentId: data.row.assignment.id });
  return { grantId, reviewId: await opened('branch') };
};
const leave = async () => take('hr', 'leave', { ...(await asRead(ids.person.agent)), lastDay: '2026-03-31' });
const stay = async () => take('hr', 'stay', await asRead(ids.person.agent));
const grantOf = async (id: string) =>
  (
    await db.query(
      `SELECT lapses_on::text AS "lapsesOn", revoked_by_id::text AS "revokedById", revoke_reason AS reason
       FROM personal_grant WHERE id = $1`,
      [id],
    )
  )[0];

test('what a review takes away meanwhile is taken back, by whom and why it was decided', async () => {
  const { grantId, reviewId } = await planned();
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  expect((await leave()).errors).toEqual([]);
  expect((await answer('head', reviewId, item, { answer: 'REMOVE', reason: '不再需要' })).errors).toEqual([]);
  expect((await stay()).errors).toEqual([]);
  expect(await grantOf(grantId)).toMatchObject({ revokedById: ids.person.head, reason: '不再需要' });
});

test('what waits for an answer lapses as it would have, and can be confirmed again', async () => {
  const { grantId, reviewId } = await planned();
  const before = await grantOf(grantId);
  await leave();
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  const keep = { answer: 'KEEP', keepUntil: '2026-06-30' };
  expect((await answer('head', reviewId, item, keep)).codes).toEqual(['INVALID_STATE']);
  await stay();
  expect(await grantOf(grantId)).toEqual(before);
  expect(before.lapsesOn).not.toBeNull();
  expect((await answer('head', reviewId, item, keep)).errors).toEqual([]);
  expect((await grantOf(grantId)).lapsesOn).toBeNull();
});

test('what a review that was withdrawn meanwhile would have let lapse goes on', async () => {
  const { grantId, reviewId } = await planned();
  await leave();
  const [{ revision }] = await db.query('SELECT revision FROM access_review WHERE id = $1', [reviewId]);
  const input = { id: reviewId, revision, reason: '改期' };
  expect((await ask('hrHead', WITHDRAW, { input })).errors).toEqual([]);
  await stay();
  expect(await grantOf(grantId)).toMatchObject({ lapsesOn: null, revokedById: null });
});
