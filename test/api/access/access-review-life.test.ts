import { beforeEach, expect, test } from 'vitest';
import { followReviews } from '../../../api/access/review/review.schedule.ts';
import { PREVIEW, REVIEW, WITHDRAW, reviewsIn } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const { answer, give, has, itemOf, itemsSeenBy, open, opened, toldTo, fresh, clean } = await reviewsIn(world);

beforeEach(clean);

test('what nobody confirms lapses the day after the deadline, at midnight, on every node and without anything running', async () => {
  await give('agent');
  await opened('relations');
  await fresh('2026-03-12T23:59:59+08:00');
  expect(await has('agent', 'ticket.urge')).toBe(true);
  await fresh('2026-03-13T00:00:00+08:00');
  expect(await has('agent', 'ticket.urge')).toBe(false);
  // The same can be given anew.
  await give('agent', { lastDay: '2026-04-30' });
  expect(await has('agent', 'ticket.urge')).toBe(true);
});

test('what is derived and was not answered is left to who opened the review, and to nobody else', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  await fresh('2026-03-13T09:00:00+08:00');
  const role = await itemOf(reviewId, 'agent', 'ROLE');
  const personal = await itemOf(reviewId, 'agent', 'PERSONAL');
  expect([role.state, personal.state]).toEqual(['ESCALATED', 'LAPSED']);
  expect((await answer('head', reviewId, role, { answer: 'KEEP' })).codes).toEqual(['INVALID_STATE']);
  expect(
    (await answer('hrHead', reviewId, personal, { answer: 'REMOVE', reason: '不再需要' })).codes,
  ).toEqual(['INVALID_STATE']);
  expect((await itemsSeenBy('hrHead', { awaitsMe: true, reviewId })).map(({ id }) => id)).toContain(role.id);
  expect((await answer('hrHead', reviewId, role, { answer: 'KEEP' })).codes).toEqual([]);
});

test('those for whom something waits are reminded before the deadline, once a day, and after it all are told who are concerned', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  await fresh('2026-03-11T08:10:00+08:00');
  await followReviews(db, clock);
  await followReviews(db, clock);
  expect((await toldTo('head')).filter((kind) => kind === 'ACCESS_REVIEW_DUE')).toHaveLength(1);
  await fresh('2026-03-13T08:10:00+08:00');
  await followReviews(db, clock);
  await followReviews(db, clock);
  expect((await toldTo('hrHead')).filter((kind) => kind === 'ACCESS_REVIEW_ENDED')).toHaveLength(1);
  expect((await toldTo('agent')).filter((kind) => kind === 'PERSONAL_GRANT_LAPSED')).toHaveLength(1);
  const audits = (await db.query(
    `SELECT action FROM audit WHERE (entity = 'AccessReview' AND entity_id = $1) OR action = 'lapsePersonalGrant' ORDER BY id`,
    [reviewId],
  )) as { action: string }[];
  expect(audits.map(({ action }) => action)).toEqual([
    'openAccessReview',
    'endAccessReview',
    'lapsePersonalGrant',
  ]);
});

test('who is reminded are those who review by then', async () => {
  await opened('relations');
  await db.query(`UPDATE assignment SET ends_on = '2026-03-05' WHERE person_id = $1`, [ids.person.head]);
  await fresh('2026-03-09T08:10:00+08:00');
  await followReviews(db, clock);
  expect(await toldTo('head')).not.toContain('ACCESS_REVIEW_DUE');
  expect(await toldTo('hrHead')).toContain('ACCESS_REVIEW_DUE');
  await db.query('UPDATE assignment SET ends_on = NULL WHERE person_id = $1', [ids.person.head]);
});

test('a review that is withdrawn lets nothing lapse, and what was answered stays', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const withdrawn = await world.ask('hrHead', WITHDRAW, {
    input: { id: reviewId, revision: 1, reason: '范围选错' },
  });
  expect(withdrawn.data.withdrawAccessReview.review).toMatchObject({
    state: 'WITHDRAWN',
    mayWithdraw: false,
  });
  await fresh('2026-03-13T09:00:00+08:00');
  expect(await has('agent', 'ticket.urge')).toBe(true);
  const role = await itemOf(reviewId, 'agent', 'ROLE');
  expect(role.state).toBe('WITHDRAWN');
  const given = await itemOf(reviewId, 'agent', 'PERSONAL');
  expect(given.why.join('\n')).not.toContain('2026-03-12');
  expect((await answer('hrHead', reviewId, role, { answer: 'KEEP' })).codes).toEqual(['INVALID_STATE']);
  expect(await toldTo('head')).toContain('ACCESS_REVIEW_WITHDRAWN');
});

test('a unit is under one review at a time, also where two open one at once', async () => {
  const answers = await Promise.all([open('relations'), open('centre', {}, 'admin')]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID_STATE']);
  expect((await open('branch')).codes).toEqual(['INVALID_STATE']);
  expect((await open('county')).codes).toEqual([]);
});

test.each([
  ['today', '2026-03-02'],
  ['a day that is over', '2026-03-01'],
  ['more than 180 days', '2026-08-30'],
])('a deadline of %s is refused', async (_, dueOn) => {
  expect(await open('relations', { dueOn })).toMatchObject({ codes: ['INVALID'], fields: ['input.dueOn'] });
});

test('only who reviews the whole organisation opens a review; a head is refused and a stranger does not find the unit', async () => {
  expect((await open('relations', {}, 'head')).codes).toEqual(['FORBIDDEN']);
  expect((await open('relations', {}, 'agent')).codes).toEqual(['FORBIDDEN']);
  expect((await open('relations', {}, 'bankHead')).codes).toEqual(['NOT_FOUND']);
  expect((await world.ask('head', PREVIEW, { unitId: ids.unit.relations })).codes).toEqual(['FORBIDDEN']);
});

test('the preview tells what then is opened', async () => {
  await give('agent');
  const { data } = await world.ask('hrHead', PREVIEW, { unitId: ids.unit.relations });
  const preview = data.accessReviewPreview;
  expect(preview.refusal).toBeNull();
  expect(preview.unanswerable).toBe(0);
  const reviewId = await opened('relations');
  const after = await world.ask('hrHead', REVIEW, { id: reviewId });
  expect(after.data.accessReview.progress).toMatchObject({ people: preview.people, items: preview.items });
  const head = preview.reviewers.find(({ personId }: { personId: string }) => personId === ids.person.head);
  expect(head.items).toBe((await itemsSeenBy('head', { reviewId, awaitsMe: true })).length);
  expect(
    (await world.ask('hrHead', PREVIEW, { unitId: ids.unit.centre })).data.accessReviewPreview.refusal,
  ).toContain('客户关系部');
});

test('what was made shorter while a review is open is kept no longer than that', async () => {
  const grantId = await give('agent');
  const reviewId = await opened('relations');
  const before = await itemOf(reviewId, 'agent', 'PERSONAL');
  const { errors } = await world.ask(
    'admin',
    'mutation ($input: ChangePersonalGrantEndInput!) { changePersonalGrantEnd(input: $input) { grant { id } } }',
    { input: { personId: ids.person.agent, grantId, lastDay: '2026-04-10', reason: '提前结束' } },
  );
  expect(errors).toEqual([]);
  expect((await answer('head', reviewId, before, { answer: 'KEEP', keepUntil: '2026-06-30' })).codes).toEqual(
    ['CONFLICT'],
  );
  const after = await itemOf(reviewId, 'agent', 'PERSONAL');
  expect((await answer('head', reviewId, after, { answer: 'KEEP', keepUntil: '2026-04-11' })).fields).toEqual(
    ['input.answers.0.keepUntil'],
  );
  expect((await answer('head', reviewId, after, { answer: 'KEEP', keepUntil: '2026-04-10' })).codes).toEqual(
    [],
  );
});

test('what a review that is over was told stays as it was told when the end is moved later', async () => {
  const grantId = await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'PERSONAL');
  expect((await answer('head', reviewId, item, { answer: 'KEEP', keepUntil: '2026-06-30' })).codes).toEqual(
    [],
  );
  const told = () =>
    db.query(
      'SELECT revision, grant_ends_on, keep_until FROM access_review_item WHERE personal_grant_id = $1',
      [grantId],
    );
  const before: unknown = await told();
  await fresh('2026-03-13T09:00:00+08:00');
  const { errors } = await world.ask(
    'admin',
    'mutation ($input: ChangePersonalGrantEndInput!) { changePersonalGrantEnd(input: $input) { grant { id } } }',
    { input: { personId: ids.person.agent, grantId, lastDay: '2026-04-10', reason: '提前结束' } },
  );
  expect(errors).toEqual([]);
  expect(await told()).toEqual(before);
});

test('while a review asks about it, whoever has it is told that it lapses unless confirmed, and its own end; then the end alone', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const look = async () => {
    const { data } = await world.ask(
      'agent',
      `query ($id: ID!) { personAccess(personId: $id) { lines { ability sourceKind source endsOn lapses } }
        personalGrants(personId: $id) { lastDay lapsesOn } }`,
      { id: ids.person.agent },
      'zh-CN',
    );
    const lines = data.personAccess.lines as {
      sourceKind: string;
      source: string;
      endsOn: string;
      lapses: boolean;
    }[];
    return { line: lines.find(({ sourceKind }) => sourceKind === 'PERSONAL'), given: data.personalGrants[0] };
  };
  const asked = await look();
  expect(asked.line).toMatchObject({ endsOn: '2026-03-13', lapses: true });
  expect(asked.line?.source).toContain('自 2026-07-01 起失效；正在复核，复核未答，则于 2026-03-13 失效');
  expect(asked.given).toEqual({ lastDay: '2026-06-30', lapsesOn: '2026-03-13' });
  const item = await itemOf(reviewId, 'agent', 'PERSONAL');
  await answer('head', reviewId, item, { answer: 'KEEP', keepUntil: '2026-05-31' });
  const kept = await look();
  expect(kept.line).toMatchObject({ endsOn: '2026-06-01', lapses: false });
  expect(kept.line?.source).not.toContain('复核');
  expect(kept.given).toEqual({ lastDay: '2026-05-31', lapsesOn: null });
});

test('what is about the one who opened the review is left to another who reviews there', async () => {
  const reviewId = await opened('personnel');
  await fresh('2026-03-13T09:00:00+08:00');
  const own = await itemOf(reviewId, 'hrHead', 'ROLE');
  expect(own.state).toBe('ESCALATED');
  expect((await answer('hrHead', reviewId, own, { answer: 'KEEP' })).codes).toEqual(['FORBIDDEN']);
  expect((await answer('admin', reviewId, own, { answer: 'KEEP' })).codes).toEqual([]);
});

const withdraw = (who: PersonKey, id: string) =>
  world.ask(who, WITHDRAW, { input: { id, revision: 1, reason: '不想被复核' } });
const mayWithdraw = async (who: PersonKey, id: string): Promise<boolean> =>
  (await world.ask(who, REVIEW, { id })).data.accessReview.mayWithdraw;

test('nobody withdraws a review of themselves that somebody else opened; whoever opened it does', async () => {
  const reviewId = await opened('branch');
  expect(await mayWithdraw('admin', reviewId)).toBe(false);
  expect((await withdraw('admin', reviewId)).codes).toEqual(['FORBIDDEN']);
  expect(await mayWithdraw('hrHead', reviewId)).toBe(true);
  expect((await withdraw('hrHead', reviewId)).codes).toEqual([]);
});

test('a review of others is withdrawn by anybody who reviews the whole organisation', async () => {
  const reviewId = await opened('relations');
  expect(await mayWithdraw('admin', reviewId)).toBe(true);
  expect((await withdraw('admin', reviewId)).codes).toEqual([]);
});

test('whoever opened a review of themselves withdraws it no more once somebody would take something from them', async () => {
  const reviewId = await opened('personnel');
  const own = await itemOf(reviewId, 'hrHead', 'ROLE');
  expect((await answer('admin', reviewId, own, { answer: 'REMOVE', reason: '不再需要' })).codes).toEqual([]);
  expect(await mayWithdraw('hrHead', reviewId)).toBe(false);
  expect((await withdraw('hrHead', reviewId)).codes).toEqual(['FORBIDDEN']);
  expect((await withdraw('admin', reviewId)).codes).toEqual([]);
});

test('whoever stands in for somebody does not withdraw a review of that one', async () => {
  await give('agent');
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-01', '2026-04-01', $4)`,
    [ids.unit.group, ids.person.admin, ids.position.agent, ids.person.agent],
  );
  const reviewId = await opened('relations');
  expect((await withdraw('admin', reviewId)).codes).toEqual(['FORBIDDEN']);
  await db.query(`DELETE FROM assignment WHERE kind = 'ACTING' AND person_id = $1`, [ids.person.admin]);
});
