import { beforeEach, expect, test } from 'vitest';
import { askingSeatsIn, on } from '../org/asking-seats.ts';
import { addCategory, storyOf } from '../tickets/story.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const { must, take, ticketIn } = storyOf(world, await addCategory(world, ids.unit.group, 'network'));
const seats = await askingSeatsIn(world);

/** Whoever stood in no longer does; what they did meanwhile stays. */
const coversAreOver = (): Promise<unknown> =>
  db.query(`UPDATE assignment SET starts_on = '2026-02-01', ends_on = '2026-02-02' WHERE kind = 'ACTING'`);

/** Somebody stands in for another at the post of the latter, until the end of the week. */
const standsIn = (deputy: PersonKey, principal: PersonKey, post: PositionKey): Promise<unknown> =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-03-07', $4)`,
    [ids.unit.group, ids.person[deputy], ids.position[post], ids.person[principal]],
  );

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await coversAreOver();
});

test('who stands in for the author of a reply does not verify it, by whichever right; another does (F085)', async () => {
  await standsIn('lead', 'handler', 'handler');
  const ticketId = await ticketIn('REPLY_SUBMITTED');
  expect((await take('lead', 'approveReply', { ticketId })).codes).toEqual(['FORBIDDEN']);
  expect((await take('lead', 'sendBackReply', { ticketId, reason: '请补充' })).codes).toEqual(['FORBIDDEN']);
  expect((await must('supervisor', 'approveReply', { ticketId })).state).toBe('CUSTOMER_REPLIED');
});

test('a reply that was handed in for somebody is not verified by that person, also when the cover has ended', async () => {
  await addVersion(db, {
    positionId: ids.position.complaintLead,
    from: '2026-03-02',
    lines: [{ ability: 'ticket.handle', scope: 'UNIT', isDelegable: true }],
  });
  await standsIn('caller', 'lead', 'complaintLead');
  const ticketId = await ticketIn('HANDLING');
  await must('caller', 'submitReply', { ticketId, text: '已查证' });
  await coversAreOver();
  const refused = await take('lead', 'approveReply', { ticketId });
  expect(refused.codes).toEqual(['FORBIDDEN']);
  expect(refused.errors[0]?.message).toContain('in one’s name');
  expect((await must('supervisor', 'approveReply', { ticketId })).state).toBe('CUSTOMER_REPLIED');
});

test('what was sent to somebody in particular is signed by whoever stands in for them', async () => {
  const ticketId = await ticketIn('CLASSIFIED');
  const { handler: personId } = ids.person;
  await must('intake', 'dispatchTicket', { ticketId, unitId: ids.unit.complaints, personId });
  expect((await take('otherHandler', 'signTicket', { ticketId })).codes).toEqual(['FORBIDDEN']);
  await standsIn('caller', 'handler', 'handler');
  expect((await must('caller', 'signTicket', { ticketId })).state).toBe('SIGNED');
});

const REVIEW = `mutation ($input: JobStepInput!) { reviewJobDescription(input: $input) { jobDescription { state } } }`;
const WAITING = `{ jobDescriptions(filter: { awaiting: REVIEW }) { nodes { id } totalCount } }`;
const DRAFT = `mutation ($input: DraftJobDescriptionInput!) { draftJobDescription(input: $input) { jobDescription { authors { name } } } }`;

test('who stands in for the writer of a job description neither reviews it nor has it waiting (F025)', async () => {
  const id = await addVersion(db, {
    positionId: ids.position.vacant,
    state: 'SUBMITTED',
    from: null,
    lines: [],
  });
  await db.query(`UPDATE job_description SET author_ids = ARRAY[$2::bigint] WHERE id = $1`, [
    id,
    ids.person.supervisor,
  ]);
  const waits = async (): Promise<string[]> =>
    (await world.ask('hr', WAITING)).data.jobDescriptions.nodes.map((node: { id: string }) => node.id);
  expect(await waits()).toContain(id);
  await standsIn('hr', 'supervisor', 'supervisor');
  expect(await waits()).not.toContain(id);
  const refused = await world.ask('hr', REVIEW, { input: { id, revision: 1 } }, 'zh-CN');
  expect(refused.codes).toEqual(['INVALID_STATE']);
  expect(refused.errors[0]?.message).toContain('代理人与被代理人视为同一人');
});

test('what somebody writes in the name of another has both as authors', async () => {
  await standsIn('agent', 'supervisor', 'supervisor');
  const drafted = await world.ask('agent', DRAFT, { input: { positionId: ids.position.agent } });
  expect(drafted.errors).toEqual([]);
  const { authors } = drafted.data.draftJobDescription.jobDescription;
  expect(authors.map(({ name }: { name: string }) => name).toSorted()).toEqual(['周主管', '陈话务']);
});

test('who stands in for the one who asked for seats does not decide on them, nor finds them waiting (F059)', async () => {
  await seats.anew();
  const request = await seats.raised(1);
  await standsIn('supervisor', 'agent', 'agent');
  const waiting = await world.ask(
    'supervisor',
    '{ headcountRequests(filter: { awaitsMe: true }) { totalCount } }',
  );
  expect(waiting.data.headcountRequests.totalCount).toBe(0);
  expect((await seats.refused('supervisor', 'approve', on(request))).codes).toEqual(['FORBIDDEN']);
});

test('seats that were asked for in somebody’s name say so, and are left to another', async () => {
  await seats.anew();
  await db.query(`UPDATE authority SET is_delegable = true WHERE ability = 'headcount.raise'`);
  await standsIn('caller', 'agent', 'agent');
  const { id } = await seats.done('caller', 'raise', {
    positionId: ids.position.vacant,
    seats: 1,
    ...seats.wish,
  });
  const { data } = await world.ask(
    'supervisor',
    'query ($id: ID!) { headcountRequest(id: $id) { raisedFor { name } history { forPerson { name } } } }',
    { id },
  );
  expect(data.headcountRequest).toEqual({
    raisedFor: { name: '陈话务' },
    history: [{ forPerson: { name: '陈话务' } }],
  });
});
