import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, attempt, commanding, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { ask, ids } = world;
const run = commanding(world);
const tryTo = attempt(world);

test('whoever wrote what was given up is an author of its copy, and does not review that either (F025)', async () => {
  const positionId = ids.position.complaintLead;
  const { id, revision } = await run('hr', 'draft', { positionId });
  let version = await run('hr', 'update', { id, revision, duties: [plainDuty] });
  version = await run('hr', 'submit', { id, revision: version.revision });
  const reasons = [{ text: '暂缓' }];
  version = await run('head', 'return', { id, revision: version.revision, reasons });
  await run('hr', 'discard', { id, revision: version.revision });

  const copy = await run('hrHead', 'draft', { positionId, fromId: id });
  const submitted = await run('hrHead', 'submit', { id: copy.id, revision: copy.revision });
  const byAuthor = await tryTo('hr', 'review', { id: copy.id, revision: submitted.revision });
  expect(byAuthor.codes).toEqual(['INVALID_STATE']);
  const { data } = await ask(
    'hr',
    'query ($id: ID!) { jobDescription(id: $id) { writer { name } authors { name } } }',
    { id: copy.id },
  );
  expect(data.jobDescription).toEqual({
    writer: { name: '钱主任' },
    authors: [{ name: '孙专员' }, { name: '钱主任' }],
  });
});

test('a copy of what was approved is of its writer alone', async () => {
  const positionId = ids.position.handler;
  await approveFor(world)(positionId, '2026-01-01');
  const copy = await run('hrHead', 'draft', { positionId });
  const { data } = await ask('hr', 'query ($id: ID!) { jobDescription(id: $id) { authors { name } } }', {
    id: copy.id,
  });
  expect(data.jobDescription.authors).toEqual([{ name: '钱主任' }]);
});
