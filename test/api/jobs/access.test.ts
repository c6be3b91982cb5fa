import { beforeAll, describe, expect, test } from 'vitest';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { makeWorld, type Answer } from '../../support/world.ts';
import { maySee } from '../../../api/core/seen.ts';
import { signedIn } from '../../../api/core/context.ts';
import { JobDescription } from '../../../api/jobs/job-description.entity.ts';
import { approveFor, attempt, commanding, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db } = world;
const run = commanding(world);
const tryTo = attempt(world);

/** Versions in every state, at posts high and low, in both organisations. */
beforeAll(async () => {
  const approved = approveFor(world);
  await approved(ids.position.complaintLead, '2026-01-01');
  await approved(ids.position.complaintLead, '2026-03-02');
  await approved(ids.position.handler, '2026-03-20');
  await approved(ids.position.supervisor, '2026-01-01');
  for (const positionId of [ids.position.handler, ids.position.agent, ids.position.countyHandler])
    await run('hr', 'draft', { positionId });
  const submitted = await run('lead', 'draft', { positionId: ids.position.intake });
  const written = await run('lead', 'update', {
    id: submitted.id,
    revision: submitted.revision,
    duties: [plainDuty],
  });
  await run('lead', 'submit', { id: submitted.id, revision: written.revision });
  const bank = await run('bankHead', 'draft', { positionId: ids.position.bankHandler });
  await run('bankHead', 'update', { id: bank.id, revision: bank.revision, duties: [plainDuty] });
});

const listed = async (
  who: PersonKey,
  filter: Record<string, unknown> = {},
): Promise<{ id: string; state: string }[]> =>
  (
    await ask(
      who,
      'query ($filter: JobDescriptionFilter) { rows: jobDescriptions(first: 100, filter: $filter) { nodes { id state unit { name } } } }',
      { filter },
    )
  ).data.rows.nodes;

test.each(Object.keys(people) as PersonKey[])(
  '%s: what is listed is what may be seen, one by one and in memory',
  async (who) => {
    const { policy } = signedIn(await world.contextOf(who));
    const all = await db.manager.find(JobDescription);
    const may = all.filter((job) => maySee(policy, JobDescription, job)).map(({ id }) => id);
    expect((await listed(who)).map(({ id }) => id).toSorted()).toEqual(may.toSorted());
    for (const { id } of all) {
      const { data } = await ask(who, 'query ($id: ID!) { jobDescription(id: $id) { id } }', { id });
      expect(data.jobDescription !== null, `${who} ${id}`).toBe(may.includes(id));
    }
  },
);

describe('who sees what', () => {
  const states = async (who: PersonKey) =>
    [...new Set((await listed(who)).map(({ state }) => state))].toSorted();

  test('readers see what is approved, writers what is on its way', async () => {
    expect(await states('agent')).toEqual([]);
    expect(await states('handler')).toEqual(['APPROVED']);
    expect(await states('admin')).toEqual(['APPROVED', 'SUPERSEDED']);
    expect(await states('hr')).toEqual(['APPROVED', 'DRAFT', 'SUBMITTED', 'SUPERSEDED']);
  });

  test('a draft is not shown through the post or its unit either', async () => {
    const document = `query ($id: ID!) { orgUnit(id: $id) { positions { title jobDescription { version } jobDescriptions { version state } } } }`;
    const posts = async (who: PersonKey) =>
      (await ask(who, document, { id: ids.unit.complaints })).data.orgUnit.positions;
    const ofHandler = (rows: { title: string }[]) => rows.find(({ title }) => title === '综合投诉处理员');
    expect(ofHandler(await posts('agent'))).toMatchObject({ jobDescription: null, jobDescriptions: [] });
    expect(ofHandler(await posts('handler'))).toMatchObject({
      jobDescriptions: [{ version: 1, state: 'APPROVED' }],
    });
    expect(ofHandler(await posts('hr'))).toMatchObject({
      jobDescriptions: [{ version: 2, state: 'DRAFT' }, { version: 1 }],
    });
  });
});

describe('filters', () => {
  test('find versions by post, unit, subtree, state and title', async () => {
    expect(await listed('hr', { positionId: ids.position.complaintLead })).toHaveLength(2);
    expect(await listed('hr', { unitId: ids.unit.county })).toHaveLength(1);
    expect(await listed('hr', { subtreeOf: ids.unit.centre })).toHaveLength(7);
    expect(await listed('hr', { states: ['SUPERSEDED'] })).toMatchObject([{ state: 'SUPERSEDED' }]);
    expect(await listed('hr', { states: ['APPROVED'] })).toHaveLength(3);
    expect(await listed('hr', { inForce: true })).toHaveLength(2);
    expect(await listed('hr', { inForce: false })).toHaveLength(6);
    expect(await listed('hr', { q: '主办' })).toHaveLength(2);
    expect(await listed('hr', { subtreeOf: ids.unit.bank })).toEqual([]);
  });

  test('each order gives every version once', async () => {
    for (const sort of ['UNIT_ASC', 'CHANGED_DESC', 'EFFECTIVE_DESC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const answer: Answer = await ask(
          'hr',
          'query ($sort: JobDescriptionSort!, $after: String) { rows: jobDescriptions(sort: $sort, first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { sort, after },
        );
        const { rows } = answer.data;
        seen.push(...rows.nodes.map(({ id }: { id: string }) => id));
        after = rows.pageInfo.hasNextPage ? rows.pageInfo.endCursor : null;
      } while (after);
      expect([seen.length, new Set(seen).size], `${sort}`).toEqual([8, 8]);
    }
  });

  test('what waits for a person is what the person may do', async () => {
    for (const who of ['hr', 'hrHead', 'head', 'lead', 'supervisor', 'handler', 'bankHead'] as const)
      for (const step of ['REVIEW', 'APPROVE', 'SUBMIT'] as const) {
        const waiting = (await listed(who, { awaiting: step })).map(({ id }) => id).toSorted();
        const { data } = await ask(who, '{ rows: jobDescriptions(first: 100) { nodes { id steps } } }');
        const shown = step === 'SUBMIT' ? 'EDIT' : step;
        const may = data.rows.nodes
          .filter(({ steps }: { steps: string[] }) => steps.includes(shown))
          .map(({ id }: { id: string }) => id);
        expect(waiting, `${who} ${step}`).toEqual(may.toSorted());
      }
  });
});

describe('who may not', () => {
  test('begins no draft for a post that is seen (FORBIDDEN) or not (NOT_FOUND)', async () => {
    expect((await tryTo('agent', 'draft', { positionId: ids.position.agent })).codes).toEqual(['FORBIDDEN']);
    expect((await tryTo('lead', 'draft', { positionId: ids.position.countyHead })).codes).toEqual([
      'FORBIDDEN',
    ]);
    const foreign = await tryTo('hr', 'draft', { positionId: ids.position.bankHead });
    const nowhere = await tryTo('hr', 'draft', { positionId: '999999' });
    expect([foreign.codes, foreign.fields]).toEqual([['NOT_FOUND'], ['input.positionId']]);
    expect(nowhere.errors[0]?.message).toBe(foreign.errors[0]?.message);
  });

  test('takes no step on a version that is not seen, in the words for one that is not there', async () => {
    const [{ id } = { id: '' }] = await listed('bankHead');
    for (const command of ['submit', 'review', 'discard'] as const) {
      const foreign = await tryTo('hr', command, { id, revision: 1 });
      const nowhere = await tryTo('hr', command, { id: '999999', revision: 1 });
      expect([foreign.codes, foreign.errors[0]?.message]).toEqual([
        ['NOT_FOUND'],
        nowhere.errors[0]?.message,
      ]);
    }
  });

  test('is told which ability is missing where the version is seen', async () => {
    const [submitted] = await listed('hr', { states: ['SUBMITTED'] });
    const { codes, errors } = await tryTo('lead', 'review', { id: submitted?.id, revision: 3 });
    expect(codes).toEqual(['INVALID_STATE']);
    const supervisor = await tryTo('hrHead', 'review', { id: submitted?.id, revision: 3 });
    expect([supervisor.codes, supervisor.errors[0]?.extensions?.['ability']]).toEqual([
      ['FORBIDDEN'],
      'job.review',
    ]);
    expect(errors[0]?.message).toContain('three different people');
  });
});

test('nobody who is not signed in may ask or do anything', async () => {
  expect((await ask(null, '{ jobDescriptions { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
  expect((await ask(null, '{ metrics { total } }')).codes).toEqual(['UNAUTHENTICATED']);
  expect((await tryTo(null, 'draft', { positionId: ids.position.agent })).codes).toEqual(['UNAUTHENTICATED']);
});
