import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { attempt, commanding, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db } = world;
const run = commanding(world);
const tryTo = attempt(world);

const reasonsOf = async (id: string, who: Parameters<typeof ask>[0] = 'hr') =>
  (
    await ask(
      who,
      `query ($id: ID!) { row: jobDescription(id: $id) { returnReasons {
        id section line lineWords text isDone answer answeredAt answeredBy { name } event { step actor { name } } } } }`,
      { id },
    )
  ).data.row?.returnReasons;

const answer = (who: Parameters<typeof ask>[0], input: object) =>
  ask(
    who,
    'mutation ($input: AnswerReturnReasonInput!) { row: answerReturnReason(input: $input) { reason { isDone answer answeredBy { name } } } }',
    { input },
  );

const submitted = async (positionId: string) => {
  let job = await run('hr', 'draft', { positionId });
  job = await run('hr', 'update', {
    id: job.id,
    revision: job.revision,
    duties: [plainDuty, { section: 'LIST', statement: '整理投诉台账' }],
    training: [{ phase: 'IN_SERVICE', text: '投诉处理规范' }],
  });
  return run('hr', 'submit', { id: job.id, revision: job.revision });
};

test('a version is sent back with reasons about sections, lines and the whole, each with the words it is about', async () => {
  const job = await submitted(ids.position.supervisor);
  const { data } = await ask(
    'hr',
    'query ($id: ID!) { row: jobDescription(id: $id) { duties(section: LIST) { id } } }',
    { id: job.id },
  );
  const line = data.row.duties[0].id;
  await run('head', 'return', {
    id: job.id,
    revision: job.revision,
    reasons: [
      { section: 'DUTIES', line, text: '写明频次' },
      { section: 'TRAINING', line: '1', text: '应为岗前培训' },
      { section: 'RELATIONS', text: '补充对外联系' },
      { text: '全文统一称谓' },
    ],
  });
  const event = { step: 'RETURN', actor: { name: '李主任' } };
  const open = { isDone: false, answer: null, answeredAt: null, answeredBy: null, event };
  expect(await reasonsOf(job.id)).toMatchObject([
    { section: 'DUTIES', line, lineWords: '整理投诉台账', text: '写明频次', ...open },
    { section: 'TRAINING', line: '1', lineWords: '投诉处理规范', text: '应为岗前培训', ...open },
    { section: 'RELATIONS', line: null, lineWords: null, text: '补充对外联系', ...open },
    { section: null, line: null, lineWords: null, text: '全文统一称谓', ...open },
  ]);
});

test('a version is not sent back without a reason, nor about a line that it does not have', async () => {
  const job = await submitted(ids.position.handler);
  const refused = async (reasons: object[]) => {
    const { codes, fields } = await tryTo('head', 'return', { id: job.id, revision: job.revision, reasons });
    return [...codes, ...fields];
  };
  expect(await refused([])).toEqual(['INVALID', 'input.reasons']);
  expect(await refused([{ section: 'DUTIES', text: ' ' }])).toEqual(['INVALID', 'input.reasons.0.text']);
  expect(await refused([{ section: 'DUTIES', line: '999999', text: '改' }])).toEqual([
    'INVALID',
    'input.reasons.0.line',
  ]);
  expect(await refused([{ section: 'HEAD', line: '1', text: '改' }])).toEqual([
    'INVALID',
    'input.reasons.0.line',
  ]);
  expect(await reasonsOf(job.id)).toEqual([]);
});

test('the writer marks a reason as done and answers it; the reviewer finds both after the next submission', async () => {
  const job = await submitted(ids.position.agent);
  const returned = await run('head', 'return', {
    id: job.id,
    revision: job.revision,
    reasons: [{ section: 'DUTIES', text: '写明频次' }],
  });
  const [{ id }] = await reasonsOf(job.id);
  expect((await answer('head', { id, isDone: true })).codes).toEqual(['FORBIDDEN']);
  expect((await answer('agent', { id, isDone: true })).codes).toEqual(['NOT_FOUND']);
  await answer('hr', { id, isDone: true });
  const { data } = await answer('hr', { id, answer: ' 已写明每日一次 ' });
  expect(data.row.reason).toEqual({ isDone: true, answer: '已写明每日一次', answeredBy: { name: '孙专员' } });

  // answering changes nothing of the content: the writer goes on with the revision that was read
  const again = await run('hr', 'submit', { id: job.id, revision: returned.revision });
  expect(await reasonsOf(job.id, 'head')).toMatchObject([{ isDone: true, answer: '已写明每日一次' }]);
  expect((await answer('hr', { id, answer: '再补一句' })).codes).toEqual(['INVALID_STATE']);

  // the history of all times is kept
  await run('head', 'return', { id: job.id, revision: again.revision, reasons: [{ text: '再看一遍' }] });
  expect((await reasonsOf(job.id)).map(({ text }: { text: string }) => text)).toEqual([
    '写明频次',
    '再看一遍',
  ]);
});

test('whoever only reads approved versions sees no reasons', async () => {
  const job = await submitted(ids.position.caller);
  await run('head', 'return', { id: job.id, revision: job.revision, reasons: [{ text: '改' }] });
  expect(await reasonsOf(job.id, 'agent')).toBeUndefined();
  const [{ count }] = await db.query(
    'SELECT count(*)::int FROM job_return_reason WHERE job_description_id = $1',
    [job.id],
  );
  expect(count).toBe(1);
});
