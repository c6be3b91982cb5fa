import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, attempt, commanding } from './pieces.ts';

const world = await makeWorld();
const { ask, ids } = world;
const run = commanding(world);

const comparison = `query ($olderId: ID!, $newerId: ID!) { jobComparison(olderId: $olderId, newerId: $newerId) {
  older { id version } newer { id version position { title } }
  lines { section isMeasure kind isMoved olderPlace newerPlace fields { field isChanged older newer spans { kind text } } }
} }`;

interface LineAnswer {
  readonly section: string;
  readonly isMeasure: boolean;
  readonly kind: string;
  readonly isMoved: boolean;
  readonly fields: readonly {
    field: string;
    isChanged: boolean;
    older: string | null;
    newer: string | null;
  }[];
}

const measure = (phrase: string, targetValue: number) => ({
  kind: 'QUANTITATIVE',
  phrase,
  metricCode: 'K25',
  comparator: 'AT_LEAST',
  targetValue,
});
const dispatch = {
  kind: 'HANDLE',
  text: '对跨分公司工单派单并限期',
  ability: 'ticket.dispatch',
  scope: 'UNIT',
};

const first = await approveFor(world)(ids.position.agent, '2026-01-01', {
  purpose: { state: 'VALUE', value: '保证投诉得到及时处理' },
  duties: [
    {
      section: 'TABLE',
      importanceRank: 1,
      statement: '督办跨分公司投诉工单',
      measures: [measure('及时率达85%', 85)],
    },
    { section: 'TABLE', importanceRank: 2, statement: '编制每周投诉分析报告' },
  ],
  authorities: [dispatch],
});
const draft = await run('hr', 'draft', { positionId: ids.position.agent });
const second = await run('hr', 'update', {
  id: draft.id,
  revision: draft.revision,
  purpose: { state: 'VALUE', value: '保证投诉得到及时妥善处理' },
  duties: [
    { section: 'TABLE', importanceRank: 1, statement: '培训新到岗座席' },
    {
      section: 'TABLE',
      importanceRank: 2,
      statement: '督办跨分公司投诉工单',
      measures: [measure('及时率达90%', 90)],
    },
  ],
  authorities: [{ ...dispatch, scope: 'SUBTREE' }],
});

const compare = (who: Parameters<typeof ask>[0], olderId: string, newerId: string) =>
  ask(who, comparison, { olderId, newerId });

test('two versions are laid beside each other, line by line with what changed in each (F027)', async () => {
  const { data, errors } = await compare('hr', first.id, second.id);
  expect(errors).toEqual([]);
  const { older, newer, lines } = data.jobComparison as { older: object; newer: object; lines: LineAnswer[] };
  expect(older).toEqual({ id: first.id, version: 1 });
  expect(newer).toMatchObject({ id: second.id, version: 2 });
  const changed = lines
    .filter(({ kind }) => kind !== 'SAME')
    .map(({ section, isMeasure, kind, fields }) => [
      section,
      isMeasure,
      kind,
      ...fields.filter(({ isChanged }) => isChanged).map((each) => [each.field, each.older, each.newer]),
    ]);
  expect(changed).toEqual([
    ['HEAD', false, 'CHANGED', ['purpose', '保证投诉得到及时处理', '保证投诉得到及时妥善处理']],
    [
      'DUTIES',
      false,
      'ADDED',
      ['section', null, 'TABLE'],
      ['importanceRank', null, '1'],
      ['statement', null, '培训新到岗座席'],
    ],
    ['DUTIES', false, 'CHANGED', ['importanceRank', '1', '2']],
    ['DUTIES', true, 'CHANGED', ['phrase', '及时率达85%', '及时率达90%'], ['targetValue', '85', '90']],
    [
      'DUTIES',
      false,
      'REMOVED',
      ['section', 'TABLE', null],
      ['importanceRank', '2', null],
      ['statement', '编制每周投诉分析报告', null],
    ],
    ['AUTHORITIES', false, 'CHANGED', ['scope', 'UNIT', 'SUBTREE']],
  ]);
});

test('a version laid beside itself has changed nowhere', async () => {
  const { data } = await compare('hr', second.id, second.id);
  expect(new Set((data.jobComparison.lines as LineAnswer[]).map(({ kind }) => kind))).toEqual(
    new Set(['SAME']),
  );
});

test('nobody compares what they may not see: the holder sees no draft, a stranger neither version', async () => {
  expect((await compare('agent', first.id, first.id)).data.jobComparison).not.toBeNull();
  for (const [who, one, other] of [
    ['agent', first.id, second.id],
    ['agent', second.id, first.id],
    ['handler', first.id, first.id],
    ['hr', first.id, '999999'],
    ['hr', first.id, 'x'],
  ] as const)
    expect(await compare(who, one, other)).toMatchObject({ data: { jobComparison: null }, errors: [] });
  expect((await compare(null, first.id, first.id)).codes).toEqual(['UNAUTHENTICATED']);
});

test('a new draft may start from any version of the post, and from no other post’s', async () => {
  const positionId = ids.position.supervisor;
  const one = await approveFor(world)(positionId, '2026-01-01', {
    duties: [{ section: 'TABLE', importanceRank: 1, statement: '第一版的职责' }],
  });
  await approveFor(world)(positionId, '2026-03-02', {
    duties: [{ section: 'TABLE', importanceRank: 1, statement: '第二版的职责' }],
  });
  const again = await run('hr', 'draft', { positionId, fromId: one.id });
  const { data } = await compare('hr', one.id, again.id);
  expect((data.jobComparison.lines as LineAnswer[]).filter(({ kind }) => kind !== 'SAME')).toEqual([]);
  await run('hr', 'discard', { id: again.id, revision: again.revision });

  const foreign = await attempt(world)('hr', 'draft', { positionId, fromId: first.id });
  expect(foreign.codes).toEqual(['NOT_FOUND']);
  expect((await attempt(world)('hr', 'draft', { positionId, fromId: '999999' })).codes).toEqual([
    'NOT_FOUND',
  ]);
});
