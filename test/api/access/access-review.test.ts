import { beforeEach, expect, test } from 'vitest';

import { ANSWER, LIST, REVIEW, reviewsIn, type Item } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const { answer, assignmentOf, give, has, itemOf, itemsSeenBy, open, opened, toldTo, fresh, clean } =
  await reviewsIn(world);

beforeEach(clean);

test('a review lists what people may do beyond what everybody has, and asks the head of the unit', async () => {
  await give('agent');
  const { data } = await open('relations');
  expect(data.openAccessReview.review).toMatchObject({
    state: 'OPEN',
    unit: { name: '客户关系部' },
    openedBy: { name: '钱主任' },
    mayWithdraw: true,
  });
  const reviewId = data.openAccessReview.review.id as string;
  const items = await itemsSeenBy('head', { reviewId, personId: ids.person.agent });
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(['PERSONAL', 'ROLE']);
  const abilities = items.flatMap((item) => item.abilities.map(({ ability }) => ability));
  expect(abilities).toContain('ticket.urge');
  expect(abilities).toContain('ticket.register');
  expect(abilities).not.toContain('person.record');
  expect(await toldTo('head')).toEqual(['ACCESS_REVIEW_OPENED']);
});

test('an item says why it is there in the words of the explanation of access', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const { data } = await world.ask(
    'head',
    LIST,
    { filter: { reviewId, personId: ids.person.agent } },
    'zh-CN',
  );
  const said = (data.accessReviewItems.nodes as Item[]).flatMap(({ why }) => why);
  expect(said.join('\n')).toContain('岗位“话务员”承担角色“');
  expect(said.join('\n')).toContain('任“话务员”期间另行授予：可以督促超时工单');
  expect(said.join('\n')).toContain('2026-03-12 前（含当日）没有确认的，自 2026-03-13 起失效');
});

test('a head sees the items of the own part alone, counts included, and others do not find the review', async () => {
  const reviewId = await opened('branch');
  const all = await world.ask('hrHead', REVIEW, { id: reviewId });
  const own = await world.ask('head', REVIEW, { id: reviewId });
  const names = (await itemsSeenBy('head', { reviewId })).map(({ personId }) => personId);
  expect(names).not.toContain(ids.person.countyHandler);
  expect(names).toContain(ids.person.handler);
  expect(own.data.accessReview.progress.items).toBe((await itemsSeenBy('head', { reviewId })).length);
  expect(own.data.accessReview.progress.items).toBeLessThan(all.data.accessReview.progress.items);
  expect((await world.ask('agent', REVIEW, { id: reviewId })).data.accessReview).toBeNull();
  expect((await world.ask('bankHead', REVIEW, { id: reviewId })).data.accessReview).toBeNull();
  expect(await itemsSeenBy('bankHead', { reviewId })).toEqual([]);
  const county = await itemOf(reviewId, 'countyHandler', 'ROLE');
  expect((await answer('head', reviewId, county, { answer: 'KEEP' })).codes).toEqual(['NOT_FOUND']);
  expect((await answer('agent', reviewId, county, { answer: 'KEEP' })).codes).toEqual(['NOT_FOUND']);
});

test('what is confirmed stays up to the day that was named, and no longer', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  const kept = await answer('head', reviewId, item, { answer: 'KEEP', keepUntil: '2026-04-15' });
  expect(kept.data.answerAccessReview.items).toMatchObject([{ state: 'KEPT', keepUntil: '2026-04-15' }]);
  await fresh('2026-04-15T12:00:00+08:00');
  expect(await has('agent', 'ticket.urge')).toBe(true);
  await fresh('2026-04-16T00:00:00+08:00');
  expect(await has('agent', 'ticket.urge')).toBe(false);
});

test('what was given in person is taken back at once, and whoever had it is told', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  const gone = await answer('head', reviewId, item, { answer: 'REMOVE', reason: '不再需要' });
  expect(gone.data.answerAccessReview.items).toMatchObject([{ state: 'REMOVED', answers: [] }]);
  expect(await has('agent', 'ticket.urge')).toBe(false);
  expect(await toldTo('agent')).toContain('PERSONAL_GRANT_REVOKED');
  const again = await answer(
    'head',
    reviewId,
    { id: item.id, revision: 2 },
    { answer: 'KEEP', keepUntil: '2026-04-01' },
  );
  expect(again.codes).toEqual(['INVALID_STATE']);
});

test('what comes from a role is not taken by the review: those who keep roles are asked, and it is seen whether they did', async () => {
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'ROLE', 'head');
  expect((await answer('head', reviewId, item, { answer: 'REMOVE' })).fields).toEqual([
    'input.answers.0.reason',
  ]);
  const asked = await answer('head', reviewId, item, { answer: 'REMOVE', reason: '已调离一线' });
  expect(asked.data.answerAccessReview.items).toMatchObject([{ state: 'REQUESTED', stillThere: true }]);
  expect(await has('agent', 'ticket.register')).toBe(true);
  expect(await toldTo('admin')).toContain('ACCESS_CHANGE_REQUESTED');
  const role = await db.query('DELETE FROM position_role WHERE position_id = $1 RETURNING role_id', [
    ids.position.agent,
  ]);
  const [now] = await itemsSeenBy('head', { reviewId, states: ['REQUESTED'] });
  expect(now).toMatchObject({ stillThere: false });
  await db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2)', [
    ids.position.agent,
    role[0][0].role_id,
  ]);
});

test('nobody answers for what they may do themselves, also through a concurrent post elsewhere', async () => {
  const reviewId = await opened('relations');
  const own = await itemOf(reviewId, 'head', 'ROLE', 'head');
  expect(own.answers).toEqual([]);
  const refused = await answer('head', reviewId, own, { answer: 'KEEP' });
  expect(refused.codes).toEqual(['FORBIDDEN']);
  await expect(
    db.query(
      `UPDATE access_review_item SET answer = 'KEEP', answered_by_id = person_id, answered_at = now() WHERE id = $1`,
      [own.id],
    ),
  ).rejects.toThrow('access_review_item_oneself_check');
  // The county's head holds a post of the complaints team beside: those items are left to another, too.
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     SELECT organisation_id, $1, $2, 'CONCURRENT', '2026-01-01' FROM position WHERE id = $2`,
    [ids.person.head, ids.position.countyHandler],
  );
  const county = await opened('county');
  const concurrent = await itemOf(county, 'head', 'ROLE', 'hrHead');
  expect((await answer('hrHead', county, concurrent, { answer: 'KEEP' })).codes).toEqual([]);
  expect(
    (await itemsSeenBy('countyHead', { reviewId: county, awaitsMe: true })).map(({ personId }) => personId),
  ).not.toContain(ids.person.countyHead);
  await db.query(`DELETE FROM assignment WHERE kind = 'CONCURRENT'`);
});

test('about the head the one above is asked, and at last those who review the whole organisation', async () => {
  await opened('relations');
  const waiting = await itemsSeenBy('hrHead', { awaitsMe: true });
  expect(new Set(waiting.map(({ personId }) => personId))).toEqual(new Set([ids.person.head]));
  expect((await itemsSeenBy('head', { awaitsMe: true })).map(({ personId }) => personId)).not.toContain(
    ids.person.head,
  );
});

test('two who answer at once: the second is told who was faster', async () => {
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'ROLE', 'head');
  const answers = await Promise.all([
    answer('head', reviewId, item, { answer: 'KEEP' }),
    answer('hrHead', reviewId, item, { answer: 'REMOVE', reason: '不再需要' }),
  ]);
  const codes = answers.flatMap((each) => each.codes);
  expect(codes).toEqual(['CONFLICT']);
  const refused = answers.find((each) => each.codes.length > 0);
  expect(refused?.errors[0]?.message).toMatch(/李主任|钱主任/);
});

test('the same answer with its key is given once, and answered again', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  const input = {
    reviewId,
    idempotencyKey: '5f0c7c1e-8b1e-4d5e-9f39-0f2f5d6f1a11',
    answers: [{ itemId: item.id, revision: 1, answer: 'REMOVE', reason: '不再需要' }],
  };
  const first = await world.ask('head', ANSWER, { input });
  const second = await world.ask('head', ANSWER, { input });
  expect(second.data.answerAccessReview.items).toEqual(first.data.answerAccessReview.items);
  expect((await toldTo('agent')).filter((kind) => kind === 'PERSONAL_GRANT_REVOKED')).toHaveLength(1);
});

test('answers of one call count all or none', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const personal = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  const role = await itemOf(reviewId, 'agent', 'ROLE', 'head');
  const mixed = await world.ask('head', ANSWER, {
    input: {
      reviewId,
      answers: [
        { itemId: personal.id, revision: 1, answer: 'REMOVE', reason: '不再需要' },
        { itemId: role.id, revision: 1, answer: 'KEEP', keepUntil: '2026-04-01' },
      ],
    },
  });
  expect(mixed).toMatchObject({ codes: ['INVALID'], fields: ['input.answers.1.keepUntil'] });
  expect(await has('agent', 'ticket.urge')).toBe(true);
});

test.each([
  ['no day', { answer: 'KEEP' }, 'keepUntil'],
  ['a day that is over', { answer: 'KEEP', keepUntil: '2026-03-01' }, 'keepUntil'],
  ['a day beyond what was given', { answer: 'KEEP', keepUntil: '2026-07-01' }, 'keepUntil'],
  ['a day for what goes', { answer: 'REMOVE', keepUntil: '2026-04-01', reason: '不再需要' }, 'keepUntil'],
])('%s is refused in words for what was given in person', async (_, given, field) => {
  await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'PERSONAL', 'head');
  expect(await answer('head', reviewId, item, given)).toMatchObject({
    codes: ['INVALID'],
    fields: [`input.answers.0.${field}`],
  });
});

test('a conflict of duties is an item of its own, which stays with a reason and up to a day only', async () => {
  const reviewId = await opened('relations');
  const conflict = await itemOf(reviewId, 'head', 'CONFLICT');
  expect(conflict.abilities.length).toBeGreaterThan(1);
  const bare = await answer('hrHead', reviewId, conflict, { answer: 'KEEP' });
  expect(new Set(bare.fields)).toEqual(new Set(['input.answers.0.keepUntil', 'input.answers.0.reason']));
  const kept = await answer('hrHead', reviewId, conflict, {
    answer: 'KEEP',
    keepUntil: '2026-12-31',
    reason: '人员不足，系统已要求不同的人办理',
  });
  expect(kept.data.answerAccessReview.items).toMatchObject([{ state: 'KEPT', keepUntil: '2026-12-31' }]);
});

test('what was not used for 90 days is pointed out, by ability and day, as far as uses are known', async () => {
  const [agent, handler] = [await assignmentOf('agent'), await assignmentOf('handler')];
  await db.query(
    `INSERT INTO ability_use VALUES ($1, 'ticket.register', 'ROLE', 'AGT', '2025-10-01', '2026-02-20'),
       ($1, 'ticket.read', 'ROLE', 'AGT', '2025-10-01', '2025-12-02'), ($2, 'ticket.read', 'ROLE', 'HND', '2025-10-01', '2025-12-03')`,
    [agent, handler],
  );
  const reviewId = await opened('relations');
  const byAbility = new Map(
    (await itemOf(reviewId, 'agent', 'ROLE')).abilities.map((each) => [each.ability, each]),
  );
  expect(byAbility.get('ticket.register')).toMatchObject({ isUnused: false, lastUsedOn: '2026-02-20' });
  expect(byAbility.get('ticket.read')).toMatchObject({ isUnused: true, lastUsedOn: '2025-12-02' });
  const read = (await itemOf(reviewId, 'handler', 'ROLE')).abilities.find(
    ({ ability }) => ability === 'ticket.read',
  );
  expect(read).toMatchObject({ isUnused: false });
  expect((await itemsSeenBy('head', { reviewId, isUnused: true })).length).toBeGreaterThan(0);
});

test('nothing is said to be unused before uses have been recorded for so long', async () => {
  await db.query(
    `INSERT INTO ability_use VALUES ($1, 'ticket.register', 'ROLE', 'AGT', '2026-02-20', '2026-02-20')`,
    [await assignmentOf('agent')],
  );
  const reviewId = await opened('relations');
  expect(await itemsSeenBy('hrHead', { reviewId, isUnused: true })).toEqual([]);
});

test('the last administrator is not asked away', async () => {
  const reviewId = await opened('branch');
  const item = await itemOf(reviewId, 'admin', 'ROLE');
  const refused = await answer('hrHead', reviewId, item, { answer: 'REMOVE', reason: '不再需要' });
  expect(refused.codes).toEqual(['INVALID_STATE']);
  expect(refused.errors[0]?.message).toContain('last administrator');
});

test('every answer is in the audit log with who, what and why', async () => {
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'ROLE', 'head');
  await answer('head', reviewId, item, { answer: 'REMOVE', reason: '已调离一线' });
  const { data } = await world.ask(
    'hrHead',
    `{ auditLog(filter: { entities: ["AccessReviewItem"], entityId: "${item.id}" }, first: 5) { nodes { action person { name } changes { field after } } } }`,
  );
  const [entry] = data.auditLog.nodes;
  expect(entry).toMatchObject({ action: 'answerAccessReview', person: { name: '李主任' } });
  expect(JSON.stringify(entry.changes)).toContain('已调离一线');
});

test('whoever answers anew wipes nothing of what another answered and why', async () => {
  const reviewId = await opened('relations');
  const first = await itemOf(reviewId, 'agent', 'ROLE');
  await answer('head', reviewId, first, { answer: 'REMOVE', reason: '已转岗' });
  clock.pass(5);
  const second = await itemOf(reviewId, 'agent', 'ROLE');
  expect(second).toMatchObject({ answer: 'REMOVE', reason: '已转岗', earlier: [] });
  expect((await answer('hrHead', reviewId, second, { answer: 'KEEP' })).codes).toEqual([]);
  const third = await itemOf(reviewId, 'agent', 'ROLE');
  const [head] = (await db.query('SELECT name FROM person WHERE id = $1', [ids.person.head])) as {
    name: string;
  }[];
  expect(third).toMatchObject({
    answer: 'KEEP',
    reason: null,
    earlier: [
      {
        answer: 'REMOVE',
        keepUntil: null,
        reason: '已转岗',
        answeredBy: head?.name,
        answeredAt: '2026-03-02T01:00:00.000Z',
      },
    ],
  });
});

test('whoever may not answer an item is told why, and whoever may is told nothing', async () => {
  const reviewId = await opened('relations');
  const [own] = await itemsSeenBy('head', { reviewId, personId: ids.person.head });
  expect(own).toMatchObject({ answers: [], refusal: expect.stringContaining('Nobody reviews') });
  expect(await itemOf(reviewId, 'agent', 'ROLE', 'head')).toMatchObject({ refusal: null });
});
