import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeOf } from '../../../admin/jobs/edit/merge/merge.ts';
import { newLines } from '../../../admin/jobs/edit/values.ts';
import type { DraftValues, DutyValues } from '../../../admin/jobs/edit/values.ts';

const said = (value: string | null) => ({
  state: value === null ? ('BLANK' as const) : ('VALUE' as const),
  value,
  raw: value,
  certain: true,
  note: null,
});
const training = (...texts: string[]): DraftValues['training'] =>
  texts.map((text) => ({ ...newLines.training(), text }));
const duty = (id: string, statement: string, more: Partial<DutyValues> = {}): DutyValues => ({
  ...newLines.duty('LIST', null),
  id,
  statement,
  ...more,
});
const measure = (id: string, phrase: string, targetValue: number | null) => ({
  ...newLines.measure(),
  id,
  phrase,
  kind: 'QUANTITATIVE' as const,
  targetValue,
});
const base: DraftValues = {
  variant: 'V3',
  summary: ['一', '二'],
  compiledOn: null,
  analysedOn: null,
  shareReason: null,
  purpose: said('目的'),
  coreDuty: said(null),
  background: said(null),
  conclusion: said(null),
  remarks: said('旧备注'),
  duties: [duty('1', '受理投诉', { measures: [measure('11', '及时率', 95)] }), duty('2', '回访客户')],
  authorities: [],
  qualifications: [],
  training: training('甲', '乙', '丙'),
  basisDocuments: [],
  tools: ['电脑'],
  environment: said(null),
  workingTime: said(null),
  timePatterns: [],
  records: [],
  careerPaths: [],
  listStates: [],
};
const textsOf = ({ training: lines }: DraftValues): string[] => lines.map(({ text }) => text);
const dutiesOf = ({ duties }: DraftValues): string[] =>
  duties.map(({ id, statement }) => `${id} ${statement}`);
const idsIn = ({ clashes }: ReturnType<typeof mergeOf>): string[] => clashes.map(({ id }) => id);

test('what only they changed stays theirs, what only I changed is mine, and both are told', () => {
  const mine = { ...base, summary: ['一', '二', '三'] };
  const theirs = { ...base, shareReason: '兼岗，合计 120 %' };
  const { values, taken, clashes } = mergeOf(base, mine, theirs);
  expect([values.shareReason, values.summary, clashes]).toEqual(['兼岗，合计 120 %', ['一', '二', '三'], []]);
  expect(taken.map(({ side, part }) => [side, part])).toEqual([
    ['mine', 'summary'],
    ['theirs', 'shareReason'],
  ]);
});

test('what both changed is theirs until mine is chosen', () => {
  const mine = { ...base, remarks: said('我的') };
  const theirs = { ...base, remarks: said('对方的') };
  const asked = mergeOf(base, mine, theirs);
  expect([idsIn(asked), asked.taken, asked.values.remarks.value]).toEqual([
    ['remarks/remarks'],
    [],
    '对方的',
  ]);
  expect(mergeOf(base, mine, theirs, { 'remarks/remarks': 'mine' }).values.remarks.value).toBe('我的');
});

test('both changed to the same: there is nothing to choose, and nothing to take', () => {
  const both = { ...base, remarks: said('同样') };
  expect(mergeOf(base, both, both)).toMatchObject({ clashes: [], taken: [] });
});

test('in one line the words of one and the target of the other stand together', () => {
  const [first, second] = base.duties as [DutyValues, DutyValues];
  const mine = { ...base, duties: [{ ...first, statement: '受理并登记投诉' }, second] };
  const theirs = { ...base, duties: [{ ...first, measures: [measure('11', '及时率', 98)] }, second] };
  const { values, clashes } = mergeOf(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(values.duties[0]).toMatchObject({ statement: '受理并登记投诉', measures: [{ targetValue: 98 }] });
});

test('of a line that both changed each field is chosen by itself', () => {
  const [first, second] = base.duties as [DutyValues, DutyValues];
  const mine = { ...base, duties: [{ ...first, heading: '受理', statement: '受理甲' }, second] };
  const theirs = { ...base, duties: [{ ...first, heading: '登记', statement: '受理乙' }, second] };
  const asked = mergeOf(base, mine, theirs);
  expect(idsIn(asked)).toEqual(['duties/1/heading', 'duties/1/statement']);
  expect(asked.clashes[1]).toMatchObject({
    line: ['受理投诉'],
    base: '受理投诉',
    mine: '受理甲',
    theirs: '受理乙',
  });
  const { values } = mergeOf(base, mine, theirs, { 'duties/1/statement': 'mine' });
  expect(values.duties[0]).toMatchObject({ heading: '登记', statement: '受理甲' });
});

test('a line that I moved and they changed is changed where I put it', () => {
  const [first, second] = base.duties as [DutyValues, DutyValues];
  const mine = { ...base, duties: [second, first] };
  const theirs = { ...base, duties: [{ ...first, statement: '受理全部投诉' }, second, duty('3', '上报')] };
  const { values, clashes } = mergeOf(base, mine, theirs);
  expect([dutiesOf(values), clashes]).toEqual([['2 回访客户', '3 上报', '1 受理全部投诉'], []]);
});

test('a line that one took away and the other changed is asked about; one that was only taken away goes', () => {
  const [first, second] = base.duties as [DutyValues, DutyValues];
  const mine = { ...base, duties: [second] };
  expect(dutiesOf(mergeOf(base, mine, base).values)).toEqual(['2 回访客户']);
  const theirs = { ...base, duties: [{ ...first, statement: '受理全部投诉' }, second] };
  const asked = mergeOf(base, mine, theirs);
  expect(asked.clashes).toMatchObject([{ id: 'duties/1/gone', kind: 'GONE', mine: undefined }]);
  expect(dutiesOf(asked.values)).toEqual(['1 受理全部投诉', '2 回访客户']);
  expect(dutiesOf(mergeOf(base, mine, theirs, { 'duties/1/gone': 'mine' }).values)).toEqual(['2 回访客户']);
  // the other way about
  const turned = mergeOf(base, theirs, mine);
  expect(turned.clashes).toMatchObject([{ kind: 'GONE', theirs: undefined }]);
  expect(dutiesOf(turned.values)).toEqual(['2 回访客户']);
});

test('both moved the lines, each differently: the order is chosen', () => {
  const three = { ...base, duties: [duty('1', '甲'), duty('2', '乙'), duty('3', '丙')] };
  const turn = (...at: number[]): DraftValues => ({
    ...three,
    duties: at.flatMap((place) => three.duties[place] ?? []),
  });
  const asked = mergeOf(three, turn(1, 0, 2), turn(2, 0, 1));
  expect(asked.clashes).toMatchObject([{ id: 'duties/order', kind: 'ORDER' }]);
  expect(dutiesOf(asked.values)).toEqual(['3 丙', '1 甲', '2 乙']);
  expect(dutiesOf(mergeOf(three, turn(1, 0, 2), turn(2, 0, 1), { 'duties/order': 'mine' }).values)).toEqual([
    '2 乙',
    '1 甲',
    '3 丙',
  ]);
});

test('lines without ids are found again by what they say', () => {
  const mine = { ...base, training: training('甲', '乙', '丙 改', '丁') };
  const theirs = { ...base, training: training('甲 改', '乙', '丙') };
  const { values, clashes } = mergeOf(base, mine, theirs);
  expect([textsOf(values), clashes]).toEqual([['甲 改', '乙', '丙 改', '丁'], []]);
  expect(values.training[0]).not.toHaveProperty('id');
});

test('what both added at the same place is all kept', () => {
  const mine = { ...base, training: training('甲', '乙', '丙', '我加') };
  const theirs = { ...base, training: training('甲', '乙', '丙', '对方加') };
  expect(textsOf(mergeOf(base, mine, theirs).values)).toEqual(['甲', '乙', '丙', '对方加', '我加']);
});

test('lists of short texts are merged text by text', () => {
  const mine = { ...base, tools: ['电脑', '录音笔'] };
  const theirs = { ...base, tools: ['耳机', '电脑'] };
  expect(mergeOf(base, mine, theirs)).toMatchObject({
    values: { tools: ['耳机', '电脑', '录音笔'] },
    clashes: [],
  });
});

test('a third save between keeps what was chosen, and asks only about what that save touched', () => {
  const mine = { ...base, remarks: said('我的'), purpose: said('我的目的') };
  const theirs = { ...base, remarks: said('对方的'), purpose: said('对方的目的') };
  const choices = { 'remarks/remarks': 'mine', 'purpose/purpose': 'mine' } as const;
  const merged = mergeOf(base, mine, theirs, choices).values;
  const third = { ...theirs, purpose: said('第三人的目的'), shareReason: '兼岗' };
  const again = mergeOf(theirs, merged, third);
  expect(idsIn(again)).toEqual(['purpose/purpose']);
  expect([again.values.remarks.value, again.values.shareReason]).toEqual(['我的', '兼岗']);
});

test('where nobody knows what I started from, whatever differs is asked about and no line is lost', () => {
  const mine = { ...base, remarks: said('我的'), training: training('甲', '丁') };
  const asked = mergeOf(undefined, mine, base);
  expect(idsIn(asked)).toEqual(['remarks/remarks']);
  expect(textsOf(asked.values).toSorted()).toEqual(['丁', '丙', '乙', '甲'].toSorted());
});

const someLines = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });

test('of any two changes of a list: one alone is taken as it is, and no line that only one side has seen is lost unasked', () => {
  fc.assert(
    fc.property(someLines, someLines, someLines, (from, one, other) => {
      const [start, mine, theirs] = [from, one, other].map((texts) => ({
        ...base,
        training: training(...texts),
      })) as [DraftValues, DraftValues, DraftValues];
      expect(textsOf(mergeOf(start, mine, start).values)).toEqual(one);
      expect(textsOf(mergeOf(start, start, theirs).values)).toEqual(other);
      const { values, clashes } = mergeOf(start, mine, theirs);
      const added = [...one, ...other].filter((text) => !from.includes(text));
      const kept = from.filter((text) => one.includes(text) && other.includes(text));
      const isAsked = clashes.some(({ kind }) => kind === 'GONE');
      expect(isAsked || [...added, ...kept].every((text) => textsOf(values).includes(text))).toBe(true);
    }),
  );
});

const someDuties = fc.array(
  fc.record({ id: fc.constantFrom('1', '2', '3', '4'), words: fc.constantFrom('甲', '乙', '丙') }),
  { maxLength: 4 },
);

test('of any two changes of lines with ids: a merged line says what one of both says, and each stands there once', () => {
  fc.assert(
    fc.property(someDuties, someDuties, someDuties, (...lists) => {
      const [start, mine, theirs] = lists.map((lines) => ({
        ...base,
        duties: [...new Map(lines.map(({ id, words }) => [id, duty(id, words)])).values()],
      })) as [DraftValues, DraftValues, DraftValues];
      const merged = dutiesOf(mergeOf(start, mine, theirs).values);
      const either = [...dutiesOf(mine), ...dutiesOf(theirs)];
      expect(merged.every((line) => either.includes(line))).toBe(true);
      const ids = merged.map((line) => line.slice(0, 1));
      expect(new Set(ids).size).toBe(ids.length);
      expect(dutiesOf(mergeOf(start, mine, start).values)).toEqual(dutiesOf(mine));
      expect(dutiesOf(mergeOf(start, start, theirs).values)).toEqual(dutiesOf(theirs));
    }),
  );
});
