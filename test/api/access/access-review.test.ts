import { beforeEach, expect, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { followReviews } from '../../../api/access/review/review.schedule.ts';
import { hashToken } from '../../../api/access/token.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld, type Answer } from '../../support/world.ts';
import type { PersonKey, UnitKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const [other] = await nodesOn(db, 1);

const FIELDS = `id state mayWithdraw dueOn revision unit { name } openedBy { name }
  progress { people items answered open awaitsMe lapsed escalated requested }`;
const ITEM = `id revision kind state answers why isUnused keepAtMostUntil keepUntil answer reason stillThere positionTitle
  personId personName person { name } unit { name } answeredBy { name } jobDescriptionId
  abilities { ability scope source where lastUsedOn isUnused }`;
const OPEN = `mutation ($input: OpenAccessReviewInput!) { openAccessReview(input: $input) { review { ${FIELDS} } } }`;
const WITHDRAW = `mutation ($input: WithdrawAccessReviewInput!) { withdrawAccessReview(input: $input) { review { ${FIELDS} } } }`;
const ANSWER = `mutation ($input: AnswerAccessReviewInput!) { answerAccessReview(input: $input) {
  review { id progress { answered open } } items { ${ITEM} } } }`;
const LIST = `query ($filter: AccessReviewItemFilter) { accessReviewItems(filter: $filter, first: 100) {
  totalCount nodes { ${ITEM} } } }`;
const REVIEW = `query ($id: ID!) { accessReview(id: $id) { ${FIELDS} } }`;
const PREVIEW = `query ($unitId: ID!) { accessReviewPreview(unitId: $unitId) {
  people items kinds { kind count unused } reviewers { personId personName items } unanswerable refusal recordedSince } }`;

interface Item {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly state: string;
  readonly personId: string;
  readonly answers: readonly string[];
  readonly why: readonly string[];
  readonly isUnused: boolean;
  readonly abilities: readonly { readonly ability: string; readonly isUnused: boolean; readonly lastUsedOn: string | null }[];
}

const fresh = async (instant: string): Promise<void> => {
  clock.set(instant);
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
};

const open = (unit: UnitKey, more: object = {}, who: PersonKey = 'hrHead'): Promise<Answer> =>
  world.ask(who, OPEN, { input: { unitId: ids.unit[unit], dueOn: '2026-03-12', ...more } });
const opened = async (unit: UnitKey, more: object = {}): Promise<string> => {
  const { data, errors } = await open(unit, more);
  expect(errors).toEqual([]);
  return data.openAccessReview.review.id;
};
const itemsSeenBy = async (who: PersonKey, filter: object): Promise<Item[]> => {
  const { data, errors } = await world.ask(who, LIST, { filter });
  expect(errors).toEqual([]);
  return data.accessReviewItems.nodes;
};
const itemOf = async (reviewId: string, person: PersonKey, kind: string, by: PersonKey = 'hrHead'): Promise<Item> => {
  const found = await itemsSeenBy(by, { reviewId, personId: ids.person[person], kinds: [kind] });
  expect(found.length).toBeGreaterThan(0);
  return found[0]!;
};
const answer = (
  who: PersonKey,
  reviewId: string,
  item: Pick<Item, 'id' | 'revision'>,
  given: object,
): Promise<Answer> =>
  world.ask(who, ANSWER, {
    input: { reviewId, answers: [{ itemId: item.id, revision: item.revision, ...given }] },
  });

const assignmentOf = async (who: PersonKey): Promise<string> => {
  const [row] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1 ORDER BY id LIMIT 1', [
    ids.person[who],
  ])) as { id: string }[];
  return row?.id ?? '';
};
const give = async (who: PersonKey, more: object = {}): Promise<string> => {
  const { data, errors } = await world.ask(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    {
      input: {
        assignmentId: await assignmentOf(who),
        ability: 'ticket.urge',
        scope: 'UNIT',
        reason: '春节期间协助督办',
        lastDay: '2026-06-30',
        ...more,
      },
    },
  );
  expect(errors).toEqual([]);
  return data.givePersonalGrant.grant.id;
};
/** Whether somebody may do something now, as another node finds it. */
const has = async (who: PersonKey, ability: string): Promise<boolean> => {
  const known = await loadActor(other!, { tokenHash: hashToken(world.tokenOf(who)), now: clock.now() });
  return known?.actor.grants.some((grant) => grant.ability === ability) ?? false;
};
const toldTo = async (who: PersonKey): Promise<string[]> =>
  (
    (await db.query('SELECT kind FROM notification WHERE person_id = $1 ORDER BY id', [ids.person[who]])) as {
      kind: string;
    }[]
  ).map(({ kind }) => kind);

beforeEach(async () => {
  await fresh('2026-03-02T09:00:00+08:00');
  await db.query('TRUNCATE access_review_item, access_review, personal_grant, ability_use, notification');
});

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
  const { data } = await world.ask('head', LIST, { filter: { reviewId, personId: ids.person.agent } }, 'zh-CN');
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
  const gone = await answer('head', reviewId, item, { answer: 'REMOVE' });
  expect(gone.data.answerAccessReview.items).toMatchObject([{ state: 'REMOVED', answers: [] }]);
  expect(await has('agent', 'ticket.urge')).toBe(false);
  expect(await toldTo('agent')).toContain('PERSONAL_GRANT_REVOKED');
  const again = await answer('head', reviewId, { id: item.id, revision: 2 }, { answer: 'KEEP', keepUntil: '2026-04-01' });
  expect(again.codes).toEqual(['INVALID_STATE']);
});

test('what comes from a role is not taken by the review: those who keep roles are asked, and it is seen whether they did', async () => {
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'ROLE', 'head');
  expect((await answer('head', reviewId, item, { answer: 'REMOVE' })).fields).toEqual(['input.answers.0.reason']);
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
  expect((await itemsSeenBy('countyHead', { reviewId: county, awaitsMe: true })).map(({ personId }) => personId)).not.toContain(
    ids.person.countyHead,
  );
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
    answers: [{ itemId: item.id, revision: 1, answer: 'REMOVE' }],
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
        { itemId: personal.id, revision: 1, answer: 'REMOVE' },
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
  ['a day for what goes', { answer: 'REMOVE', keepUntil: '2026-04-01' }, 'keepUntil'],
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
  const read = (await itemOf(reviewId, 'handler', 'ROLE')).abilities.find(({ ability }) => ability === 'ticket.read');
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

test('what is derived and was not answered is left to who opened the review, and to nobody else', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  await fresh('2026-03-13T09:00:00+08:00');
  const role = await itemOf(reviewId, 'agent', 'ROLE');
  const personal = await itemOf(reviewId, 'agent', 'PERSONAL');
  expect([role.state, personal.state]).toEqual(['ESCALATED', 'LAPSED']);
  expect((await answer('head', reviewId, role, { answer: 'KEEP' })).codes).toEqual(['INVALID_STATE']);
  expect((await answer('hrHead', reviewId, personal, { answer: 'REMOVE' })).codes).toEqual(['INVALID_STATE']);
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
  expect(audits.map(({ action }) => action)).toEqual(['openAccessReview', 'endAccessReview', 'lapsePersonalGrant']);
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
  expect(withdrawn.data.withdrawAccessReview.review).toMatchObject({ state: 'WITHDRAWN', mayWithdraw: false });
  await fresh('2026-03-13T09:00:00+08:00');
  expect(await has('agent', 'ticket.urge')).toBe(true);
  const role = await itemOf(reviewId, 'agent', 'ROLE');
  expect(role.state).toBe('WITHDRAWN');
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
  expect((await world.ask('hrHead', PREVIEW, { unitId: ids.unit.centre })).data.accessReviewPreview.refusal).toContain(
    '客户关系部',
  );
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
