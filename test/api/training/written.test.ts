import { beforeAll, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { commanding, plainDuty } from '../jobs/pieces.ts';
import { learningIn } from './learning.ts';

/** Adopted suggestions on their way into the job description (F133). */
const world = await makeWorld();
const { ids, ask, db } = world;
const { done, refused } = await learningIn(world);
const run = commanding(world);

let draft = '';
let other = '';
beforeAll(async () => {
  draft = (await run('hr', 'draft', { positionId: ids.position.agent })).id;
  other = (await run('hr', 'draft', { positionId: ids.position.caller })).id;
});

const adopted = async (about: string): Promise<string> => {
  const { id } = await done('agent', 'raiseSuggestion', {
    kind: 'JOB_DESCRIPTION',
    positionId: ids.position.agent,
    about,
    text: '节假日顺延一天',
  });
  await done('supervisor', 'decideSuggestion', { id, revision: 1, adopted: true, decision: '下一版写入' });
  return id;
};
const standing = async (id: string) =>
  (
    await ask(
      'hr',
      'query ($id: ID!) { suggestion(id: $id) { state revision jobDescription { id state } } }',
      { id },
    )
  ).data.suggestion;

test('whoever writes the draft says which suggestion it takes up, and may say no again', async () => {
  const id = await adopted('回访时限');
  expect(await done('hr', 'writeSuggestion', { id, revision: 2, jobDescriptionId: draft })).toEqual({
    id,
    revision: 3,
    state: 'ADOPTED',
    jobDescription: { id: draft },
  });
  expect(await done('hr', 'writeSuggestion', { id, revision: 3, jobDescriptionId: null })).toMatchObject({
    jobDescription: null,
  });
});

test('it is written into a draft of its own post only, by whoever writes there, once it is adopted', async () => {
  const id = await adopted('登记要求');
  const input = { id, revision: 2, jobDescriptionId: draft };
  expect(await refused('agent', 'writeSuggestion', input)).toMatchObject({ codes: ['FORBIDDEN'] });
  expect(await refused('bankHead', 'writeSuggestion', input)).toMatchObject({ codes: ['NOT_FOUND'] });
  expect(await refused('hr', 'writeSuggestion', { ...input, revision: 1 })).toMatchObject({
    codes: ['CONFLICT'],
  });
  expect(await refused('hr', 'writeSuggestion', { ...input, jobDescriptionId: other })).toMatchObject({
    codes: ['INVALID'],
    fields: ['input.jobDescriptionId'],
  });
  const raised = await done('agent', 'raiseSuggestion', {
    kind: 'JOB_DESCRIPTION',
    positionId: ids.position.agent,
    about: '换班',
    text: '提前一天',
  });
  expect(
    await refused('hr', 'writeSuggestion', { id: raised.id, revision: 1, jobDescriptionId: draft }),
  ).toMatchObject({ codes: ['INVALID_STATE'] });
});

test('it is done when its version is approved, its author is told, and a withdrawn approval takes it back', async () => {
  const id = await adopted('投诉上报');
  await done('hr', 'writeSuggestion', { id, revision: 2, jobDescriptionId: draft });
  const left = await adopted('不在本版');
  let job = await run('hr', 'update', { id: draft, revision: 1, duties: [plainDuty] });
  job = await run('hr', 'submit', { id: draft, revision: job.revision });
  expect(
    await refused('hr', 'writeSuggestion', { id: left, revision: 2, jobDescriptionId: draft }),
  ).toMatchObject({
    codes: ['INVALID'],
  });
  job = await run('head', 'review', { id: draft, revision: job.revision });
  expect((await standing(id)).state).toBe('ADOPTED');
  job = await run('hrHead', 'approve', { id: draft, revision: job.revision, effectiveFrom: '2026-04-01' });
  expect(await standing(id)).toEqual({
    state: 'DONE',
    revision: 4,
    jobDescription: { id: draft, state: 'APPROVED' },
  });
  expect((await standing(left)).state).toBe('ADOPTED');
  const told = await db.query(
    `SELECT person_id::text AS id FROM notification WHERE kind = 'SUGGESTION_DONE' AND record_id = $1`,
    [id],
  );
  expect(told).toEqual([{ id: ids.person.agent }]);
  await run('hrHead', 'withdraw', { id: draft, revision: job.revision, reason: '日期写错' });
  expect(await standing(id)).toMatchObject({ state: 'ADOPTED', jobDescription: { id: draft } });
});

test('a draft that is given up lets its suggestions go', async () => {
  const id = await adopted('归档');
  const fresh = (await run('hr', 'draft', { positionId: ids.position.handler })).id;
  await db.query('UPDATE suggestion SET position_id = $1, job_description_id = $2 WHERE id = $3', [
    ids.position.handler,
    fresh,
    id,
  ]);
  await run('hr', 'discard', { id: fresh, revision: 1 });
  expect(await standing(id)).toMatchObject({ state: 'ADOPTED', jobDescription: null });
  const next = (await run('hr', 'draft', { positionId: ids.position.handler })).id;
  await done('hr', 'writeSuggestion', { id, revision: 2, jobDescriptionId: next });
  let job = await run('hr', 'update', { id: next, revision: 1, duties: [plainDuty] });
  job = await run('hr', 'submit', { id: next, revision: job.revision });
  job = await run('head', 'return', { id: next, revision: job.revision, reasons: [{ text: '不需要新版' }] });
  await run('hr', 'discard', { id: next, revision: job.revision });
  expect(await standing(id)).toMatchObject({ state: 'ADOPTED', jobDescription: null });
});
