import { describe, expect, test } from 'vitest';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveFor, plainDuty } from '../jobs/pieces.ts';
import { recordingIn } from './recording.ts';

const world = await makeWorld();
const { ask, db, ids, clock } = world;
const { has } = recordingIn(world);
const approved = approveFor(world);

const fit =
  '{ id person { id name } position { title } state score isHolder findings { kind strictness state reason lacks certificate } }';
const gaps = `query ($unitId: ID!, $asOf: Date, $filter: QualificationGapFilter, $first: Int, $after: String) {
  gaps: qualificationGaps(unitId: $unitId, asOf: $asOf, filter: $filter, first: $first, after: $after) {
    day totalCount undescribed leftOut counts { missing unknown preferredMissing met }
    requirements { kind text missing unknown preferredMissing met position { title } }
    pageInfo { hasNextPage hasPreviousPage endCursor } nodes ${fit}
  }
}`;
const gapsSeen = (who: PersonKey, variables: object, language = 'zh-CN') =>
  ask(who, gaps, { unitId: ids.unit.complaints, ...variables }, language);

await db.query(`UPDATE person SET born_on = '2001-03-03', gender = 'FEMALE' WHERE id = $1`, [
  ids.person.handler,
]);
await db.query(`UPDATE person SET born_on = '1995-01-01' WHERE id = $1`, [ids.person.otherHandler]);
await approved(ids.position.handler, '2026-01-01', {
  duties: [plainDuty],
  qualifications: [
    { kind: 'AGE', strictness: 'REQUIRED', text: '25 岁以上', min: 25 },
    { kind: 'TYPING', strictness: 'REQUIRED', text: '每分钟 60 字', min: 60 },
    { kind: 'CERTIFICATE', strictness: 'REQUIRED', text: '持证上岗', subject: '投诉处理员资格证' },
    { kind: 'EXPERIENCE', strictness: 'PREFERRED', text: '有营业厅经历优先', subject: '营业厅', min: 1 },
  ],
});
await has('handler', 'add', { kind: 'TYPING', figure: 59, startsOn: '2026-02-01' });
await has('otherHandler', 'add', { kind: 'TYPING', figure: 60, startsOn: '2026-02-01' });
await has('otherHandler', 'certify', {
  name: '投诉处理员资格证',
  issuedOn: '2024-01-01',
  expiresOn: '2026-06-30',
});

describe('the gaps of a unit', () => {
  test('tell of each holder what is met, missing and unknown, with the reason, the gravest first', async () => {
    const { data, errors } = await gapsSeen('hr', {});
    expect(errors).toEqual([]);
    const [handler, ...others] = data.gaps.nodes.filter(
      ({ state }: { state: string | null }) => state !== null,
    );
    expect(handler).toMatchObject({
      person: { name: '郑处理' },
      state: 'MISSING',
      score: 0,
      findings: [
        { kind: 'AGE', state: 'MISSING', reason: '24 岁，要求 ≥ 25 岁', lacks: null },
        { kind: 'TYPING', state: 'MISSING', reason: '59 字/分钟，要求 ≥ 60 字/分钟', lacks: null },
        { kind: 'CERTIFICATE', state: 'UNKNOWN', lacks: 'CERTIFICATE' },
        { kind: 'EXPERIENCE', state: 'UNKNOWN', lacks: 'EXPERIENCE' },
      ],
    });
    expect(others).toEqual([
      expect.objectContaining({
        person: expect.objectContaining({ name: '王处理' }),
        state: 'MET',
        score: 85,
      }),
    ]);
    expect(data.gaps).toMatchObject({
      counts: { missing: 1, unknown: 0, preferredMissing: 0, met: 1 },
      undescribed: 2,
      leftOut: 0,
    });
    expect(
      data.gaps.requirements.map(({ kind, missing, unknown }: Record<string, unknown>) => [
        kind,
        missing,
        unknown,
      ]),
    ).toEqual([
      ['AGE', 1, 0],
      ['TYPING', 1, 0],
      ['EXPERIENCE', 0, 2],
      ['CERTIFICATE', 0, 1],
    ]);
  });

  test('as of another day count what holds then: the birthday, the expiry', async () => {
    const on = async (asOf: string) =>
      Object.fromEntries(
        (await gapsSeen('hr', { asOf })).data.gaps.nodes.flatMap(
          ({ person, findings }: { person: { name: string }; findings: { kind: string; state: string }[] }) =>
            findings
              .filter(({ kind }) => ['AGE', 'CERTIFICATE'].includes(kind))
              .map(({ kind, state }) => [`${person.name} ${kind}`, state]),
        ),
      );
    expect(await on('2026-03-03')).toMatchObject({ '郑处理 AGE': 'MET', '王处理 CERTIFICATE': 'MET' });
    expect(await on('2026-07-01')).toMatchObject({ '王处理 CERTIFICATE': 'MISSING' });
    const worth = async (asOf: string | null) =>
      (await gapsSeen('head', { asOf, filter: { q: 'wcl' } })).data.gaps.nodes[0].findings.map(
        ({ certificate }: { certificate: string | null }) => certificate,
      );
    // The head sees that it is about to end before it does; the other requirements are no certificates.
    expect(await worth(null)).toEqual([null, null, 'VALID', null]);
    expect(await worth('2026-05-01')).toEqual([null, null, 'EXPIRING', null]);
    expect(await worth('2026-07-01')).toEqual([null, null, 'EXPIRED', null]);
    // Nobody was asked for anything before the description held.
    expect(await on('2025-12-31')).toEqual({});
  });

  test('are listed by state, by kind, by post and by name, page by page', async () => {
    const names = async (filter: object, page: object = {}) => {
      const { data } = await gapsSeen('hr', { filter, ...page });
      return [
        data.gaps.totalCount,
        data.gaps.nodes.map(({ person }: { person: { name: string } }) => person.name),
      ];
    };
    expect(await names({ states: ['MISSING'] })).toEqual([1, ['郑处理']]);
    expect(await names({ kind: 'CERTIFICATE' })).toEqual([1, ['郑处理']]);
    expect(await names({ positionId: ids.position.handler, q: 'wcl' })).toEqual([1, ['王处理']]);
    const filter = { positionId: ids.position.handler };
    const first = await gapsSeen('hr', { filter, first: 1 });
    expect(first.data.gaps.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const after = first.data.gaps.pageInfo.endCursor;
    expect(await names(filter, { first: 1, after })).toEqual([2, ['王处理']]);
    expect((await gapsSeen('hr', { first: 101 })).fields).toEqual(['first']);
    expect((await gapsSeen('hr', { after: '0' })).fields).toEqual(['after']);
  });

  test('tell a head the outcome, and neither age nor speed; of other days no age at all', async () => {
    const of = async (asOf: string | null) =>
      (await gapsSeen('head', { asOf })).data.gaps.nodes.find(
        ({ person }: { person: { name: string } }) => person.name === '郑处理',
      ).findings;
    expect((await of(null)).slice(0, 2)).toMatchObject([
      { kind: 'AGE', state: 'MISSING', reason: '要求 ≥ 25 岁' },
      { kind: 'TYPING', state: 'MISSING', reason: '要求 ≥ 60 字/分钟' },
    ]);
    expect((await of('2026-03-10'))[0]).toMatchObject({ kind: 'AGE', state: 'UNKNOWN', lacks: null });
  });

  test('are for those who answer for the unit: what lies outside is left out and counted, a foreign unit is none', async () => {
    for (const who of ['agent', 'lead', 'admin'] as const)
      expect([who, (await gapsSeen(who, {})).codes]).toEqual([who, ['FORBIDDEN']]);
    expect((await gapsSeen('bankHead', {})).codes).toEqual(['NOT_FOUND']);
    const { data } = await gapsSeen('countyHead', { unitId: ids.unit.branch });
    expect(data.gaps.leftOut).toBeGreaterThan(5);
    expect(data.gaps.nodes.map(({ person }: { person: { name: string } }) => person.name).toSorted()).toEqual(
      ['卫经理', '蒋处理'],
    );
  });

  test('cost the same statements for many holders as for few', async () => {
    const count = () => countStatements(async () => expect((await gapsSeen('hr', {})).errors).toEqual([]));
    await count();
    const few = await count();
    await db.query(
      `WITH more AS (INSERT INTO person (organisation_id, name) SELECT $1, '新处理' || n FROM generate_series(1, 30) n RETURNING id)
       INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
       SELECT $1, id, $2, 'PRIMARY', '2026-03-01' FROM more`,
      [ids.unit.group, ids.position.handler],
    );
    // the tree of units is read anew once
    await count();
    expect(await count()).toBe(few);
  });
});

describe('a person beside a post', () => {
  const fits = `query ($id: ID!, $positionId: ID!, $asOf: Date) { person(id: $id) {
    fits(asOf: $asOf) ${fit} fit(positionId: $positionId, asOf: $asOf) ${fit} } }`;
  const seenBy = async (who: PersonKey, whose: PersonKey, more: object = {}) =>
    (await ask(who, fits, { id: ids.person[whose], positionId: ids.position.handler, ...more }, 'zh-CN')).data
      .person;

  test('is told themselves, HR and the heads above; nobody else', async () => {
    expect((await seenBy('handler', 'handler')).fits).toMatchObject([
      {
        position: { title: '综合投诉处理员' },
        state: 'MISSING',
        findings: [{ reason: '24 岁，要求 ≥ 25 岁' }, {}, {}, {}],
      },
    ]);
    expect((await seenBy('hr', 'agent')).fit).toMatchObject({ isHolder: false, state: 'UNKNOWN' });
    expect((await seenBy('supervisor', 'handler')).fits).toHaveLength(1);
    for (const who of ['otherHandler', 'lead', 'countyHead'] as const)
      expect([who, await seenBy(who, 'handler')]).toEqual([who, { fits: null, fit: null }]);
  });

  test('has no post of another organisation', async () => {
    expect((await seenBy('hr', 'agent', { positionId: ids.position.bankHandler })).fit).toBeNull();
    expect((await seenBy('hr', 'agent', { positionId: 'x' })).fit).toBeNull();
  });
});

describe('candidates for a post', () => {
  const query = `query ($id: ID!, $asOf: Date, $subtreeOf: ID, $withHolders: Boolean, $first: Int) { position(id: $id) {
    candidates(asOf: $asOf, subtreeOf: $subtreeOf, withHolders: $withHolders, first: $first) {
      day isDescribed total leftOut items ${fit} } } }`;
  const seenBy = async (who: PersonKey, more: object = {}) =>
    (await ask(who, query, { id: ids.position.handler, first: 50, ...more }, 'zh-CN')).data.position
      .candidates;
  const names = ({ items }: { items: { person: { name: string } }[] }) =>
    items.map(({ person }) => person.name);

  test('come by what they meet: an advantage lifts, what is missing sinks (F021)', async () => {
    for (const who of ['caller', 'intake'] as const) {
      await has(who, 'add', { kind: 'TYPING', figure: 80, startsOn: '2026-02-01' });
      await has(who, 'certify', { name: '投诉处理员资格证', issuedOn: '2025-01-01' });
    }
    await has('caller', 'add', {
      kind: 'EXPERIENCE',
      subject: '营业厅营业',
      startsOn: '2015-01-01',
      lastDay: '2017-12-31',
    });
    await has('agent', 'add', { kind: 'TYPING', figure: 30, startsOn: '2026-02-01' });
    const found = await seenBy('hr');
    expect(names(found).slice(0, 2)).toEqual(['冯回访', '褚接待']);
    expect(found.items.slice(0, 2)).toMatchObject([
      { state: 'MET', score: 100 },
      { state: 'MET', score: 85 },
    ]);
    expect(names(found).indexOf('陈话务')).toBeGreaterThan(names(found).indexOf('赵管理'));
    expect(names(found)).not.toContain('王处理');
  });

  test('hold the post already only where that is asked for, and are marked', async () => {
    const found = await seenBy('hr', { withHolders: true });
    expect(
      found.items.find(({ person }: { person: { name: string } }) => person.name === '王处理'),
    ).toMatchObject({
      isHolder: true,
    });
  });

  test('are sought in a unit and all below it', async () => {
    expect(names(await seenBy('hr', { subtreeOf: ids.unit.callbacks }))).toEqual(['冯回访']);
  });

  test('are only those of whom one may know how they stand; how many others there are is said', async () => {
    const all = await seenBy('hr');
    const some = await seenBy('supervisor');
    expect(names(some)).toContain('冯回访');
    expect(names(some)).not.toContain('孙专员');
    expect(some.total + some.leftOut).toBe(all.total);
    expect(some.leftOut).toBeGreaterThan(0);
  });

  test('cannot be compared where no description says what the post asks for', async () => {
    expect(await seenBy('hr', { id: ids.position.vacant })).toMatchObject({ isDescribed: false, items: [] });
  });

  test('have not left by the day', async () => {
    await db.query(`UPDATE person SET left_on = '2026-05-01' WHERE id = $1`, [ids.person.intake]);
    expect(names(await seenBy('hr'))).toContain('褚接待');
    expect(names(await seenBy('hr', { asOf: '2026-05-01' }))).not.toContain('褚接待');
    clock.set('2026-03-02T09:00:00+08:00');
  });
});
