import { beforeEach, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { commanding, plainDuty, type Job } from '../jobs/pieces.ts';

const world = await makeWorld();
const { db, ids } = world;
const run = commanding(world);
const keyOf = new Map(Object.entries(ids.person).map(([key, id]) => [String(id), key]));

beforeEach(() => db.query('TRUNCATE notification'));

const toldOf = async (kind: string): Promise<string[]> => {
  const rows = (await db.query('SELECT person_id::text FROM notification WHERE kind = $1', [kind])) as {
    person_id: string;
  }[];
  return rows.map((row) => keyOf.get(row.person_id) ?? '?').sort();
};
const submitted = async (positionId: string): Promise<Job> => {
  const draft = await run('hr', 'draft', { positionId });
  const written = await run('hr', 'update', { id: draft.id, revision: draft.revision, duties: [plainDuty] });
  return run('hr', 'submit', { id: draft.id, revision: written.revision });
};

test('each step tells those whose the next one is, and nobody who must leave it to others', async () => {
  const first = await submitted(ids.position.complaintLead);
  expect(await toldOf('JOB_TO_REVIEW')).toEqual(['head']);
  const reviewed = await run('head', 'review', { id: first.id, revision: first.revision });
  expect(await toldOf('JOB_TO_APPROVE')).toEqual(['hrHead']);
  await run('hrHead', 'approve', { id: first.id, revision: reviewed.revision, effectiveFrom: '2026-03-02' });
  // The writer, the reviewer, and whoever holds the post.
  expect(await toldOf('JOB_APPROVED')).toEqual(['head', 'hr', 'lead']);
});

/** To whom a step is offered, asked of everybody in the world. */
const offeredTo = async (id: string, step: string): Promise<string[]> => {
  const offered: string[] = [];
  for (const who of Object.keys(ids.person) as PersonKey[]) {
    const { data } = await world.ask(who, `{ jobDescription(id: "${id}") { steps } }`);
    if (data.jobDescription?.steps.includes(step)) offered.push(who);
  }
  return offered.sort();
};

test('all are told to whom the next step is offered, not only the nearest', async () => {
  // The supervisor answers for the centre and may review there as well, below the head of the department.
  await db.query(
    `INSERT INTO position_role (position_id, role_id)
     SELECT $1, id FROM role WHERE code = 'HEAD' AND organisation_id = $2`,
    [ids.position.supervisor, ids.unit.group],
  );
  const { id, revision } = await submitted(ids.position.intake);
  expect(await offeredTo(id, 'REVIEW')).toEqual(['head', 'supervisor']);
  expect(await toldOf('JOB_TO_REVIEW')).toEqual(['head', 'supervisor']);
  const reviewed = await run('supervisor', 'review', { id, revision });
  expect(await offeredTo(id, 'APPROVE')).toEqual(['head', 'hrHead']);
  expect(await toldOf('JOB_TO_APPROVE')).toEqual(['head', 'hrHead']);

  await db.query('TRUNCATE notification');
  const approved = await run('head', 'approve', {
    id,
    revision: reviewed.revision,
    effectiveFrom: '2026-04-01',
  });
  await run('hrHead', 'withdraw', { id, revision: approved.revision, reason: '日期有误' });
  // It waits for approval again; who withdrew it knows.
  expect(await toldOf('JOB_TO_APPROVE')).toEqual(['head']);
  await db.query(
    `DELETE FROM position_role WHERE position_id = $1 AND role_id IN (SELECT id FROM role WHERE code = 'HEAD')`,
    [ids.position.supervisor],
  );
});

test('a version that is sent back tells its writer, with the post and the version in words', async () => {
  const { id, revision } = await submitted(ids.position.caller);
  await run('head', 'return', { id, revision, reasons: [{ section: 'DUTIES', text: '职责不全' }] });
  expect(await toldOf('JOB_RETURNED')).toEqual(['hr']);
  const { data } = await world.ask('hr', '{ notifications { nodes { title record { type id } } } }');
  expect(data.notifications.nodes[0]).toEqual({
    title: 'Sent back: version 1 of the job description of 回访员.',
    record: { type: 'JobDescription', id },
  });
});

test('a draft that is thrown away tells nobody', async () => {
  const draft = await run('hr', 'draft', { positionId: ids.position.agent });
  await run('hr', 'discard', { id: draft.id, revision: draft.revision }).catch(() => undefined);
  expect(await db.query('SELECT FROM notification')).toEqual([]);
});
