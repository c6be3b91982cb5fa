import { afterAll, describe, expect, test } from 'vitest';
import Fastify, { type FastifyRequest } from 'fastify';
import { jobImport } from '../../../../api/jobs/intake/import.route.ts';
import { registerUploads } from '../../../../api/server/uploads/uploads.route.ts';
import { served } from '../../../support/served.ts';
import { makeWorld } from '../../../support/world.ts';
import type { PersonKey } from '../../../support/world-facts.ts';
import { approveFor, commanding } from '../pieces.ts';
import { intakeOf, type Imported } from './asking.ts';

const world = await makeWorld();
const { ask, db, ids } = world;
const { one, draft, settle, reopen, pasted } = intakeOf(world);
const { url, cookieOf } = await served(world);
const run = commanding(world);

const app = Fastify();
const contextFor = (request: FastifyRequest) =>
  world.contextOf(request.headers['x-who'] as PersonKey, request.headers['accept-language']);
registerUploads(app, { contextFor }, [jobImport]);
afterAll(() => app.close());

const content = {
  variant: 'V5',
  purpose: { state: 'VALUE', value: '处理投诉，让客户满意。' },
  duties: [
    {
      section: 'LIST',
      statement: '督办跨分公司投诉工单',
      measures: [{ kind: 'QUANTITATIVE', phrase: '处理及时率达标', metricCode: 'K25' }],
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '派发本组投诉工单', ability: 'ticket.dispatch', scope: 'UNIT' },
    { kind: 'HANDLE', text: '办结本组投诉工单；', ability: 'ticket.close', scope: 'UNIT' },
    { kind: 'REVIEW', text: '审核答复口径' },
  ],
};
const approved = await approveFor(world)(ids.position.complaintLead, '2026-03-02', content);

/** Takes the approved version home as a Word file and brings it in again. */
const broughtBack = async (): Promise<Imported> => {
  const file = await fetch(`${url}/export/job-descriptions/${approved.id}`, {
    headers: { cookie: cookieOf('hr') },
  });
  const form = new FormData();
  form.set('again', 'true');
  form.set('file', new File([await file.arrayBuffer()], '说明书.docx'));
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const answer = await app.inject({
    method: 'POST',
    url: '/import/jobs',
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '', 'x-who': 'hr' },
  });
  const [row] = (await db.query('SELECT max(id)::text AS id FROM imported_job')) as { id: string }[];
  expect(answer.statusCode).toBe(200);
  const job = await one('hr', row?.id ?? '');
  if (!job) throw new Error('What was brought back cannot be seen.');
  return job;
};
const draftOf = async (
  importedJobId: string,
  positionId: string,
): Promise<{ id: string; revision: number }> => {
  const { data, errors } = await draft('hr', { importedJobId, positionId });
  expect(errors).toEqual([]);
  return data.row.jobDescription;
};
const abilitiesOf = async (id: string): Promise<unknown[]> =>
  (
    await ask(
      'hr',
      `query ($id: ID!) { row: jobDescription(id: $id) { authorities { text ability scope } } }`,
      { id },
    )
  ).data.row.authorities;
const offered = async (id: string): Promise<Imported['points']> =>
  ((await one('hr', id))?.points ?? []).filter(({ topic }) => topic === 'ABILITY');
const discard = async (id: string): Promise<void> => {
  const { data } = await ask('hr', 'query ($id: ID!) { row: jobDescription(id: $id) { revision } }', { id });
  await run('hr', 'discard', { id, revision: data.row.revision });
};

describe('a description that comes home', () => {
  test('asks nothing by itself; once its post is known, whether lines with the same words keep what they gave', async () => {
    const job = await broughtBack();
    expect(job).toMatchObject({ variant: 'V5', openQuestions: 0, openPieces: 0 });
    const made = await draftOf(job.id, ids.position.complaintLead);
    expect(await offered(job.id)).toMatchObject([
      { text: '派发本组投诉工单', isBlocking: true, answer: null },
      { text: '办结本组投诉工单；', isBlocking: true, answer: null },
    ]);
    expect((await offered(job.id))[0]?.why).toMatch(
      /^In version 1 .*“Dispatch tickets.*”, reaching the unit/,
    );
    expect(await one('hr', job.id)).toMatchObject({ openQuestions: 2 });

    const [first] = await offered(job.id);
    await settle('hr', { id: first?.id, choices: ['NONE'] });
    expect(await abilitiesOf(made.id)).toMatchObject([
      { ability: null },
      { ability: null },
      { ability: null },
    ]);
    await reopen('hr', { id: first?.id });
    await ask(
      'hr',
      'mutation ($input: SetAsideInput!) { keepImportAbilities(input: $input) { importedJob { openQuestions } } }',
      { input: { importedJobId: job.id } },
    );
    expect(await abilitiesOf(made.id)).toEqual([
      { text: '派发本组投诉工单', ability: 'ticket.dispatch', scope: 'UNIT' },
      { text: '办结本组投诉工单；', ability: 'ticket.close', scope: 'UNIT' },
      { text: '审核答复口径', ability: null, scope: null },
    ]);
    const { data } = await ask(
      'hr',
      'query ($a: ID!, $b: ID!) { row: jobComparison(olderId: $a, newerId: $b) { lines { section kind fields { field older newer } } } }',
      { a: approved.id, b: made.id },
    );
    expect((data.row.lines as { kind: string }[]).filter(({ kind }) => kind !== 'SAME')).toEqual([]);
    await discard(made.id);
  });

  test('gives nothing to another post, and asks anew where its draft was given up', async () => {
    const job = await broughtBack();
    const first = await draftOf(job.id, ids.position.complaintLead);
    expect(await offered(job.id)).toHaveLength(2);
    await discard(first.id);
    const other = await draftOf(job.id, ids.position.intake);
    expect(await offered(job.id)).toEqual([]);
    expect(await one('hr', job.id)).toMatchObject({ openQuestions: 0 });
    await discard(other.id);
  });

  test('of others is asked as well: only words that are the same count', async () => {
    const job = await pasted(
      'hr',
      '职务说明书\n职务名称：投诉主办\n部门：投诉组\n权限范围\n处理权：派发本组 投诉工单\n处理权：办结全部投诉工单\n主要职责\n1、督办投诉工单；\n2、回访客户。\n',
    );
    const made = await draftOf(job.id, ids.position.complaintLead);
    expect((await offered(job.id)).map(({ text }) => text.replaceAll(' ', ''))).toEqual(['派发本组投诉工单']);
    await discard(made.id);
  });
});
