import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyTo,
  diffLines,
  type Line,
  type LineChange,
  type LineRule,
} from '../../../api/jobs/diff/lines.diff.ts';
import { likenessOf } from '../../../api/jobs/diff/matching.ts';
import { newerIn, spansOf } from '../../../api/jobs/diff/text.diff.ts';

const measures: LineRule = { words: ['phrase'], mark: ({ metric }) => metric ?? null };
const duties: LineRule = {
  words: ['heading', 'statement'],
  mark: () => null,
  numbers: ['rank'],
  within: measures,
};

const text = fc
  .array(
    fc.constantFrom('投诉', '工单', '及时', '率', '不低于', '85', '90', '%', '督办', 'VIP', '，', '。', '😀'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const line = (within: fc.Arbitrary<readonly Line[]>): fc.Arbitrary<Line> =>
  fc.record({
    fields: fc.record(
      {
        statement: text,
        heading: text,
        rank: fc.constantFrom('1', '2', '3'),
        phrase: text,
        metric: fc.constantFrom('K01', 'K25'),
      },
      { requiredKeys: ['statement', 'phrase'] },
    ) as fc.Arbitrary<Line['fields']>,
    within,
  });
const lines = fc.array(line(fc.array(line(fc.constant([])), { maxLength: 3 })), { maxLength: 7 });
/** The lines of a version, and those after some were dropped, put elsewhere or added to. */
const twoVersions = fc
  .tuple(lines, lines)
  .chain(([older, others]) => fc.tuple(fc.constant(older), fc.shuffledSubarray([...older, ...others])));

const plain = (found: readonly Line[]): unknown => JSON.parse(JSON.stringify(found));
const duty = (statement: string, rest: Record<string, string> = {}, within: Line[] = []): Line => ({
  fields: { statement, ...rest },
  within,
});
const kinds = (changes: readonly LineChange[]): string[] => changes.map(({ kind }) => kind);

test('the changes, made to the older version, give the newer one (F027)', () => {
  fc.assert(
    fc.property(twoVersions, ([older, newer]) => {
      expect(plain(applyTo(older, diffLines(older, newer, duties)))).toEqual(plain(newer));
    }),
  );
});

test('a version compared with itself has changed nowhere', () => {
  fc.assert(
    fc.property(lines, (version) => {
      expect(diffLines(version, version, duties).every(({ kind }) => kind === 'SAME')).toBe(true);
    }),
  );
});

test('each line of both versions stands in exactly one change', () => {
  fc.assert(
    fc.property(twoVersions, ([older, newer]) => {
      const changes = diffLines(older, newer, duties);
      const places = (side: 'olderPlace' | 'newerPlace') =>
        changes.flatMap((change) => change[side] ?? []).sort((left, right) => left - right);
      expect(places('olderPlace')).toEqual(older.map((_, at) => at + 1));
      expect(places('newerPlace')).toEqual(newer.map((_, at) => at + 1));
    }),
  );
});

test('the pieces of a text are the older one without what was added, and the newer without what was removed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (older, newer) => {
      const spans = spansOf(older, newer);
      expect(newerIn(spans)).toBe(newer);
      expect(spans.flatMap(({ kind, text: piece }) => (kind === 'ADDED' ? [] : piece)).join('')).toBe(older);
    }),
  );
});

test('changed characters are told within a Chinese sentence, and a figure as a whole', () => {
  expect(spansOf('投诉处理及时率在85%以上', '投诉处理及时率达98%以上')).toEqual([
    { kind: 'KEPT', text: '投诉处理及时率' },
    { kind: 'REMOVED', text: '在85' },
    { kind: 'ADDED', text: '达98' },
    { kind: 'KEPT', text: '%以上' },
  ]);
});

test('a text that was replaced from end to end is told as replaced, soon', () => {
  const [older, newer] = ['甲', '乙'].map((letter) => letter.repeat(4_000)) as [string, string];
  expect(spansOf(older, newer).map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
});

test('a duty that was put in front moves alone; those behind it are renumbered', () => {
  const [first, second, third] = ['督办跨分公司投诉工单', '编制话务班表', '培训新到岗座席'] as const;
  const changes = diffLines(
    [duty(first, { rank: '1' }), duty(second, { rank: '2' }), duty(third, { rank: '3' })],
    [duty(third, { rank: '1' }), duty(first, { rank: '2' }), duty(second, { rank: '3' })],
    duties,
  );
  expect(kinds(changes)).toEqual(['MOVED', 'RENUMBERED', 'RENUMBERED']);
});

test('a duty that was reworded is one changed duty, not one struck out beside a new one', () => {
  const changes = diffLines(
    [duty('负责跨分公司投诉工单的督办'), duty('编制话务班表'), duty('培训新到岗座席')],
    [duty('编制话务班表'), duty('培训新到岗座席'), duty('负责全市跨分公司投诉工单的督办与回访')],
    duties,
  );
  expect(kinds(changes)).toEqual(['SAME', 'SAME', 'CHANGED']);
  expect(changes[2]).toMatchObject({ isMoved: true, olderPlace: 1, newerPlace: 3 });
});

test('a measure is found again by its metric though its words are others', () => {
  const measure = (phrase: string, metric: string): Line => ({ fields: { phrase, metric }, within: [] });
  const [change] = diffLines(
    [duty('处理投诉', {}, [measure('及时率85%', 'K25')])],
    [duty('处理投诉', {}, [measure('投诉按时办结率不低于90%', 'K25')])],
    duties,
  );
  expect(change).toMatchObject({ kind: 'CHANGED', within: [{ kind: 'CHANGED' }] });
});

test('duties with nothing in common are not taken for one', () => {
  expect(likenessOf('编制话务班表', '培训新到岗座席')).toBe(0);
  expect(kinds(diffLines([duty('编制话务班表')], [duty('培训新到岗座席')], duties)).toSorted()).toEqual([
    'ADDED',
    'REMOVED',
  ]);
});
