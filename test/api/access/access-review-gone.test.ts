import { beforeEach, describe, expect, test } from 'vitest';
import { followReviews } from '../../../api/access/review/review.schedule.ts';
import { REVIEW, reviewsIn, type Item } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';

/** What was given in person and ends before a review has its answer waits for nobody: nothing has to run for that. */
const world = await makeWorld();
const { ask, db, clock, ids } = world;
const { fresh, opened, itemsSeenBy, itemOf, answer, assignmentOf, give, toldTo, clean } =
  await reviewsIn(world);

beforeEach(async () => {
  await clean();
  await db.query('UPDATE assignment SET ends_on = NULL WHERE person_id = $1', [ids.person.agent]);
});

const done = async (mutation: string, type: string, input: object): Promise<void> => {
  const { errors } = await ask(
    'admin',
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { warnings: __typename } }`,
    {
      input,
    },
  );
  expect(errors).toEqual([]);
};

/** The deadline of every review here is 2026-03-12; by 2026-03-10 each of these has ended. */
const ends = {
  'was taken back': (grantId: string) =>
    done('revokePersonalGrant', 'RevokePersonalGrantInput', {
      personId: ids.person.agent,
      grantId,
      reason: '提前结束',
    }),
  'came to an end that was set anew': (grantId: string) =>
    done('changePersonalGrantEnd', 'ChangePersonalGrantEndInput', {
      personId: ids.person.agent,
      grantId,
      lastDay: '2026-03-09',
      reason: '提前结束',
    }),
  'went with its post': async () => {
    await db.query(`UPDATE assignment SET ends_on = '2026-03-10' WHERE id = $1`, [
      await assignmentOf('agent'),
    ]);
  },
} as const;

const waitingFor = async (reviewId: string): Promise<Item[]> =>
  itemsSeenBy('head', { reviewId, awaitsMe: true, kinds: ['PERSONAL'] });
const progressOf = async (reviewId: string): Promise<Record<string, number>> =>
  (await ask('hrHead', REVIEW, { id: reviewId })).data.accessReview.progress;
const givenTo = async (): Promise<object[]> =>
  (
    await ask('admin', 'query ($id: ID!) { personalGrants(personId: $id) { standing lapsesOn } }', {
      id: ids.person.agent,
    })
  ).data.personalGrants;

describe.each(Object.entries(ends))('what %s', (_, end) => {
  test('waits for no answer, is not counted as open, and takes none', async () => {
    const grantId = await give('agent');
    const reviewId = await opened('relations');
    expect(await waitingFor(reviewId)).toHaveLength(1);
    const before = await progressOf(reviewId);
    await end(grantId);
    await fresh('2026-03-10T09:00:00+08:00');
    const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
    expect([item.state, item.answers]).toEqual(['GONE', []]);
    expect(item.why.join('\n')).not.toContain('2026-03-12');
    expect(await waitingFor(reviewId)).toEqual([]);
    expect(await progressOf(reviewId)).toMatchObject({
      items: before['items'],
      open: before['open']! - 1,
      gone: before['gone']! + 1,
      answered: 0,
    });
    for (const given of [
      { answer: 'KEEP', keepUntil: '2026-03-11' },
      { answer: 'REMOVE', reason: '不再需要' },
    ])
      expect(await answer('head', reviewId, item, given)).toMatchObject({ codes: ['INVALID_STATE'] });
  });

  test('is never told as lapsed, by nobody and at no time, nor as under review', async () => {
    const grantId = await give('agent');
    const reviewId = await opened('relations');
    await end(grantId);
    await fresh('2026-03-10T09:00:00+08:00');
    expect(await givenTo()).toEqual([
      { standing: expect.stringMatching(/^(REVOKED|ENDED)$/), lapsesOn: null },
    ]);
    await fresh('2026-03-13T08:10:00+08:00');
    await followReviews(db, clock);
    expect((await itemOf(reviewId, 'agent', 'PERSONAL')).state).toBe('GONE');
    expect(await progressOf(reviewId)).toMatchObject({ lapsed: 0, gone: 1 });
    expect(await toldTo('agent')).not.toContain('PERSONAL_GRANT_LAPSED');
    const [ended] = (await db.query(
      `SELECT after->'lapsed' AS lapsed FROM audit WHERE action = 'endAccessReview' AND entity_id = $1`,
      [reviewId],
    )) as { lapsed: unknown }[];
    expect(String(ended?.lapsed)).toBe('0');
  });

  test('is found by the state that is shown, and by no other', async () => {
    const grantId = await give('agent');
    await give('agent', { ability: 'ticket.classify' });
    const reviewId = await opened('relations');
    await end(grantId);
    const states = ['OPEN', 'KEPT', 'REMOVED', 'REQUESTED', 'GONE', 'LAPSED', 'ESCALATED', 'WITHDRAWN'];
    for (const day of ['2026-03-10', '2026-03-12', '2026-03-13']) {
      await fresh(`${day}T09:00:00+08:00`);
      const all = await itemsSeenBy('hrHead', { reviewId });
      for (const state of states) {
        const found = await itemsSeenBy('hrHead', { reviewId, states: [state] });
        expect(new Set(found.map(({ id }) => id))).toEqual(
          new Set(all.filter((item) => item.state === state).map(({ id }) => id)),
        );
      }
    }
  });
});

test('those are reminded for whom something is left, and of that alone', async () => {
  const grantId = await give('agent');
  const reviewId = await opened('relations');
  await ends['was taken back'](grantId);
  await fresh('2026-03-11T08:10:00+08:00');
  await followReviews(db, clock);
  const [told] = (await db.query(
    `SELECT (params->>'count')::int AS count FROM notification WHERE kind = 'ACCESS_REVIEW_DUE' AND person_id = $1`,
    [ids.person.head],
  )) as { count: number }[];
  expect(told?.count).toBe((await itemsSeenBy('head', { reviewId, awaitsMe: true })).length);
});

test('what was confirmed and has ended since stays as it was answered, and takes no other answer', async () => {
  const grantId = await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  expect((await answer('head', reviewId, item, { answer: 'KEEP', keepUntil: '2026-04-30' })).errors).toEqual(
    [],
  );
  await ends['was taken back'](grantId);
  const now = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  expect([now.state, now.answers]).toEqual(['KEPT', []]);
});
