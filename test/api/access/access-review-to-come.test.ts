import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { PREVIEW, reviewsIn, WITHDRAW } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';

/** What was given in person for later is reviewed before it begins. */
const world = await makeWorld();
const { ask, db, ids } = world;
const { fresh, opened, itemsSeenBy, itemOf, answer, give, has, clean } = await reviewsIn(world);
beforeEach(clean);

/** The deadline of every review here is 2026-03-12. */
const days = {
  'begins before the deadline': { startsOn: '2026-03-09', lastDay: '2026-03-31' },
  'begins after the deadline': { startsOn: '2026-04-01', lastDay: '2026-06-30' },
} as const;
const began = (day: string): string => `${day}T09:00:00+08:00`;
const given = async (id: string): Promise<{ endsOn: string; lapsesOn: string | null; revoked: boolean }> => {
  const [row] = (await db.query(
    'SELECT ends_on::text AS "endsOn", lapses_on::text AS "lapsesOn", revoked_at IS NOT NULL AS revoked FROM personal_grant WHERE id = $1',
    [id],
  )) as { endsOn: string; lapsesOn: string | null; revoked: boolean }[];
  return row!;
};

describe.each(Object.entries(days))('what %s', (_, when) => {
  test('is asked about with the day on which it begins, and counts in the preview', async () => {
    const before = (await ask('hrHead', PREVIEW, { unitId: ids.unit.branch })).data.accessReviewPreview.items;
    await give('agent', when);
    const preview = (await ask('hrHead', PREVIEW, { unitId: ids.unit.branch })).data.accessReviewPreview;
    expect(preview.items).toBe(before + 1);
    const item = await itemOf(await opened('branch'), 'agent', 'PERSONAL');
    expect(item.why).toContain(`It had not begun when the review opened: it begins on ${when.startsOn}`);
    expect([item.state, item.isUnused]).toEqual(['OPEN', false]);
  });

  test('holds no longer after the deadline, or never begins, unless it is confirmed', async () => {
    await give('agent', when);
    const reviewId = await opened('branch');
    for (const day of ['2026-03-13', '2026-04-01', '2026-04-02']) {
      await fresh(began(day));
      expect(await has('agent', 'ticket.urge')).toBe(false);
    }
    expect((await itemOf(reviewId, 'agent', 'PERSONAL')).state).toBe('LAPSED');
  });

  test('begins on its day and lasts up to the day that was said, once it is confirmed', async () => {
    await give('agent', when);
    const reviewId = await opened('branch');
    const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
    expect(
      (await answer('head', reviewId, item, { answer: 'KEEP', keepUntil: when.startsOn })).errors,
    ).toEqual([]);
    expect(await has('agent', 'ticket.urge')).toBe(false);
    await fresh(began(when.startsOn));
    expect(await has('agent', 'ticket.urge')).toBe(true);
    await fresh(began(addDays(when.startsOn, 1)));
    expect(await has('agent', 'ticket.urge')).toBe(false);
  });

  test('is kept up to no day before its first, and nothing is written where that is asked', async () => {
    const id = await give('agent', when);
    const reviewId = await opened('branch');
    const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
    const before = await given(id);
    const refused = await answer('head', reviewId, item, { answer: 'KEEP', keepUntil: '2026-03-05' });
    expect([refused.codes, refused.fields]).toEqual([['INVALID'], ['input.answers.0.keepUntil']]);
    expect(refused.errors[0]?.message).toContain(`must be a day from ${when.startsOn}`);
    expect(await given(id)).toEqual(before);
    expect((await itemOf(reviewId, 'agent', 'PERSONAL')).state).toBe('OPEN');
  });

  test('is taken back before it begins, and then never does', async () => {
    const id = await give('agent', when);
    const reviewId = await opened('branch');
    const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
    expect((await answer('head', reviewId, item, { answer: 'REMOVE', reason: '不再需要' })).errors).toEqual(
      [],
    );
    expect((await given(id)).revoked).toBe(true);
    await fresh(began(when.startsOn));
    expect(await has('agent', 'ticket.urge')).toBe(false);
  });

  test('begins as it was given where the review is withdrawn', async () => {
    const id = await give('agent', when);
    const reviewId = await opened('branch');
    expect(
      (await ask('hrHead', WITHDRAW, { input: { id: reviewId, revision: 1, reason: '范围有误' } })).errors,
    ).toEqual([]);
    expect((await given(id)).lapsesOn).toBeNull();
    await fresh(began(when.startsOn));
    expect(await has('agent', 'ticket.urge')).toBe(true);
  });
});

test('what was given at a post that is still to be taken up is asked about with the day of the post', async () => {
  const [row] = (await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2026-05-01') RETURNING id::text`,
    [ids.unit.group, ids.person.countyHandler, ids.position.caller],
  )) as { id: string }[];
  await db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     VALUES ($1, $2, $3, 'ticket.urge', 'UNIT', '值班', '2026-05-01', '2026-08-01', $4, now())`,
    [ids.unit.group, ids.person.countyHandler, row?.id, ids.person.admin],
  );
  const reviewId = await opened('callbacks');
  const seen = await itemsSeenBy('hrHead', { reviewId, personId: ids.person.countyHandler });
  expect(seen.map(({ kind }) => kind)).toEqual(['PERSONAL']);
  expect(seen[0]?.why).toContain('It had not begun when the review opened: it begins on 2026-05-01');
  await db.query('TRUNCATE access_review_item, access_review, personal_grant');
  await db.query('DELETE FROM assignment WHERE id = $1', [row?.id]);
});

test('roles and lines of a post that begins later are left to the review after that', async () => {
  const [row] = (await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2026-05-01') RETURNING id::text`,
    [ids.unit.group, ids.person.countyHandler, ids.position.caller],
  )) as { id: string }[];
  const reviewId = await opened('callbacks');
  expect(await itemsSeenBy('hrHead', { reviewId, personId: ids.person.countyHandler })).toEqual([]);
  await db.query('DELETE FROM assignment WHERE id = $1', [row?.id]);
});
