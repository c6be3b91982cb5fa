import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';
import { addCalls, addTicket } from '../performance/facts.ts';

const world = await makeWorld();
const { db, ids } = world;

const COVERAGE = `query($unitId: ID) { coverage(unitId: $unitId) { posts described share gaps { kind count } } }`;
const GAPS = `query($unitId: ID, $kind: CoverageKind!, $first: Int, $after: String) {
  coverageGaps(unitId: $unitId, kind: $kind, first: $first, after: $after) {
    nodes { id kind positionTitle unitName holders jobDescriptionId jobState text metric reason since }
    pageInfo { hasNextPage endCursor }
  }
}`;

const gaps = async (who: PersonKey, kind: string, more: object = {}) => {
  const { data, codes, fields } = await world.ask(who, GAPS, { unitId: null, kind, ...more });
  return { nodes: data?.coverageGaps.nodes ?? [], page: data?.coverageGaps.pageInfo, codes, fields };
};

const counts = async (who: PersonKey, unitId: string | null = null) => {
  const { data, codes } = await world.ask(who, COVERAGE, { unitId });
  const { posts, described, share, gaps: found = [] } = data?.coverage ?? {};
  return {
    posts,
    described,
    share,
    codes,
    ...Object.fromEntries(
      (found as { kind: string; count: number }[]).map(({ kind, count }) => [kind, count]),
    ),
  };
};

/** Writes a duty into a version, with a measure for each metric named. */
const addDuty = async (
  jobId: string,
  seq: number,
  statement: string,
  measures: readonly { readonly metric: string; readonly target: number | null }[] = [],
  section = 'LIST',
): Promise<void> => {
  const [duty] = (await db.query(
    `INSERT INTO duty (job_description_id, section, seq, statement) VALUES ($1, $2, $3, $4) RETURNING id`,
    [jobId, section, seq, statement],
  )) as [{ id: string }];
  for (const [index, { metric, target }] of measures.entries())
    await db.query(
      `INSERT INTO duty_measure (job_description_id, duty_id, seq, kind, phrase, metric_code, comparator, target_value, unit)
       VALUES ($1, $2, $3, 'QUANTITATIVE', $4, $5, 'AT_LEAST', $6, '%')`,
      [jobId, duty.id, index + 1, `${statement}达标`, metric, target],
    );
};

const version = (post: PositionKey, more: object = {}): Promise<string> =>
  addVersion(db, { positionId: ids.position[post], from: '2024-01-01', lines: [], ...more });

describe('posts without a job description in force', () => {
  it('are listed: those not begun first, and of them those that most people hold', async () => {
    await version('supervisor');
    await version('complaintLead', { state: 'DRAFT', from: null });
    const { nodes } = await gaps('hr', 'NO_DESCRIPTION', { unitId: ids.unit.centre });
    expect(nodes.map((node: { positionTitle: string }) => node.positionTitle)).toEqual([
      '综合投诉处理员',
      '回访员',
      '话务员',
      '投诉接待员',
      '培训品质部主管',
      '投诉主办',
    ]);
    expect(nodes[0]).toMatchObject({ holders: 2, unitName: '投诉组', jobDescriptionId: null });
    expect(nodes.at(-1)).toMatchObject({ jobState: 'DRAFT' });
    expect(await counts('hr', ids.unit.centre)).toMatchObject({ posts: 7, described: 1, NO_DESCRIPTION: 6 });
  });

  it('are not told where only somebody’s own description may be read, nor across organisations', async () => {
    expect((await gaps('handler', 'NO_DESCRIPTION', { unitId: ids.unit.centre })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect(await gaps('hr', 'NO_DESCRIPTION', { unitId: ids.unit.bank })).toMatchObject({
      codes: ['NOT_FOUND'],
      fields: ['unitId'],
    });
    const own = await gaps('handler', 'NO_DESCRIPTION');
    expect(own.nodes.map((node: { positionTitle: string }) => node.positionTitle)).toEqual([
      '综合投诉处理员',
    ]);
  });

  it('count no post that is closed or not yet opened', async () => {
    const before = await counts('hr', ids.unit.centre);
    const [{ id }] = (await db
      .query(`UPDATE position SET closed_on = '2026-01-01' WHERE id = $1 RETURNING id`, [ids.position.vacant])
      .then(([rows]: [{ id: string }[]]) => rows)) as [{ id: string }];
    expect((await counts('hr', ids.unit.centre)).posts).toBe((before.posts ?? 0) - 1);
    await db.query('UPDATE position SET closed_on = NULL WHERE id = $1', [id]);
  });

  it('come in pages that hold each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, page } = await gaps('hr', 'NO_DESCRIPTION', { first: 2, after });
      seen.push(...nodes.map((node: { id: string }) => node.id));
      after = page.hasNextPage ? page.endCursor : null;
    } while (after);
    const whole = await gaps('hr', 'NO_DESCRIPTION', { first: 100 });
    expect(seen).toEqual(whole.nodes.map((node: { id: string }) => node.id));
    expect(await gaps('hr', 'NO_DESCRIPTION', { after: 'x' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['after'],
    });
    expect(await gaps('hr', 'UNREVIEWED', { after: whole.page.endCursor })).toMatchObject({
      fields: ['after'],
    });
    expect(await gaps('hr', 'NO_DESCRIPTION', { first: 101 })).toMatchObject({ fields: ['first'] });
  });
});

describe('lines of descriptions in force', () => {
  it('a duty that nobody measures is found; a headline only where the form has no other list', async () => {
    const job = await version('countyHead', { lines: [] });
    await addDuty(job, 1, '总体负责', [], 'HEADLINE');
    await addDuty(job, 1, '受理投诉', [{ metric: 'K25', target: 95 }]);
    await addDuty(job, 2, '组织培训');
    const { nodes } = await gaps('hr', 'UNMEASURED_DUTY', { unitId: ids.unit.county });
    expect(nodes).toMatchObject([{ text: '组织培训', jobDescriptionId: job, jobState: 'APPROVED' }]);
  });

  it('a target without facts, without a computation or without a figure is found, each with its reason', async () => {
    const job = await version('relationsHead');
    await addDuty(job, 1, '接通率', [{ metric: 'K01', target: 85 }]);
    await addDuty(job, 2, '及时率', [{ metric: 'K25', target: 95 }]);
    await addDuty(job, 3, '公开的', [{ metric: 'K05', target: null }]);
    await addDuty(job, 4, '别处的', [{ metric: 'K39', target: 1 }]);
    const found = async () =>
      (await gaps('hr', 'SILENT_TARGET', { unitId: ids.unit.relations })).nodes
        .filter(({ jobDescriptionId }: { jobDescriptionId: string }) => jobDescriptionId === job)
        .map(({ metric, reason }: { metric: string; reason: string }) => `${metric} ${reason}`);
    expect(await found()).toEqual(['K01 NO_FACTS', 'K25 NO_FACTS', 'K05 OPEN', 'K39 NOT_COMPUTED']);
    // facts of a unit below count, old ones do not
    await addTicket(world, { registered: '2025-01-01T09:00:00+08:00' });
    expect(await found()).toContain('K25 NO_FACTS');
    await addTicket(world, { registered: new Date(world.clock.now().getTime() - 86_400_000).toISOString() });
    await addCalls(world, 1, {
      at: new Date(world.clock.now().getTime() - 86_400_000).toISOString(),
      answered: true,
    });
    expect(await found()).toEqual(['K05 OPEN', 'K39 NOT_COMPUTED']);
  });

  it('an authority of a post that nobody holds is found, and gone once somebody does', async () => {
    const job = await version('vacant', { lines: [{ ability: null, scope: null, text: '质检复核权' }] });
    await version('caller', { lines: [{ ability: null, scope: null, text: '回访权' }] });
    const found = async () => (await gaps('hr', 'UNHELD_AUTHORITY')).nodes;
    expect(await found()).toMatchObject([{ text: '质检复核权', jobDescriptionId: job, holders: 0 }]);
    await db.query(
      `INSERT INTO assignment (organisation_id, position_id, person_id, kind, starts_on)
       SELECT organisation_id, $1, $2, 'CONCURRENT', '2026-01-01' FROM position WHERE id = $1`,
      [ids.position.vacant, ids.person.agent],
    );
    expect(await found()).toEqual([]);
  });

  it('one that was reviewed more than 24 months ago is found with that day, one of yesterday is not', async () => {
    const old = await version('agent');
    await db.query(`UPDATE job_description SET reviewed_at = '2023-12-31T16:30:00Z' WHERE id = $1`, [old]);
    const { nodes } = await gaps('hr', 'UNREVIEWED');
    expect(nodes).toMatchObject([{ positionTitle: '话务员', since: '2024-01-01', jobDescriptionId: old }]);
    await db.query(`UPDATE job_description SET reviewed_at = $2 WHERE id = $1`, [old, world.clock.now()]);
    expect((await gaps('hr', 'UNREVIEWED')).nodes).toEqual([]);
  });

  it('the counts are those of the lists', async () => {
    const counted = (await counts('hr')) as Record<string, unknown>;
    for (const kind of [
      'NO_DESCRIPTION',
      'UNMEASURED_DUTY',
      'SILENT_TARGET',
      'UNHELD_AUTHORITY',
      'UNREVIEWED',
    ])
      expect([kind, counted[kind]]).toEqual([kind, (await gaps('hr', kind, { first: 100 })).nodes.length]);
    expect(counted['share']).toBe((100 * Number(counted['described'])) / Number(counted['posts']));
  });
});
