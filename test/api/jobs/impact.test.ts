import { afterEach, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { duty, foreseeing, preview } from './foreseeing.ts';

const world = await makeWorld();
const { ask, db, clock, ids } = world;
const { run, positionId, approved, forgetVersions, reviewed, impactOf } = foreseeing(world);

afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await forgetVersions();
});

const rate = (targetValue: number) => ({
  kind: 'QUANTITATIVE',
  phrase: `及时率${targetValue}%`,
  metricCode: 'K25',
  comparator: 'AT_LEAST',
  targetValue,
});

test('authorities in words are told of too: a limit that grows, a power that goes and one that comes', async () => {
  const waive = { kind: 'HANDLE', text: '减免单笔话费', moneyLimitMinor: '10000' };
  const ask4 = { kind: 'RECTIFY_PENALTY_PROPOSE', text: '要求对口部门提供核查情况' };
  const sign = { kind: 'HANDLE', text: '签收', ability: 'ticket.sign', scope: 'UNIT' };
  await approved(positionId, '2026-01-01', { duties: [duty('处理工单')], authorities: [waive, ask4, sign] });
  const stop = { kind: 'STOP_PENALISE', text: '叫停违规营销' };
  const next = await reviewed({ authorities: [stop, { ...waive, moneyLimitMinor: '100000' }, sign] });
  const worded = {
    condition: null,
    moneyLimitMinor: null,
    seatLimit: null,
    ability: null,
    scope: null,
    isDelegable: false,
  };
  expect((await impactOf(next.id)).authorities).toEqual([
    { kind: 'GAINED', before: null, after: { ...worded, ...stop } },
    {
      kind: 'CHANGED',
      before: { ...worded, ...waive },
      after: { ...worded, ...waive, moneyLimitMinor: '100000' },
    },
    { kind: 'LOST', before: { ...worded, ...ask4 }, after: null },
  ]);
});

test('targets of the post, and the units that are judged by them, are those that then hold', async () => {
  await approved(positionId, '2026-01-01', { duties: [duty('处理工单', { measures: [rate(85)] })] });
  const next = await reviewed({ duties: [duty('处理工单', { measures: [rate(95)] })] });
  const impact = await impactOf(next.id, '2026-03-10');
  const change = {
    metricCode: 'K25',
    before: { comparator: 'AT_LEAST', value: 85, unit: '%' },
    after: { comparator: 'AT_LEAST', value: 95, unit: '%' },
  };
  expect(impact.targets).toEqual([change]);
  expect(impact.judgements.length).toBeGreaterThan(0);
  const targetOf = async (unitId: string, day: string) => {
    const { data, errors } = await ask(
      'hrHead',
      `query ($input: PerformanceInput!) { performance(input: $input) { figures { target { comparator value unit } } } }`,
      { input: { unitId, from: '2026-03-01', to: day, metrics: ['K25'] } },
    );
    expect(errors).toEqual([]);
    return data.performance.figures[0].target;
  };
  await run('hrHead', 'approve', { id: next.id, revision: next.revision, effectiveFrom: '2026-03-10' });
  clock.set('2026-03-12T09:00:00+08:00');
  for (const { unitId, before, after } of impact.judgements as {
    unitId: string;
    before: object;
    after: object;
  }[]) {
    expect(await targetOf(unitId, '2026-03-10')).toEqual(before);
    expect(await targetOf(unitId, '2026-03-12')).toEqual(after);
  }
});

test('duties that go and that nobody around has are named; those that another post does are not', async () => {
  await approved(ids.position.complaintLead, '2026-01-01', { duties: [duty('汇总并分析每周投诉情况')] });
  await approved(positionId, '2026-01-01', {
    duties: [duty('处理工单'), duty('维护知识库的投诉案例'), duty('上门回访重大投诉客户')],
  });
  const next = await reviewed({ duties: [duty('处理工单'), duty('维护知识库中的投诉案例')] });
  expect((await impactOf(next.id)).dutiesWithoutOwner).toEqual([
    { heading: null, statement: '上门回访重大投诉客户' },
  ]);
});

test('holders who do not meet what is newly asked are named to those who may see their facts', async () => {
  await db.query(`UPDATE person SET education = 'HIGH_SCHOOL' WHERE id = $1`, [ids.person.handler]);
  await db.query(`UPDATE person SET education = NULL WHERE id = $1`, [ids.person.otherHandler]);
  await approved(positionId, '2026-01-01');
  const next = await reviewed({
    qualifications: [
      { kind: 'EDUCATION', strictness: 'REQUIRED', text: '大专及以上', options: ['JUNIOR_COLLEGE'] },
      { kind: 'SKILL', strictness: 'REQUIRED', text: '熟悉业务' },
    ],
  });
  const { qualificationGaps, gapsLeftOut, holders: people } = await impactOf(next.id);
  const told = (gaps: readonly { person: { name: string }; kind: string; isUnknown: boolean }[]) =>
    gaps.map(({ person, kind, isUnknown }) => `${person.name} ${kind} ${isUnknown ? '?' : '!'}`).toSorted();
  expect(told(qualificationGaps)).toEqual(
    ['郑处理 EDUCATION !', '郑处理 SKILL ?', '王处理 EDUCATION ?', '王处理 SKILL ?'].toSorted(),
  );
  expect(qualificationGaps.find(({ isUnknown }: { isUnknown: boolean }) => !isUnknown)).toMatchObject({
    strictness: 'REQUIRED',
    text: '大专及以上',
    reason: 'high school; junior college or above asked for',
  });
  expect([people.length, gapsLeftOut]).toEqual([2, 0]);
  // the reviewer decides too, yet has no business with schooling, and is told that something is not told
  expect(await impactOf(next.id, null, 'head')).toMatchObject({ qualificationGaps: [], gapsLeftOut: 2 });

  // what was told is what the gaps of the unit then say
  await run('hrHead', 'approve', { id: next.id, revision: next.revision, effectiveFrom: '2026-03-02' });
  const { data } = await ask(
    'hr',
    `query ($unitId: ID!) { gaps: qualificationGaps(unitId: $unitId, first: 100) {
      nodes { position { id } person { name } findings { kind state } } } }`,
    { unitId: ids.unit.complaints },
  );
  type Node = {
    position: { id: string };
    person: { name: string };
    findings: { kind: string; state: string }[];
  };
  const then = (data.gaps.nodes as Node[])
    .filter(({ position }) => position.id === positionId)
    .flatMap(({ person, findings }) =>
      findings
        .filter(({ state }) => state !== 'MET')
        .map(({ kind, state }) => ({ person, kind, isUnknown: state === 'UNKNOWN' })),
    );
  expect(told(then)).toEqual(told(qualificationGaps));
});

test('what was unknown already is no news; missed now, it is', async () => {
  await db.query(`UPDATE person SET education = NULL WHERE id = any($1::bigint[])`, [
    [ids.person.handler, ids.person.otherHandler],
  ]);
  const asking = (options: string[]) => ({
    qualifications: [{ kind: 'EDUCATION', strictness: 'REQUIRED', text: options.join(), options }],
  });
  await approved(positionId, '2026-01-01', { duties: [duty('处理工单')], ...asking(['BACHELOR']) });
  const next = await reviewed(asking(['MASTER_UP']));
  expect((await impactOf(next.id)).qualificationGaps).toEqual([]);
  await db.query(`UPDATE person SET education = 'BACHELOR' WHERE id = $1`, [ids.person.handler]);
  expect((await impactOf(next.id)).qualificationGaps).toMatchObject([
    { person: { name: '郑处理' }, isUnknown: false },
  ]);
});

test('who may not see the version learns nothing; what is approved has nothing ahead; an impossible day is refused', async () => {
  const next = await reviewed({ duties: [duty('处理工单')] });
  for (const id of [next.id, '999999', 'x'])
    expect((await ask('handler', preview, { id })).codes).toEqual(['NOT_FOUND']);
  expect((await ask('hr', preview, { id: next.id, effectiveFrom: '2030-01-01' })).fields).toEqual([
    'effectiveFrom',
  ]);
  await run('hrHead', 'approve', { id: next.id, revision: next.revision, effectiveFrom: '2026-03-02' });
  expect((await ask('hr', preview, { id: next.id })).codes).toEqual(['INVALID_STATE']);
});

test('a version that was approved for later is told of, with the last day before it takes over: so it then is', async () => {
  await approved(positionId, '2026-01-01');
  const later = await approved(positionId, '2026-06-01');
  const next = await reviewed({ duties: [duty('复核工单')] });
  const told = { lastDay: '2026-05-31', nextVersion: 2 };
  expect(await impactOf(next.id, '2026-03-10')).toMatchObject({ ...told, formerVersion: 1 });
  const open = { lastDay: null, nextVersion: null };
  expect(await impactOf(next.id, '2026-07-01')).toMatchObject({ ...open, formerVersion: 2 });
  const done = await run('hrHead', 'approve', {
    id: next.id,
    revision: next.revision,
    effectiveFrom: '2026-03-10',
  });
  const spans = (await db.query(
    `SELECT effective_from::text AS "from", effective_to::text AS "to" FROM job_description WHERE id = ANY ($1::bigint[]) ORDER BY effective_from`,
    [[done.id, later.id]],
  )) as object[];
  expect(spans).toEqual([
    { from: '2026-03-10', to: '2026-06-01' },
    { from: '2026-06-01', to: null },
  ]);
});
